import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import {
  differenceRows,
  folded,
  type DifferenceRow,
  type FoldedRow,
  type Piece,
} from '#shared/anchoring/difference-rows';
import { Button } from './Button';
import styles from './Difference.module.css';

export type DifferenceProps = {
  before: string;
  after: string;
  words: {
    /** What the comparison is called. */
    label: string;
    before: string;
    after: string;
    none: string;
    next: string;
    previous: string;
    /** How many changes there are, and which one is on the screen, from 1; none of them is 0. */
    count: (at: number, of: number) => string;
    unfold: (paragraphs: number) => string;
    more: (rows: number) => string;
  };
};

/** So many rows are drawn at first; the browser lays out those near the screen alone. */
const ROWS_AT_FIRST = 300;

/**
 * Two texts side by side, paragraph by paragraph, one below the other where there is little room. N and P lead from change
 * to change; what is the same on both sides is folded.
 */
export function Difference({ before, after, words }: DifferenceProps) {
  const { rows, changes } = useMemo(() => numbered(folded(differenceRows(before, after))), [before, after]);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [most, setMost] = useState(ROWS_AT_FIRST);
  const [at, setAt] = useState(0);
  const frame = useRef<HTMLDivElement>(null);

  /** From the last one on it begins anew. */
  const goTo = (wanted: number): void => {
    const change = ((wanted - 1 + changes) % changes) + 1;
    const index = rows.findIndex((row) => row.change === change);
    // A row that is not drawn yet is drawn first.
    flushSync(() => {
      setAt(change);
      if (index >= most) setMost(index + ROWS_AT_FIRST);
    });
    frame.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'center' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { n: 1, p: -1 }[event.key.toLowerCase()];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    goTo(at === 0 && step < 0 ? changes : at + step);
  };
  if (changes === 0) return <p>{words.none}</p>;
  return (
    // The keys go from change to change, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.difference} onKeyDown={onKeyDown}>
      <div className={styles.bar}>
        <span role="status">{words.count(at, changes)}</span>
        <Button onPress={() => goTo(at === 0 ? changes : at - 1)} keys="P">
          {words.previous}
        </Button>
        <Button onPress={() => goTo(at + 1)} keys="N">
          {words.next}
        </Button>
      </div>
      <div className={styles.heads} aria-hidden>
        <span>{words.before}</span>
        <span>{words.after}</span>
      </div>
      {/* What scrolls must be reached by key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={frame} role="region" aria-label={words.label} tabIndex={0} className={styles.rows}>
        {rows.slice(0, most).map(({ row, change }, index) => (
          <Row
            key={index}
            row={row}
            isOpen={opened.has(index)}
            isCurrent={change > 0 && change === at}
            words={words}
            onOpen={() => setOpened(new Set([...opened, index]))}
          />
        ))}
        {rows.length > most && (
          <Button look="quiet" onPress={() => setMost(most + ROWS_AT_FIRST)}>
            {words.more(rows.length - most)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Each row with which change it is, counted from 1; one that is none has 0. */
function numbered(rows: readonly FoldedRow[]): {
  rows: readonly { row: FoldedRow; change: number }[];
  changes: number;
} {
  let changes = 0;
  const all = rows.map((row) => ({ row, change: row.kind === 'changed' ? (changes += 1) : 0 }));
  return { rows: all, changes };
}

type RowProps = {
  row: FoldedRow;
  isOpen: boolean;
  isCurrent: boolean;
  words: DifferenceProps['words'];
  onOpen: () => void;
};

function Row({ row, isOpen, isCurrent, words, onOpen }: RowProps) {
  switch (row.kind) {
    case 'same':
      return <Same text={row.text} />;
    case 'folded':
      return isOpen ? (
        row.rows.map((same, index) => <Same key={index} text={textOf(same)} />)
      ) : (
        <div className={styles.folded}>
          <Button look="quiet" onPress={onOpen}>
            {words.unfold(row.rows.length)}
          </Button>
        </div>
      );
    case 'changed':
      return (
        <div className={styles.row} data-change data-current={isCurrent || undefined}>
          <p className={styles.side} dir="auto">
            <Words pieces={row.before} as="del" />
          </p>
          <p className={styles.side} dir="auto">
            <Words pieces={row.after} as="ins" />
          </p>
        </div>
      );
  }
}

function Same({ text }: { text: string }) {
  return (
    <div className={styles.row}>
      <p className={styles.side} dir="auto">
        {text}
      </p>
      <p className={styles.twin} dir="auto" aria-hidden>
        {text}
      </p>
    </div>
  );
}

/** Screen readers tell `del` and `ins`; on the screen they are struck out and underlined. */
function Words({ pieces, as: Changed }: { pieces: readonly Piece[]; as: 'del' | 'ins' }) {
  return pieces.map(({ text, isChanged }, index) =>
    isChanged ? <Changed key={index}>{text}</Changed> : <span key={index}>{text}</span>,
  );
}

function textOf(row: DifferenceRow): string {
  return row.kind === 'same' ? row.text : '';
}
