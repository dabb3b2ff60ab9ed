import { around, type Box } from './box';
import { inLogicalOrder } from './logical-order';
import type { Region } from './regions';
import { alignedTables, type Table } from './tables';
import { tableWord, type Word } from './words';

/** A stretch of a line in one style. */
export type Run = {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMono: boolean;
  /** Smaller and higher than its line, as the labels of notes are. */
  readonly isRaised: boolean;
  readonly isLowered: boolean;
  /** Where a link on it leads. */
  readonly address?: string;
};

/** A line as it is read: its runs in logical order, joined without anything between. */
export type Line = Box & {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isArtifact: boolean;
  /** How wide its first word is, for telling whether it would have gone on the line before. */
  readonly firstWidth: number;
  /** In its place stands a table. */
  readonly table?: Table;
};

/** Words nearer to each other than this, in sizes, are one: a label set to the word that it belongs to. */
const TOUCHING = 0.13;

/** The lines of a region, from the top down; rows of cells that stand in columns are one line with a table. */
export function linesOf({ words }: Region, isRightToLeft: boolean): Line[] {
  const rows = rowsOf(words);
  const aligned = alignedTables(rows);
  return rows.flatMap((row, index) => {
    const run = aligned.find(({ start, end }) => index >= start && index < end);
    if (run) return index === run.start ? [lineOf([tableWord(run.table)], isRightToLeft)] : [];
    return [lineOf(row, isRightToLeft)];
  });
}

/** A line without its first characters: a bullet, the label of a note. */
export function withoutStart(line: Line, length: number): Line {
  let left = length;
  const runs = line.runs.flatMap((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
  const [first, ...rest] = runs;
  const trimmed = first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];
  return { ...line, runs: trimmed, text: line.text.slice(length).trimStart() };
}

/** Words on one line: those whose heights overlap by half, so that raised and lowered ones stay in it. */
export function rowsOf(words: readonly Word[]): Word[][] {
  const usual = medianSize(words);
  const isInitial = (word: Word) => word.size > 1.7 * usual && word.letters.length <= 2 && !word.table;
  const rows: { words: Word[]; top: number; bottom: number }[] = [];
  const initials: Word[] = [];
  for (const word of words.toSorted((a, b) => b.size - a.size || a.baseline - b.baseline)) {
    if (isInitial(word) && words.some((other) => isBeside(other, word) && !isInitial(other))) {
      initials.push(word);
      continue;
    }
    const row = rows.find(({ top, bottom }) => {
      const shared = Math.min(bottom, word.bottom) - Math.max(top, word.top);
      return shared > 0.55 * Math.min(bottom - top, word.bottom - word.top);
    });
    if (row) row.words.push(word);
    else rows.push({ words: [word], top: word.top, bottom: word.bottom });
  }
  for (const initial of initials) {
    const row = rows
      .filter((candidate) => candidate.words.some((word) => isBeside(word, initial)))
      .toSorted((a, b) => a.top - b.top)[0];
    const next = row?.words.find((word) => isBeside(word, initial));
    // As a part of its word, which goes on in the size of the line.
    if (row && next)
      row.words.push({
        ...initial,
        size: next.size,
        baseline: next.baseline,
        top: next.top,
        bottom: next.bottom,
        right: Math.max(initial.right, Math.min(...row.words.map(({ left }) => left)) - 0.01),
      });
  }
  return rows
    .toSorted((a, b) => a.top - b.top)
    .map(({ words: row }) => row.toSorted((a, b) => a.left - b.left));
}

function medianSize(words: readonly Word[]): number {
  const sizes = words.filter(({ table }) => !table).map(({ size }) => size);
  return sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 0;
}

/** Right of a large initial, at its height. */
function isBeside(word: Word, initial: Word): boolean {
  return (
    word !== initial &&
    word.left >= initial.right - 1 &&
    word.left - initial.right < 1.5 * word.size &&
    word.baseline > initial.top &&
    word.baseline <= initial.bottom
  );
}

/** @param row the words of a line from left to right */
export function lineOf(row: readonly Word[], isRightToLeft: boolean): Line {
  const { size, baseline } = mainOf(row);
  const pieces: { text: string; run: Omit<Run, 'text'> }[] = [];
  for (const [index, word] of row.entries()) {
    const before = row[index - 1];
    const { isBold, isItalic, isMono } = word;
    const isSmall = word.size < 0.85 * size;
    const run = {
      isBold,
      isItalic,
      isMono,
      isRaised: isSmall && word.baseline < baseline - 0.12 * size,
      isLowered: isSmall && word.baseline > baseline + 0.08 * size,
      ...(word.address !== undefined && { address: word.address }),
    };
    if (before && word.left - before.right > TOUCHING * Math.min(size, word.size))
      pieces.push({ text: ' ', run });
    for (const text of word.letters) pieces.push({ text, run });
  }
  const runs: Run[] = [];
  for (const { text, run } of inLogicalOrder(pieces, isRightToLeft)) {
    const last = runs.at(-1);
    if (last && (isSameStyle(last, run) || text === ' '))
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ ...run, text });
  }
  const letters = row.reduce((sum, word) => sum + word.letters.length, 0);
  const most = (is: (word: Word) => boolean) =>
    row.reduce((sum, word) => sum + (is(word) ? word.letters.length : 0), 0) > letters / 2;
  const first = isRightToLeft ? row.at(-1) : row[0];
  const table = row.find((word) => word.table)?.table;
  return {
    ...around(row),
    runs,
    text: runs.map(({ text }) => text).join(''),
    baseline,
    size,
    isBold: most((word) => word.isBold),
    isItalic: most((word) => word.isItalic),
    isArtifact: most((word) => word.isArtifact),
    firstWidth: first ? first.right - first.left : 0,
    ...(table && { table }),
  };
}

/** The size and baseline that most letters of a row have. */
function mainOf(row: readonly Word[]): { size: number; baseline: number } {
  const counts = new Map<string, { count: number; word: Word }>();
  for (const word of row) {
    const key = word.size.toFixed(1);
    const counted = counts.get(key) ?? { count: 0, word };
    counted.count += word.letters.length;
    counts.set(key, counted);
  }
  const [main] = [...counts.values()].toSorted((a, b) => b.count - a.count || b.word.size - a.word.size);
  return main?.word ?? { size: 0, baseline: 0 };
}

function isSameStyle(a: Omit<Run, 'text'>, b: Omit<Run, 'text'>): boolean {
  return (
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    a.isMono === b.isMono &&
    a.isRaised === b.isRaised &&
    a.address === b.address &&
    a.isLowered === b.isLowered
  );
}
