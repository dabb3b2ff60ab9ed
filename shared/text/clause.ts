import { trim, type Stretch } from './segment';

/**
 * What parts a sentence into clauses: commas and the like before white space (a comma in "10,000" is none), dashes that stand
 * free or long, brackets and quotation marks; in the scripts that have their own, those.
 */
const PARTING = /[,;:،؛](?=\s|$)|[，、；：—–()[\]«»“”„（）「」『』]|\s-(?=\s)/gu;

/** The part of a text between such marks that holds a place, without white space and punctuation at its ends. */
export function clauseAround(text: string, { start, end }: Stretch, at: number): Stretch {
  let from = start;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(PARTING)) {
    const here = start + index;
    if (here >= at) return withoutPunctuation(text, from, here);
    from = here + mark.length;
  }
  return withoutPunctuation(text, Math.min(from, at), end);
}

function withoutPunctuation(text: string, start: number, end: number): Stretch {
  const outer = trim(text, start, end);
  const bare = text.slice(outer.start, outer.end).replace(/[\s.,;:!?…]+$/u, '');
  return bare === '' ? outer : { start: outer.start, end: outer.start + bare.length };
}
