/** A stretch of text: UTF-16 units, end exclusive. */
export type Stretch = { start: number; end: number };

/**
 * The words of a text, where they lie: segments with letters or digits (Unicode UAX #29 through `Intl.Segmenter`).
 *
 * @param offset where the text begins in the document; stretches are given in the document's units.
 */
export function wordsOf(text: string, offset = 0, language?: string): Stretch[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words: Stretch[] = [];
  for (const { index, segment, isWordLike } of segmenter.segment(text)) {
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

/** Abbreviations after which a full stop ends no sentence, which the segmenter's rules do not know. */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:[A-Z]\.|(?:[A-Z]\.){2,}|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|St|Jr|Sr|vs|e\.g|i\.e|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s*$/u;

/** "No. 5" is a number, "No." before anything else an answer. */
const NUMBER_SIGN = /(?:^|[\s("“‘])[Nn]os?\.\s*$/u;

/** The sentences of a text without their outer white space. "Gen. Smith" and "U.S. forces" stay in one piece. */
export function sentencesOf(text: string, offset = 0, language?: string): Stretch[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Stretch[] = [];
  let from: number | undefined;
  for (const { index, segment } of segmenter.segment(text)) {
    from ??= index;
    const end = index + segment.length;
    const sentence = text.slice(from, end);
    const goesOn = ABBREVIATION.test(sentence) || (NUMBER_SIGN.test(sentence) && /\d/.test(text.charAt(end)));
    if (goesOn && end < text.length && !sentence.endsWith('\n')) continue;
    const trimmed = trim(text, from, end);
    if (trimmed.end > trimmed.start)
      sentences.push({ start: offset + trimmed.start, end: offset + trimmed.end });
    from = undefined;
  }
  return sentences;
}

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
 * A selection as a passage takes it: whole words, no outer white space, no end punctuation (model, section 1.3).
 * A stretch without any word is only trimmed.
 */
export function snapToWords(text: string, start: number, end: number): Stretch {
  const words = wordsOf(windowAround(text, start, end), windowStart(start)).filter(
    (word) => word.start < end && word.end > start,
  );
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return trim(text, start, end);
  const snapped = trim(text, Math.min(start, first.start), Math.max(end, last.end));
  const slice = text.slice(snapped.start, snapped.end);
  const bare = slice.replace(END_PUNCTUATION, '');
  return { start: snapped.start, end: Math.max(last.end, snapped.start + bare.length) };
}

/** Words are looked for a little beyond the selection only: a document of megabytes is not segmented for a click. */
const REACH = 200;

function windowStart(start: number): number {
  return Math.max(0, start - REACH);
}

function windowAround(text: string, start: number, end: number): string {
  return text.slice(windowStart(start), end + REACH);
}
