import { around, type Box } from './box';
import { inLogicalOrder } from './logical-order';
import type { Region } from './regions';
import type { Word } from './words';

/** A stretch of a line in one style. */
export type Run = {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMono: boolean;
  /** Smaller and higher than its line, as the labels of notes are. */
  readonly isRaised: boolean;
  readonly isLowered: boolean;
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
};

/** Words nearer to each other than this, in sizes, are one: a label set to the word that it belongs to. */
const TOUCHING = 0.13;

/** The lines of a region, from the top down. */
export function linesOf({ words }: Region, isRightToLeft: boolean): Line[] {
  return rowsOf(words).map((row) => lineOf(row, isRightToLeft));
}

/** Words on one line: those whose heights overlap by half, so that raised and lowered ones stay in it. */
export function rowsOf(words: readonly Word[]): Word[][] {
  const rows: { words: Word[]; top: number; bottom: number }[] = [];
  for (const word of words.toSorted((a, b) => b.size - a.size || a.baseline - b.baseline)) {
    const row = rows.find(({ top, bottom }) => {
      const shared = Math.min(bottom, word.bottom) - Math.max(top, word.top);
      return shared > 0.55 * Math.min(bottom - top, word.bottom - word.top);
    });
    if (row) row.words.push(word);
    else rows.push({ words: [word], top: word.top, bottom: word.bottom });
  }
  return rows
    .toSorted((a, b) => a.top - b.top)
    .map(({ words: row }) => row.toSorted((a, b) => a.left - b.left));
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
    a.isLowered === b.isLowered
  );
}
