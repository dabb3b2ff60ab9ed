import { useState, useSyncExternalStore } from 'react';
import { carryOut } from '../../commands/carry-out';
import { useDesk } from '../../commands/desk';
import { planPlace, planRemoveLost, surroundingsOf, type Surroundings } from '../../commands/place-lost';
import { toggleSection } from '../../commands/sections';
import { othersCopy } from '../../commands/whose-copy';
import type { PassageView } from '../../state/passage-book';
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { versionText } from '../../text/versions';
import { Button } from '../../ui/Button';
import { PanelSection } from '../../ui/PanelSection';
import styles from './LostPanel.module.css';

/** So many are shown; of a text that is another one altogether all passages may be here. */
const MOST_SHOWN = 100;

/** The passages that are nowhere in the present text: kept until a person places or removes them. */
export function LostPanel() {
  const desk = useDesk();
  const lost = useSyncExternalStore(desk.book.listen, desk.book.lost);
  const isOpen = useSession((now) => !now.closedSections.includes('lost'));
  if (lost.length === 0) return null;
  return (
    <PanelSection
      label={versionText.lostRegion}
      heading={versionText.lostHeading(lost.length)}
      isOpen={isOpen}
      onToggle={() => toggleSection('lost')}
    >
      <ul className={styles.list} aria-label={versionText.lostList}>
        {lost.slice(0, MOST_SHOWN).map((passage) => (
          <LostRow key={passage.id} passage={passage} />
        ))}
      </ul>
    </PanelSection>
  );
}

/** What it says, whose it is, why it is here, and what can be done. */
function LostRow({ passage }: { passage: PassageView }) {
  const desk = useDesk();
  const [around, setAround] = useState<Surroundings>();
  const copy = othersCopy(desk, passage);
  const show = async (): Promise<void> =>
    setAround(around ? undefined : await surroundingsOf(desk, passage.id));
  return (
    <li className={styles.row}>
      <q className={styles.quote} dir="auto">
        {passage.quote}
      </q>
      <span className={styles.why}>
        {passage.actors.map(({ name }) => name).join(', ') || text.noTags}
        {copy && ` · ${copy.words}`}
        {' · '}
        {versionText.lostWhy}
      </span>
      {around && (
        <section className={styles.around} aria-label={versionText.oldText} dir="auto">
          {around.before}
          <mark>{around.quote}</mark>
          {around.after}
        </section>
      )}
      <span className={styles.actions}>
        <Button look="quiet" onPress={() => void carryOut(desk, planPlace(desk, passage.id))}>
          {versionText.placeAgain}
        </Button>
        <Button look="quiet" aria-expanded={around !== undefined} onPress={() => void show()}>
          {versionText.showOldText}
        </Button>
        <Button look="quiet" onPress={() => void carryOut(desk, planRemoveLost(desk, passage.id))}>
          {versionText.removeLost}
        </Button>
      </span>
    </li>
  );
}
