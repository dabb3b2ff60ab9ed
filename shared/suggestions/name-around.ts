import type { Range } from '../model/document';

/** More UTF-16 units than this are a stretch of the text, not a name. */
const LONGEST = 60;

/** A word with a capital, or initials: "Maravia", "Al-Quds", "U.S." */
const WORD = String.raw`(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}\p{N}\-'’&]*)`;
const SMALL = '(?:of|the|and|for|de|del|la|le|von|van|der|al|bin)';

/** Such words with the small ones inside a name between them: "Bank of Maravia". */
const NAME = new RegExp(String.raw`${WORD}(?:[ \u00a0](?:${SMALL}[ \u00a0]){0,2}${WORD})*`, 'gu');

/** What follows a name and is no part of it. */
const POSSESSIVE = /['’]s?$/u;

/**
 * The name that stretch may be, or that may stand around it, by its capitals alone; whether anybody is called so is for
 * a person to say.
 *
 * @param stretch what is selected, or the caret as an empty stretch; offsets in UTF-16 units.
 */
export function nameAround(text: string, { start, end }: Range): string | undefined {
  const line = { start: text.lastIndexOf('\n', start - 1) + 1, end: lineEnd(text, end) };
  if (end - start > LONGEST) return undefined;
  const from = Math.max(line.start, start - LONGEST);
  for (const { 0: found, index } of text.slice(from, Math.min(line.end, end + LONGEST)).matchAll(NAME)) {
    const name = found.replace(POSSESSIVE, '');
    const at = from + index;
    const isAround = at <= start && at + found.length >= end;
    if (isAround && name.length > 0)
      return start === end ? name : text.slice(start, end).replace(POSSESSIVE, '');
  }
  return undefined;
}

function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found;
}
