import type { Range } from '../model/document';
import type { ForeignPassage } from '../import/foreign-work';
import type { DocumentTaken } from './taking';

/** How far around an expected place the same words are looked for first, by what stands before and behind them. */
const CONTEXT = 32;

/** Where a passage is in the document's text, or, where its words are not there, what they are. */
export type Anchored = { readonly range: Range } | { readonly quote: string };

/** Finds a passage in the document: at its place, or, in another version of the text, by its words and what is around. */
export function anchor({ range, quote = '' }: ForeignPassage, taken: DocumentTaken): Anchored {
  if (!range) return { quote };
  const { text, foreignText } = taken;
  if (foreignText === undefined || foreignText === text) return { range };
  const words = foreignText.slice(range.start, range.end);
  const before = foreignText.slice(Math.max(0, range.start - CONTEXT), range.start);
  const after = foreignText.slice(range.end, range.end + CONTEXT);
  let best: { start: number; score: number } | undefined;
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const score =
      alikeAtEnd(text.slice(Math.max(0, start - CONTEXT), start), before) +
      alikeAtStart(text.slice(start + words.length, start + words.length + CONTEXT), after);
    if (!best || score > best.score) best = { start, score };
  }
  return best ? { range: { start: best.start, end: best.start + words.length } } : { quote: words };
}

function alikeAtStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function alikeAtEnd(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}
