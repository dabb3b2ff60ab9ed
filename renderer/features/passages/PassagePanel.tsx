import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useDesk } from '../../commands/desk';
import { KeyWords } from '../../commands/key-words';
import { perform } from '../../commands/registry';
import { toggleSection } from '../../commands/sections';
import { selectPassage } from '../../commands/select';
import { usePassages, useShownPassages } from '../../commands/use-passages';
import type { PassageView } from '../../state/passage-view';
import { useLatest } from '../../state/picture-first';
import { session, useSession } from '../../state/session';
import { filterText } from '../../text/filter';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { PanelSection } from '../../ui/PanelSection';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { FilterMenu } from './FilterMenu';
import { OrderMenu } from './OrderMenu';
import { PassageMenu } from './PassageMenu';
import { PassageRow } from './PassageRow';
import styles from './PassagePanel.module.css';

const ROW = 76;

/** The passages of the open document, quote first: the whole product without the visual layer. */
export function PassagePanel() {
  const desk = useDesk();
  const all = usePassages();
  const selected = useSession((now) => now.selected);
  const order = useSession((now) => now.passageOrder);
  const hasSingleKeys = useSession((now) => now.hasSingleKeys);
  const isOpen = useSession((now) => !now.closedSections.includes('passages'));
  const lost = useLatest(desk.book.listen, desk.book.lost);
  const passages = useShownPassages(order);
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<WindowedListHandle>(null);
  const [menu, setMenu] = useState<{ passage: PassageView; place: MenuPlace }>();
  useEffect(() => {
    if (!selected) return;
    list.current?.show(selected);
    // A command given in the list went on to another passage: the focus goes with it.
    if (panel.current?.contains(document.activeElement)) list.current?.focus();
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent, { id }: PassageView): void => {
    // The window's own listener hears this next, and asks for the passage in hand.
    if (session.get().selected !== id) selectPassage(desk, id, { focus: false });
    if (event.key !== 'Delete') return;
    event.preventDefault();
    void perform(desk, 'removePassage');
  };
  return (
    <PanelSection
      label={text.regions.passages}
      heading={filterText.heading(passages.length, all.size)}
      isOpen={isOpen}
      onToggle={() => toggleSection('passages')}
      actions={
        all.size > 1 && (
          <>
            <OrderMenu />
            <FilterMenu />
          </>
        )
      }
      isMain
      hasSingleKeys
    >
      <div ref={panel} className={styles.panel} data-passage-list>
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
          onContextMenu={(passage, event) => {
            event.preventDefault();
            selectPassage(desk, passage.id, { focus: false });
            setMenu({ passage, place: menuPlaceOf(event) });
          }}
          // Letters are commands here; only where they are switched off do they find a row.
          {...(!hasSingleKeys && { textOf: ({ quote }: PassageView) => quote })}
          renderRow={(passage) => <PassageRow passage={passage} />}
          empty={
            all.size === 0 ? (
              <p className={styles.empty}>
                <KeyWords of={lost.length === 0 ? text.passagesEmpty : text.passagesAllLost(lost.length)} />
              </p>
            ) : (
              <NothingShown />
            )
          }
          className={styles.list ?? ''}
        />
        {menu && <PassageMenu {...menu} onClose={() => setMenu(undefined)} />}
      </div>
    </PanelSection>
  );
}

/** The filter leaves nothing. */
function NothingShown() {
  const desk = useDesk();
  return (
    <div className={styles.nothing}>
      <p>{filterText.none}</p>
      <Button onPress={() => void perform(desk, 'clearFilter')}>{filterText.clear}</Button>
    </div>
  );
}
