import { FolderOpen, ListTree, Pencil, Scale, Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { useDesk } from '../../../commands/desk';
import { editImplication, removeImplication } from '../../../commands/edit-implication';
import { openEvidenceTable } from '../../../commands/open-analysis';
import { openDocument } from '../../../commands/open-document';
import { implicationColumns, implicationsView, useImplicationsView } from '../../../state/implications-view';
import { text } from '../../../text/en';
import { implicationsRoomText as roomText } from '../../../text/implications-room';
import { ColumnHead } from '../../../ui/ColumnHead';
import { ContextMenu, menuPlaceOf, type MenuPlace } from '../../../ui/ContextMenu';
import { WindowedList, type WindowedListHandle } from '../../../ui/WindowedList';
import { ImplicationCells } from './ImplicationCells';
import { orderAfter } from './order-rows';
import type { ImplicationListRow } from './row';
import cells from './ImplicationCells.module.css';
import styles from './ImplicationTable.module.css';

/** Two lines: what it says, and for whom. */
const ROW_HEIGHT = 52;

type ImplicationTableProps = {
  rows: readonly ImplicationListRow[];
  /** Shows what the chosen one rests on, and goes there. */
  onOpen: () => void;
  list: RefObject<WindowedListHandle | null>;
  empty: ReactNode;
};

/** A row for each implication. Enter shows what it rests on; letters are commands. */
export function ImplicationTable({ rows, onOpen, list, empty }: ImplicationTableProps) {
  const desk = useDesk();
  const { order, chosen } = useImplicationsView();
  const [menu, setMenu] = useState<{ of: ImplicationListRow; place: MenuPlace }>();
  const choose = ({ id }: ImplicationListRow): void => implicationsView.set({ chosen: id });
  const open = (row: ImplicationListRow): void => {
    choose(row);
    onOpen();
  };
  const onKeyDown = (event: KeyboardEvent, row: ImplicationListRow): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete') void removeImplication(desk, row);
    else if (event.key.toLowerCase() === 'e' || event.key === 'F2') void editImplication(desk, row);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.table}>
      <div className={styles.heads}>
        <div className={cells.cells}>
          {implicationColumns.map((column) => {
            const direction = order?.by === column ? order.direction : undefined;
            return (
              <span key={column} className={cells[column]}>
                <ColumnHead
                  name={roomText.columns[column]}
                  label={text.sortBy(
                    roomText.columns[column],
                    direction && roomText.orders[column][direction],
                  )}
                  direction={direction}
                  onPress={() => implicationsView.set({ order: orderAfter(order, column) })}
                />
              </span>
            );
          })}
        </div>
      </div>
      {/* The region's focus goes on to the row that had it last. */}
      <div
        className={styles.rows}
        data-region-focus
        data-single-keys
        tabIndex={-1}
        onFocus={({ target, currentTarget }) => target === currentTarget && list.current?.focus()}
      >
        <WindowedList
          ref={list}
          label={roomText.list}
          items={rows}
          keyOf={keyOf}
          rowHeight={ROW_HEIGHT}
          selectedKey={chosen ?? null}
          onSelect={choose}
          onActivate={open}
          onKeyDown={onKeyDown}
          onContextMenu={(row, event) => {
            event.preventDefault();
            choose(row);
            setMenu({ of: row, place: menuPlaceOf(event) });
          }}
          renderRow={(row) => <ImplicationCells row={row} />}
          empty={empty}
          className={styles.list ?? ''}
        />
      </div>
      {menu && (
        <ContextMenu
          label={roomText.menu(menu.of.statement)}
          place={menu.place}
          onClose={() => setMenu(undefined)}
          groups={[
            {
              id: 'implication',
              entries: [
                {
                  id: 'evidence',
                  label: roomText.showEvidence,
                  icon: ListTree,
                  keys: 'Enter',
                  onAction: () => open(menu.of),
                },
                {
                  id: 'table',
                  label: roomText.evidenceTable,
                  icon: Scale,
                  onAction: () => openEvidenceTable(desk, menu.of.id),
                },
                {
                  id: 'edit',
                  label: roomText.edit,
                  icon: Pencil,
                  keys: 'E',
                  onAction: () => void editImplication(desk, menu.of),
                },
                {
                  id: 'article',
                  label: roomText.openArticle,
                  icon: FolderOpen,
                  onAction: () => void openDocument(desk, menu.of.document),
                },
              ],
            },
            {
              id: 'removal',
              entries: [
                {
                  id: 'remove',
                  label: roomText.remove,
                  icon: Trash2,
                  keys: 'Delete',
                  onAction: () => void removeImplication(desk, menu.of),
                },
              ],
            },
          ]}
        />
      )}
    </div>
  );
}

const keyOf = ({ id }: ImplicationListRow): string => id;
