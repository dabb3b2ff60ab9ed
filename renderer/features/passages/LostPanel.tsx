import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { withSignsNamed } from '#shared/import/unusual-characters';
import { useDesk } from '../../commands/desk';
import { KeyWords } from '../../commands/key-words';
import { useKey } from '../../commands/keymap';
import { goToLost, lostInHand } from '../../commands/lost';
import { surroundingsOf, type Surroundings } from '../../commands/place-lost';
import { perform } from '../../commands/registry';
import { toggleSection } from '../../commands/sections';
import { othersCopy } from '../../commands/whose-copy';
import type { PassageView } from '../../state/passage-view';
import { useLatest } from '../../state/picture-first';
import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { versionText } from '../../text/versions';
import { Button } from '../../ui/Button';
import { PanelSection } from '../../ui/PanelSection';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import styles from './LostPanel.module.css';

const ROW = 48;
/** More scroll, so that the one in hand is seen beneath them. */
const MOST_ROWS = 4;
/** In a low window the list gives way to it as far as this. */
const FEWEST_ROWS = 2;

/** The passages that are nowhere in the present text: kept until a person places or removes them. */
export function LostPanel() {
  const desk = useDesk();
  const lost = useLatest(desk.book.listen, desk.book.lost);
  const isOpen = useSession((now) => !now.closedSections.includes('lost'));
  const chosen = useSession((now) => now.lost);
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<WindowedListHandle>(null);
  const inHand = lostInHand(desk, chosen);
  useEffect(() => {
    if (chosen === undefined) return;
    list.current?.show(chosen);
    if (panel.current?.contains(document.activeElement)) list.current?.focus();
  }, [chosen]);
  if (lost.length === 0) return null;

  const onKeyDown = (event: KeyboardEvent, passage: PassageView): void => {
    // The window's own listener hears this next, and asks for the passage in hand.
    if (inHand?.id !== passage.id) goToLost(desk, passage);
    if (event.key !== 'Delete') return;
    event.preventDefault();
    void perform(desk, 'removeLost');
  };
  return (
    <PanelSection
      label={versionText.lostRegion}
      heading={versionText.lostHeading(lost.length)}
      isOpen={isOpen}
      onToggle={() => toggleSection('lost')}
      hasSingleKeys
    >
      <div ref={panel} className={styles.panel}>
        <div
          className={styles.rows}
          style={{
            height: ROW * Math.min(lost.length, MOST_ROWS),
            minHeight: ROW * Math.min(lost.length, FEWEST_ROWS),
          }}
        >
          <WindowedList
            ref={list}
            label={versionText.lostList}
            items={lost}
            keyOf={({ id }) => id}
            rowHeight={ROW}
            selectedKey={inHand?.id ?? null}
            onSelect={(passage) => goToLost(desk, passage)}
            onActivate={(passage) => {
              goToLost(desk, passage);
              void perform(desk, 'proposePlace');
            }}
            onKeyDown={onKeyDown}
            renderRow={(passage) => <LostRow passage={passage} />}
          />
        </div>
        {inHand ? <InHand key={inHand.id} passage={inHand} /> : <Hint />}
      </div>
    </PanelSection>
  );
}

/** What it says, who is in it, and whose it is. */
function LostRow({ passage }: { passage: PassageView }) {
  const desk = useDesk();
  const copy = othersCopy(desk, passage);
  const actors = passage.actors.map(({ name }) => name).join(', ') || text.noTags;
  return (
    <span className={styles.row}>
      <q className={styles.quote} dir="auto">
        {withSignsNamed(passage.quote)}
      </q>
      <span className={styles.why}>{copy ? `${actors} · ${copy.words}` : actors}</span>
    </span>
  );
}

/** The passage in hand amid the text that it was made on, and what can be done with it. */
function InHand({ passage: { id } }: { passage: PassageView }) {
  const desk = useDesk();
  const [around, setAround] = useState<Surroundings>();
  const proposeKey = useKey('proposePlace');
  const placeKey = useKey('placeLost');
  useEffect(() => {
    void surroundingsOf(desk, id).then(setAround);
  }, [desk, id]);
  return (
    <div className={styles.inHand}>
      {around && (
        <section className={styles.around} aria-label={versionText.oldText} dir="auto">
          {withSignsNamed(around.before)}
          <mark>{withSignsNamed(around.quote)}</mark>
          {withSignsNamed(around.after)}
        </section>
      )}
      <span className={styles.actions}>
        <Button onPress={() => void perform(desk, 'proposePlace')} {...proposeKey}>
          {versionText.propose}
        </Button>
        <Button onPress={() => void perform(desk, 'placeLost')} {...placeKey}>
          {versionText.placeAgain}
        </Button>
        <Button look="quiet" onPress={() => void perform(desk, 'removeLost')}>
          {versionText.removeLost}
        </Button>
      </span>
    </div>
  );
}

function Hint() {
  return (
    <p className={styles.hint}>
      <KeyWords of={versionText.lostNoneInHand} />
    </p>
  );
}
