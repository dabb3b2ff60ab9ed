import type { Range } from '../../model/document';

/** Shorter names may be anything; one as long as this that stands in the text is a quote of it. */
const LONG_ENOUGH = 12;

/** Many programs name a selection by the first words in it, white space joined, "…" where they cut. */
export function nameFits(name: string, slice: string): boolean {
  const { words, isCut } = quoteIn(name);
  if (words === '') return false;
  const plain = onOneLine(slice);
  return isCut || words.length >= LONG_ENOUGH ? plain.startsWith(words) : plain === words;
}

/**
 * Where the words of a selection's name stand, nearest to where they should; nothing if they stand nowhere, or are too
 * few to tell. A name that was cut tells where a selection begins; its length is taken from `expected`.
 */
export function findByName(name: string, text: string, expected: Range | undefined): Range | undefined {
  const { words, isCut } = quoteIn(name);
  if (words.length < LONG_ENOUGH || (isCut && !expected)) return undefined;
  const pattern = words.split(' ').map(escaped).join('\\s+');
  let best: Range | undefined;
  for (const found of text.matchAll(new RegExp(pattern, 'gu'))) {
    const end =
      isCut && expected ? found.index + expected.end - expected.start : found.index + found[0].length;
    const range = { start: found.index, end: Math.min(end, text.length) };
    if (!best || distance(range, expected) < distance(best, expected)) best = range;
  }
  return best;
}

function quoteIn(name: string): { words: string; isCut: boolean } {
  const plain = onOneLine(name);
  const words = plain.replace(/\s*(?:…|\.\.\.)$/, '');
  return { words, isCut: words !== plain };
}

function distance(range: Range, expected: Range | undefined): number {
  return expected ? Math.abs(range.start - expected.start) : range.start;
}

function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
