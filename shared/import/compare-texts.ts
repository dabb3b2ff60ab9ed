import { RUN_LENGTH, runsOf, wordsAsNumbers } from './word-runs';

/**
 * How much two texts have in common, each from 0 to 1. A word counts as common if it stands in a run of five that occurs in
 * the other text.
 */
export type Likeness = {
  /** Of the words of both. */
  readonly ofBoth: number;
  readonly ofOne: number;
  readonly ofOther: number;
};

/** Exact, unlike what signatures tell; proportional to the length of both texts. */
export function compareTexts(one: string, other: string): Likeness {
  const [words, otherWords] = [wordsAsNumbers(one), wordsAsNumbers(other)];
  const [runs, otherRuns] = [runsOf(words), runsOf(otherWords)];
  const common = commonWords(runs, new Set(otherRuns), words.length);
  const otherCommon = commonWords(otherRuns, new Set(runs), otherWords.length);
  const all = words.length + otherWords.length;
  return {
    ofBoth: share(common + otherCommon, all),
    ofOne: share(common, words.length),
    ofOther: share(otherCommon, otherWords.length),
  };
}

/** Half of all words, or nearly all of the shorter text: a person would want to know before it is there twice. */
export function isNearlySame({ ofBoth, ofOne, ofOther }: Likeness): boolean {
  return ofBoth >= 0.5 || Math.max(ofOne, ofOther) >= 0.8;
}

function commonWords(runs: Uint32Array, others: ReadonlySet<number>, words: number): number {
  let common = 0;
  let countedTo = 0;
  for (const [at, run] of runs.entries()) {
    if (!others.has(run)) continue;
    const end = Math.min(at + RUN_LENGTH, words);
    common += end - Math.max(at, countedTo);
    countedTo = end;
  }
  return common;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
