import type { Stretch } from './found';
import type { Words } from './query';
import { eachWord, searchWords } from './words';

/** A line holds so many UTF-16 units, the signs for what is left out aside. */
const LINE = 240;
/** So much of it lies before the first hit, if it must be cut. */
const BEFORE = 80;

/** Words in one line with what was sought in them, cut around the first hit where they are too long for one. */
export function lineOf(words: string, shown: readonly Words[]): { line: string; hits: Stretch[] } {
  const hits = hitsIn(words, shown);
  const { start, end } = part(words, hits[0]?.start ?? 0);
  const [before, after] = [start > 0 ? '…' : '', end < words.length ? '…' : ''];
  const line = `${before}${words.slice(start, end).replace(/\s/gu, ' ')}${after}`;
  const shift = before.length - start;
  return {
    line,
    hits: hits
      .filter((hit) => hit.start < end)
      .map((hit) => ({ start: hit.start + shift, end: Math.min(hit.end, end) + shift })),
  };
}

/** Where the words sought stand, in order; what overlaps is one. */
export function hitsIn(text: string, shown: readonly Words[]): Stretch[] {
  const words: string[] = [];
  const places: Stretch[] = [];
  eachWord(text, (word, start, end) => {
    words.push(word);
    places.push({ start, end });
  });
  const hits = shown.flatMap((sought) => hitsOf(sought, words, places)).toSorted((a, b) => a.start - b.start);
  const apart: Stretch[] = [];
  for (const { start, end } of hits) {
    const last = apart.at(-1);
    if (last && start < last.end) apart.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
    else apart.push({ start, end });
  }
  return apart;
}

function hitsOf(
  { text, isBeginning }: Words,
  words: readonly string[],
  places: readonly Stretch[],
): Stretch[] {
  const wanted = searchWords(text);
  const hits: Stretch[] = [];
  if (wanted.length === 0) return hits;
  const isHere = (at: number): boolean =>
    wanted.every((word, n) => {
      const here = words[at + n];
      return isBeginning && n === wanted.length - 1 ? here?.startsWith(word) : here === word;
    });
  for (let at = 0; at + wanted.length <= words.length; at += 1) {
    const [first, last] = [places[at], places[at + wanted.length - 1]];
    if (first && last && isHere(at)) hits.push({ start: first.start, end: last.end });
  }
  return hits;
}

/** What of the words fits in a line, cut between words. */
function part(words: string, hit: number): Stretch {
  if (words.length <= LINE) return { start: 0, end: words.length };
  const from = hit <= BEFORE ? 0 : hit - BEFORE;
  const start = from === 0 ? 0 : afterSpace(words, from, hit);
  const to = Math.min(words.length, start + LINE);
  return { start, end: to === words.length ? to : beforeSpace(words, to) };
}

function afterSpace(words: string, from: number, limit: number): number {
  const space = words.slice(from, limit).search(/\s/u);
  return space < 0 ? withoutHalf(words, from) : from + space + 1;
}

function beforeSpace(words: string, to: number): number {
  const space = words.slice(to - 40, to).search(/\s\S*$/u);
  return space < 0 ? withoutHalf(words, to) : to - 40 + space;
}

/** No pair of surrogates is cut in two. */
function withoutHalf(words: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(words.charAt(at)) ? at - 1 : at;
}
