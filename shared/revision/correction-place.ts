import { QuoteFinder } from '../anchoring/find-quote';
import type { RevisionFile } from '../model/revision-file';
import { correctionOf } from './correction';

/** Blocks that were being corrected in a text which may have changed since: which they were, and what they said then. */
export type CorrectionAim = { readonly first: number; readonly count: number; readonly was: string };

/**
 * Where the blocks of a correction are in the present text: those that say the same, the nearest if there are several;
 * else the one that is most like them.
 *
 * @returns also whether they no longer say what they said; nothing if there is nothing like them.
 */
export function placeOfCorrection(
  file: RevisionFile,
  { first, count, was }: CorrectionAim,
): { readonly first: number; readonly count: number; readonly isOther: boolean } | undefined {
  if (correctionOf(file, first, count).text === was) return { first, count, isOther: false };
  const same = file.blocks.flatMap((_, at) => (correctionOf(file, at, count).text === was ? [at] : []));
  const [nearest] = same.toSorted((a, b) => Math.abs(a - first) - Math.abs(b - first));
  if (nearest !== undefined) return { first: nearest, count, isOther: false };
  const hint = file.blocks[first]?.start ?? file.text.length;
  const alike = new QuoteFinder(file.text).find({ quote: was, before: '', after: '' }, hint);
  if (!alike || alike.quoteScore < LEAST_LIKENESS) return undefined;
  const from = file.blocks.findIndex(({ end }) => end > alike.start);
  const to = file.blocks.findLastIndex(({ start }) => start < alike.end);
  return from < 0 || to < from ? undefined : { first: from, count: to - from + 1, isOther: true };
}

/** Below this another paragraph is meant. */
const LEAST_LIKENESS = 0.6;
