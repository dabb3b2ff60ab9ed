import type { Range } from '../model/document';
import type { Span } from '../model/passage';
import { differenceOf, mapOffset } from './difference';
import { QuoteFinder } from './find-quote';
import { wordEnd, wordStart } from './word-parts';

/** More nobody goes through for one passage. */
const MOST_PROPOSED = 5;

/**
 * Places of a text where a passage may belong that is not in it any more, the likeliest first: what became of its words by
 * the difference of the two texts, then what resembles them. Each is for a person to take or to pass by; no two overlap.
 *
 * @param oldText the text that the pieces were made on; nothing if it is not at hand.
 * @returns stretches of whole words, UTF-16 units of the new text.
 */
export function proposePlaces(oldText: string | undefined, newText: string, spans: readonly Span[]): Range[] {
  const longest = spans.toSorted((a, b) => b.quote.length - a.quote.length)[0];
  if (!longest) return [];
  const difference = oldText === undefined ? undefined : differenceOf(oldText, newText);
  const hint = difference ? mapOffset(difference, longest.start, 'after') : longest.start;
  const end = difference ? mapOffset(difference, longest.end, 'before') : hint;
  // What one would have to read through to find the words that became of it is no place for it.
  const isOfItsSize = end > hint && end - hint <= 4 * longest.quote.length;
  const alike = new QuoteFinder(newText).alike(longest, hint, MOST_PROPOSED);
  const all = [...(isOfItsSize ? [{ start: hint, end }] : []), ...alike].map((place): Range => ({
    start: wordStart(newText, place.start),
    end: wordEnd(newText, place.end),
  }));
  return all
    .filter(
      (place, at) => !all.slice(0, at).some((other) => other.start < place.end && place.start < other.end),
    )
    .filter(({ start, end: to }) => newText.slice(start, to).trim() !== '')
    .slice(0, MOST_PROPOSED);
}
