/** Words that name no one: left out of a monogram. */
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'de', 'la', 'le', 'du', 'von', 'van', 'al', 'el']);

/**
 * Two or three letters that stand for a name on chips, different from those taken: initials of its words ("NK"), the
 * start of a single word ("RU"), a short abbreviation as it is ("NATO" becomes "NAT").
 */
export function monogramFor(name: string, taken: ReadonlySet<string>): string {
  const words = (name.match(/[\p{L}\p{N}]+/gu) ?? ['?']).filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const letters = words.map((word) => [...word]);
  const initials = letters.map((word) => word[0]).join('');
  const first = letters[0] ?? ['?'];
  const candidates = [
    words.length > 1 ? initials.slice(0, 3) : first.slice(0, first.every((c) => c === c.toUpperCase()) ? 3 : 2).join(''),
    first.slice(0, 3).join(''),
    (first[0] ?? '') + (letters.at(-1) ?? []).slice(0, 2).join(''),
    ...first.slice(2).map((letter) => `${first[0]}${letter}`),
  ].map((candidate) => candidate.toUpperCase());
  const free = candidates.find((candidate) => !taken.has(candidate));
  if (free) return free;
  let n = 2;
  while (taken.has(`${candidates[0]?.slice(0, 2)}${n}`)) n += 1;
  return `${candidates[0]?.slice(0, 2)}${n}`;
}
