import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useDesk } from '../../commands/desk';
import { perform } from '../../commands/registry';
import { selectPassage } from '../../commands/select';
import { usePassages } from '../../commands/use-passages';
import type { PassageView } from '../../state/passage-book';
import { useSession } from '../../state/session';
import { roleNames, text } from '../../text/en';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import styles from './PassagePanel.module.css';

const ROW = 56;

/** Every passage of the open document, quote first: the whole product without the visual layer. */
export function PassagePanel() {
  const desk = useDesk();
  const passages = usePassages();
  const selected = useSession((session) => session.selected);
  const list = useRef<WindowedListHandle>(null);
  useEffect(() => {
    if (selected) list.current?.show(selected);
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent, passage: PassageView): void => {
    // Other single keys reach the window's own listener, which asks for the passage in hand.
    if (event.key !== 'Delete') return;
    event.preventDefault();
    selectPassage(desk, passage.id, { focus: false });
    void perform(desk, 'removePassage');
  };
  return (
    <section className={styles.panel} aria-label={text.regions.passages} data-region data-single-keys>
      <h2 className={styles.heading}>{text.passagesHeading(passages.length)}</h2>
      <WindowedList
        ref={list}
        label={text.regions.passages}
        items={passages}
        keyOf={({ id }) => id}
        rowHeight={ROW}
        selectedKey={selected ?? null}
        onSelect={({ id }) => selectPassage(desk, id, { focus: false })}
        onActivate={({ id }) => {
          selectPassage(desk, id);
          void perform(desk, 'tag');
        }}
        onKeyDown={onKeyDown}
        renderRow={(passage) => <PassageRow passage={passage} />}
        empty={<p className={styles.empty}>{text.passagesEmpty}</p>}
        className={styles.list ?? ''}
      />
    </section>
  );
}

function PassageRow({ passage }: { passage: PassageView }) {
  const tags = passage.actors.map(
    ({ name, roles }) => `${name} ${roles.map((role) => roleNames[role]).join(', ')}`,
  );
  return (
    <span className={styles.row}>
      <q className={styles.quote}>{passage.quote}</q>
      <span className={styles.tags}>{tags.join(' · ') || text.noTags}</span>
    </span>
  );
}
