import { BookMarked } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, type Ref, useDeferredValue, useMemo, useState } from 'react';
import { carryOut } from '../../commands/carry-out';
import { moveNow } from '../../commands/codes/code-commands';
import { codeAtHand, codesAtHand, toggleCode, untickCodes } from '../../commands/codes/codes-at-hand';
import { canBeChanged, planTypes } from '../../commands/codes/edit-code';
import { planOrder } from '../../commands/codes/order-codes';
import { useDesk } from '../../commands/desk';
import { codeRows, rowAbove, type CodeRow } from '../../state/code-tree';
import type { CodeEntry } from '../../state/codebook';
import { codebookView, useCodebookView } from '../../state/codebook-view';
import { codebookText } from '../../text/codebook';
import { Button } from '../../ui/Button';
import { ContextMenu, menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { EmptyState } from '../../ui/EmptyState';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { CodeTreeRow, type DropPlace } from './CodeTreeRow';
import { codeMenu } from './code-menu';
import styles from './CodeTree.module.css';
import type { CodeUse } from './use-use';

type CodeTreeProps = {
  entries: readonly CodeEntry[];
  use: ReadonlyMap<string, CodeUse> | undefined;
  /** Enter: the entry at hand is to be written in. */
  onEdit: () => void;
  ref: Ref<WindowedListHandle>;
};

/** In pixels. */
const ROW = 28;

/**
 * The entries as a tree. Arrows walk, open and close it, letters find, Space ticks, Enter goes into the entry; what is
 * dragged onto another entry stands below it, a theme at the edge of another beside it.
 */
export function CodeTree({ entries, use, onEdit, ref }: CodeTreeProps) {
  const desk = useDesk();
  const { arrangement, sought, areRetiredShown, closed, chosen, ticked, renaming } = useCodebookView();
  const wanted = useDeferredValue(sought);
  const rows = useMemo(
    () => codeRows(entries, { arrangement, sought: wanted, areRetiredShown, closed }),
    [entries, arrangement, wanted, areRetiredShown, closed],
  );
  const [menu, setMenu] = useState<MenuPlace>();

  const toggle = ({ key, isOpen }: CodeRow): void => {
    const now = new Set(codebookView.get().closed);
    if (isOpen) now.add(key);
    else now.delete(key);
    codebookView.set({ closed: now });
  };
  const goTo = (row: CodeRow | undefined): void => {
    if (row && ref && 'current' in ref) ref.current?.go(row.key);
  };
  const onKeyDown = (event: KeyboardEvent, row: CodeRow): void => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(row);
    if (key === 'ArrowRight' && row.isOpen === false) toggle(row);
    else if (key === 'ArrowRight' && row.isOpen) goTo(rows[at + 1]);
    else if (key === 'ArrowLeft' && row.isOpen) toggle(row);
    else if (key === 'ArrowLeft') goTo(rowAbove(rows, row.key));
    else if (key === ' ' && row.entry && canBeChanged(row.entry)) toggleCode(row.key);
    else if (key === ' ' && row.group) toggle(row);
    else if (shiftKey && (key === 'ArrowDown' || key === 'ArrowUp')) tickOn(at, key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Escape' && ticked.size > 0) untickCodes();
    else if (key === 'Escape' && sought) codebookView.set({ sought: '' });
    else if (/^[\p{L}\p{N}]$/u.test(key)) return seek(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Ticks where one is and goes on with it, as Shift and an arrow do in any list. */
  const tickOn = (at: number, step: 1 | -1): void => {
    const next = rows[at + step];
    const some = [rows[at], next].flatMap((row) => (row?.entry ? [row.key] : []));
    codebookView.set({ ticked: new Set([...codebookView.get().ticked, ...some]) });
    goTo(next);
  };
  /** A letter typed here is the first of what is sought. */
  const seek = ({ currentTarget }: KeyboardEvent): void => {
    codebookView.set({ sought: '' });
    currentTarget.closest('[data-region]')?.querySelector<HTMLElement>('[data-code-find] input')?.focus();
  };
  const select = (row: CodeRow, click?: MouseEvent): void => {
    if (click && (click.ctrlKey || click.metaKey) && row.entry) toggleCode(row.key);
    if (click?.shiftKey) tickTo(row);
    codebookView.set({ chosen: row.key });
  };
  const tickTo = (row: CodeRow): void => {
    const [from, to] = [rows.findIndex(({ key }) => key === chosen), rows.indexOf(row)].toSorted(
      (a, b) => a - b,
    );
    const between = rows.slice(Math.max(from ?? 0, 0), (to ?? 0) + 1);
    const keys = between.flatMap(({ entry }) => (entry ? [entry.key] : []));
    codebookView.set({ ticked: new Set([...ticked, ...keys]) });
  };
  const drop = (dragged: readonly string[], { entry, group }: CodeRow, to: DropPlace): void => {
    const { find } = desk.codebook.get();
    const moved = dragged.flatMap((key) => find(key) ?? []);
    if (group?.kind === 'type') void carryOut(desk, planTypes(desk, moved, group.of));
    else if (entry && to !== 'onto') void carryOut(desk, planOrder(desk, moved, entry, to));
    else void moveNow(desk, moved, entry);
  };

  const atHand = codeAtHand(desk);
  return (
    <div
      className={styles.tree}
      data-region-focus
      data-single-keys
      data-ticking={ticked.size > 0 || undefined}
      tabIndex={-1}
      onFocus={({ target, currentTarget }) =>
        target === currentTarget && ref && 'current' in ref && ref.current?.focus()
      }
    >
      <WindowedList
        ref={ref}
        label={codebookText.tree}
        items={rows}
        keyOf={({ key }) => key}
        branchOf={(row) => row}
        rowHeight={ROW}
        selectedKey={chosen ?? null}
        onSelect={select}
        onActivate={(row) => (row.entry ? onEdit() : toggle(row))}
        onKeyDown={onKeyDown}
        isChecked={({ key }) => ticked.has(key)}
        onContextMenu={(row, event) => {
          event.preventDefault();
          codebookView.set({ chosen: row.key });
          if (row.entry) setMenu(menuPlaceOf(event));
        }}
        renderRow={(row) => (
          <CodeTreeRow
            row={row}
            use={row.entry && use?.get(row.key)}
            isTicked={ticked.has(row.key)}
            isRenamed={renaming === row.key}
            onToggle={() => toggle(row)}
            onDrop={(dragged, to) => drop(dragged, row, to)}
            onRenamed={() => {
              codebookView.set({ renaming: undefined });
              if (ref && 'current' in ref) ref.current?.focus();
            }}
          />
        )}
        empty={
          <EmptyState
            icon={BookMarked}
            actions={<Button onPress={() => codebookView.set({ sought: '' })}>{codebookText.showAll}</Button>}
          >
            {codebookText.noneFound(wanted)}
          </EmptyState>
        }
      />
      {menu && atHand && (
        <ContextMenu
          label={codebookText.menuOf(atHand.name)}
          place={menu}
          onClose={() => setMenu(undefined)}
          groups={codeMenu(desk, codesAtHand(desk), onEdit)}
        />
      )}
    </div>
  );
}
