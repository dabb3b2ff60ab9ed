import { Check, LoaderCircle } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useDesk } from '../commands/desk';
import { useKey } from '../commands/keymap';
import { perform } from '../commands/registry';
import { useProjectTitle } from '../commands/use-project-title';
import { session, useSession, useSessionParts } from '../state/session';
import { totalsOf } from '../storage/counts';
import { useLive } from '../storage/use-live';
import { text } from '../text/en';
import { readingText } from '../text/reading-settings';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { QueueLine } from './QueueLine';
import styles from './StatusBar.module.css';

/** What there is, whether it is saved, and that nothing left the machine. */
export function StatusBar() {
  const desk = useDesk();
  const silenceKey = useKey('silenceHighlights');
  const { database } = desk;
  const project = useProjectTitle();
  const { refusedRequests, refusedByPolicy, areHighlightsSilenced, room, takingBack } = useSessionParts(
    'takingBack',
    'refusedRequests',
    'refusedByPolicy',
    'areHighlightsSilenced',
    'room',
  );
  const totals = useLive(() => totalsOf(database), [database]);
  return (
    <footer className={styles.bar} aria-label={text.regions.status} data-region tabIndex={-1}>
      <span>{totals && text.statusCounts(project, totals.documents, totals.passages)}</span>
      {takingBack && <span className={styles.job}>{text.takingBack[takingBack]}…</span>}
      {areHighlightsSilenced && (
        <span className={styles.job}>
          {readingText.silencedStatus}
          <Button look="quiet" {...silenceKey} onPress={() => void perform(desk, 'silenceHighlights')}>
            {readingText.showAgain}
          </Button>
        </span>
      )}
      {room === 'reader' && <QueueLine />}
      <Saved />
      <span className={styles.network}>{text.statusNetwork(refusedRequests + refusedByPolicy)}</span>
    </footer>
  );
}

/**
 * Apart from the rest, and told at once: the picture that shows an action must not say that all is saved. Both sentences
 * stand there and an attribute chooses, without React: drawing anew would take the key a tenth of its time.
 */
function Saved() {
  const savedAt = useSession((now) => now.savedAt);
  const line = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const show = (): void => void line.current?.toggleAttribute('data-saved', session.get().unsaved === 0);
    show();
    return session.listen(show);
  }, []);
  return (
    <span ref={line} className={styles.saving}>
      <span>
        <Icon of={LoaderCircle} />
        {text.statusSaving}
      </span>
      <span>
        <Icon of={Check} />
        {savedWords(savedAt)}
      </span>
    </span>
  );
}

/** Made once: making one takes longer than what it is used for. */
const hourAndMinute = new Intl.DateTimeFormat([], { hour: '2-digit', minute: '2-digit' });

function savedWords(savedAt: number | undefined): string {
  if (savedAt === undefined) return text.statusAllSaved;
  return text.statusSaved(hourAndMinute.format(savedAt));
}
