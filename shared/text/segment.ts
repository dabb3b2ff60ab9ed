import { segmenterOf } from './segmenter';
import { sentenceBreaks } from './sentence-breaks';
import { goesOn } from './sentence-ends';

/** A stretch of text: UTF-16 units, end exclusive. */
export type Stretch = { start: number; end: number };

/**
 * The words of a text, where they lie: segments with letters or digits (Unicode UAX #29 through `Intl.Segmenter`).
 *
 * @param offset where the text begins in the document; stretches are given in the document's units.
 */
export function wordsOf(text: string, offset = 0, language?: string): Stretch[] {
  const words: Stretch[] = [];
  for (const { index, segment, isWordLike } of segmenterOf('word', language).segment(text)) {
    if (!isWordLike) continue;
    const last = words.at(-1);
    // Chromium's segmenter parts "U.S." at its stops where the standard (WB6, WB7) and Node's do not.
    if (last && last.end === index - 1 && isStopBetweenLetters(text, last.end))
      last.end = index + segment.length;
    else words.push({ start: index, end: index + segment.length });
  }
  for (const word of words) if (INITIALS.test(text.slice(word.start, word.end + 1))) word.end += 1;
  return words.map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}

/** An abbreviation of single letters owns the stop behind it, too: "U.S." */
const INITIALS = /^\p{L}(\.\p{L})+\.$/u;

function isStopBetweenLetters(text: string, at: number): boolean {
  return /^\p{L}\.\p{L}$/u.test(text.slice(at - 1, at + 2));
}

/** Enough of what follows to see whether a sentence goes on. */
const LOOK_AHEAD = 24;

/**
 * The sentences of a text without their outer white space. "Gen. Smith" and "U.S. forces" stay in one piece, and lines that
 * were broken at the width of a page make no sentences of their own.
 */
export function sentencesOf(text: string, offset = 0, language?: string): Stretch[] {
  const sentences: Stretch[] = [];
  // Most texts come a block at a time, and most blocks are one line.
  const flowing = text.includes('\n') ? text.replace(WRAP, ' ') : text;
  if (!MAY_PART.test(flowing)) {
    const { start, end } = trim(text, 0, text.length);
    return end > start ? [{ start: offset + start, end: offset + end }] : [];
  }
  let from = 0;
  for (const end of sentenceBreaks(flowing, language)) {
    if (goesOn(flowing.slice(from, end), flowing.slice(end, end + LOOK_AHEAD), language)) continue;
    const trimmed = trim(text, from, end);
    if (trimmed.end > trimmed.start)
      sentences.push({ start: offset + trimmed.start, end: offset + trimmed.end });
    from = end;
  }
  return sentences;
}

/** Sentences end behind nothing else (UAX #29, SB3, SB4, SB6 to SB11); the segmenter takes its time to find none. */
const MAY_PART = /[\p{Sentence_Terminal}\r\n\u0085\u2028\u2029\u2024\uFE52\uFF0E][^]/u;

/** A line break after so much that only the width of a page can have caused it, and not before an item of a list. */
const WRAP = /\n(?<=[^\n]{45}\n)(?=[^\s\-–—•*])(?!\d{1,3}[.)]\s)/gu;

/** The stretch without white space at its ends. */
export function trim(text: string, start: number, end: number): Stretch {
  const slice = text.slice(start, end);
  const lead = slice.length - slice.trimStart().length;
  const tail = slice.length - slice.trimEnd().length;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

/** Punctuation that ends a clause or sentence and is no part of what it says. */
const END_PUNCTUATION = /[\s.,;:!?…]+$/u;

/**
 * A selection as a passage takes it: whole words, no outer white space, no end punctuation (model, section 1.3), and
 * quotation marks and brackets in pairs at its ends.
 * A stretch without any word is only trimmed.
 */
export function snapToWords(text: string, start: number, end: number, language?: string): Stretch {
  const words = wordsOf(windowAround(text, start, end), windowStart(start), language).filter(
    (word) => word.start < end && word.end > start,
  );
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return trim(text, start, end);
  const snapped = trim(text, Math.min(start, first.start), Math.max(end, last.end));
  const slice = text.slice(snapped.start, snapped.end);
  const bare = slice.replace(END_PUNCTUATION, '');
  let taken = Math.max(last.end, snapped.start + bare.length);
  while (closesWhatIsOpen(text, snapped.start, taken)) taken += 1;
  let from = snapped.start;
  while (from < first.start && (opensInVain(text, from, taken) || /\s/u.test(text.charAt(from)))) from += 1;
  return { start: from, end: taken };
}

/** What closes a quotation or bracket, by what opens it. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '„': '“',
  '«': '»',
  '(': ')',
  '[': ']',
};

/** Whether a stretch begins with a sign that is closed beyond its end only: it is no part of what is marked. */
function opensInVain(text: string, start: number, end: number): boolean {
  const closer = CLOSERS[text.charAt(start)];
  return closer !== undefined && !text.slice(start, end).includes(closer);
}

/** Whether the sign behind a stretch closes what was opened in it: no word, but the stretch is not whole without it. */
function closesWhatIsOpen(text: string, start: number, end: number): boolean {
  const closer = text.charAt(end);
  const slice = text.slice(start, end);
  return Object.entries(CLOSERS).some(
    ([open, close]) => close === closer && slice.lastIndexOf(open) > slice.lastIndexOf(close),
  );
}

/** Words are looked for a little beyond the selection only: a document of megabytes is not segmented for a click. */
const REACH = 200;

function windowStart(start: number): number {
  return Math.max(0, start - REACH);
}

function windowAround(text: string, start: number, end: number): string {
  return text.slice(windowStart(start), end + REACH);
}
