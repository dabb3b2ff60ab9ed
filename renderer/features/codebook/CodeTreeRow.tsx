import { ChevronDown, ChevronRight } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { canBeChanged } from '../../commands/codes/edit-code';
import type { Side } from '../../commands/codes/order-codes';
import type { CodeGroup, CodeRow } from '../../state/code-tree';
import { codebookView } from '../../state/codebook-view';
import { codebookText, passagesIn } from '../../text/codebook';
import { Icon } from '../../ui/Icon';
import { Monogram } from '../../ui/Monogram';
import { TickBox } from '../../ui/TickBox';
import { toggleCode } from '../../commands/codes/codes-at-hand';
import styles from './CodeTreeRow.module.css';
import { RenameField } from './RenameField';
import type { CodeUse } from './use-use';

type CodeTreeRowProps = {
  row: CodeRow;
  use: CodeUse | undefined;
  isTicked: boolean;
  isRenamed: boolean;
  onToggle: () => void;
  /** Entries were dragged onto this line, or to a side of it, by their keys. */
  onDrop: (dragged: readonly string[], to: DropPlace) => void;
  onRenamed: () => void;
};

/** Where on a line something is let go: onto it, to stand below it; or at its edge, to stand beside it. */
export type DropPlace = 'onto' | Side;

/** Marks what is dragged as entries of the codebook: files are taken elsewhere. */
const DRAGGED = 'application/x-scholion-codes';
/** In pixels, for each level. */
const INDENT = 16;
/** So much of a theme's line, above and below, is its edge. */
const EDGE = 0.25;

/** One line of the tree: a branch with how much it holds, or an entry with its sign and how often it is used. */
export function CodeTreeRow({
  row,
  use,
  isTicked,
  isRenamed,
  onToggle,
  onDrop,
  onRenamed,
}: CodeTreeRowProps) {
  const { entry, group, level, isOpen, count } = row;
  const [over, setOver] = useState<DropPlace>();
  const name = entry?.name ?? (group ? nameOf(group) : '');
  const isDraggable = entry !== undefined && canBeChanged(entry);
  const canTake = isDraggable || group !== undefined;

  const drag = ({ dataTransfer }: DragEvent): void => {
    const { ticked } = codebookView.get();
    const keys = ticked.has(row.key) ? [...ticked] : [row.key];
    dataTransfer.setData(DRAGGED, JSON.stringify(keys));
    dataTransfer.effectAllowed = 'move';
  };
  const place = ({ currentTarget, clientY }: DragEvent): DropPlace => {
    const { top, height } = currentTarget.getBoundingClientRect();
    const share = (clientY - top) / height;
    if (entry?.kind !== 'theme' || (share >= EDGE && share <= 1 - EDGE)) return 'onto';
    return share < EDGE ? 'before' : 'after';
  };
  const dragOver = (event: DragEvent): void => {
    if (!canTake || !event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    event.stopPropagation();
    setOver(place(event));
  };
  const drop = (event: DragEvent): void => {
    setOver(undefined);
    const dragged = event.dataTransfer.getData(DRAGGED);
    if (dragged === '') return;
    event.preventDefault();
    event.stopPropagation();
    // It was written by `drag`: nothing else may be of this type.
    const keys = (JSON.parse(dragged) as string[]).filter((key) => key !== row.key);
    onDrop(keys, place(event));
  };
  return (
    <div
      className={styles.row}
      style={{ paddingInlineStart: 4 + (level - 1) * INDENT }}
      draggable={isDraggable && !isRenamed}
      data-over={over}
      data-retired={entry?.isRetired || undefined}
      data-group={group !== undefined || undefined}
      onDragStart={drag}
      onDragOver={dragOver}
      onDragLeave={() => setOver(undefined)}
      onDrop={drop}
    >
      <span
        className={styles.twist}
        aria-hidden
        onClick={(event) => {
          event.stopPropagation();
          onToggle();
        }}
      >
        {isOpen !== undefined && <Icon of={isOpen ? ChevronDown : ChevronRight} />}
      </span>
      {isDraggable && (
        <span className={styles.tick} data-ticked={isTicked || undefined}>
          <TickBox isTicked={isTicked} onToggle={() => toggleCode(entry.key)} />
        </span>
      )}
      {entry?.monogram !== undefined && <Monogram letters={entry.monogram} slot={entry.slot} />}
      {isRenamed && entry ? (
        <RenameField entry={entry} onDone={onRenamed} />
      ) : (
        <bdi className={styles.name} title={name}>
          {name}
        </bdi>
      )}
      {entry?.isRetired && <span className={styles.word}>{codebookText.retired}</span>}
      <span className={styles.count} title={use && passagesIn(use.passages)}>
        {group ? count.toLocaleString('en') : (use?.passages.toLocaleString('en') ?? '')}
      </span>
    </div>
  );
}

function nameOf(group: CodeGroup): string {
  return group.kind === 'kind' ? codebookText.kinds[group.of] : codebookText.typeOf(group.of);
}
