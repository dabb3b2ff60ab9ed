import type { Found, Stretch } from './found';

/** A line begins or ends so where it was cut. */
const CUT = '…';

/**
 * Where in an article's text the words stand that were sought, by the line in which they are shown.
 *
 * @param text the article's canonical text.
 * @returns nothing for what has no place there, or has no hits because no words were sought; offsets in UTF-16 units.
 */
export function hitPlaces(text: string, { range, line, hits }: Found): readonly Stretch[] {
  if (!range || hits.length === 0) return [];
  const lead = line.startsWith(CUT) ? CUT.length : 0;
  const shown = line.slice(lead, line.endsWith(CUT) ? -CUT.length : undefined);
  // Line breaks are shown as spaces, one for one.
  const at = text.slice(range.start, range.end).replace(/\s/gu, ' ').indexOf(shown);
  if (at < 0) return [];
  const shift = range.start + at - lead;
  return hits.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
}

/** From the first word that was sought to the last: what is marked where a result is; all of its place without any. */
export function foundStretch(text: string, found: Found): Stretch | undefined {
  const places = hitPlaces(text, found);
  const [first] = places;
  return first ? { start: first.start, end: Math.max(...places.map(({ end }) => end)) } : found.range;
}
