import * as fc from 'fast-check';

/** A stretch of a text and what replaces it; pure insertions are empty stretches. */
export type Replacement = { readonly start: number; readonly end: number; readonly by: string };

/** A text with some of its stretches replaced. @returns also where an offset that nothing touched has gone. */
export function edited(
  text: string,
  replacements: readonly Replacement[],
): { text: string; moved: (offset: number) => number } {
  const inOrder = replacements.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const { start, end, by } of inOrder) {
    out += text.slice(at, start) + by;
    at = end;
  }
  const moved = (offset: number): number =>
    inOrder
      .filter(({ end }) => end <= offset)
      .reduce((sum, { start, end, by }) => sum + by.length - (end - start), offset);
  return { text: out + text.slice(at), moved };
}

/** Words of several scripts, with emoji and combining marks. */
const words = [
  'troops',
  'Kursk',
  'said',
  'the',
  'ministry',
  'on',
  'Monday',
  'that',
  'nothing',
  'was',
  'agreed',
  'Seoul',
  '🛰',
  '👩‍👧',
  'café',
  'cafe\u0301',
  'وصلت',
  'القوات',
  'שלום',
  '俄罗斯',
  '군대',
  'naïve',
  '“may”',
  '—',
  'can’t',
];
const word = fc.constantFrom(...words);
const numbered = fc.tuple(word, fc.nat(9_999)).map(([written, number]) => `${written}${number}`);

/** Paragraphs of words, some of which occur again and again and some once. */
export const article = fc
  .array(fc.array(fc.oneof(word, numbered), { minLength: 3, maxLength: 18 }), { minLength: 1, maxLength: 12 })
  .map((paragraphs) => paragraphs.map((of) => of.join(' ')).join('\n'));

export const newWords = fc.array(fc.oneof(word, numbered), { maxLength: 6 }).map((some) => some.join(' '));
