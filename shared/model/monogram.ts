/** Words that name no one: left out of a monogram. */
const SMALL_WORDS = new Set([
  'of',
  'the',
  'and',
  'for',
  'in',
  'on',
  'de',
  'la',
  'le',
  'du',
  'von',
  'van',
  'al',
  'el',
]);

/** UTF-16 units that a stored monogram may have. */
export const MONOGRAM_LENGTH = 4;

/**
 * Two or three letters that stand for a name on chips, different from those taken: initials of its words ("NK"), the
 * start of a single word ("RU"), a short abbreviation as it is ("NATO" becomes "NAT").
 */
export function monogramFor(name: string, taken: ReadonlySet<string>): string {
  const all = name.match(/[\p{L}\p{N}]+/gu) ?? ['?'];
  const telling = all.filter((word) => !SMALL_WORDS.has(word.toLowerCase()));
  const words = (telling.length > 0 ? telling : all).map((word) => [...word]);
  const first = words[0] ?? ['?'];
  const candidates = [
    words.length > 1
      ? words.slice(0, 3).map(([initial]) => initial ?? '')
      : first.slice(0, first.every((c) => c === c.toUpperCase()) ? 3 : 2),
    first.slice(0, 3),
    ...(words.length > 1 ? [[...first.slice(0, 1), ...(words.at(-1) ?? []).slice(0, 2)]] : []),
    ...first.slice(2).map((letter) => [...first.slice(0, 1), letter]),
  ].map((letters) => fitting(letters, MONOGRAM_LENGTH));
  const free = candidates.find((candidate) => !taken.has(candidate));
  if (free) return free;
  const letters = [...(candidates[0] ?? '')].slice(0, 2);
  for (let n = 2; ; n += 1) {
    const numbered = fitting(letters, MONOGRAM_LENGTH - String(n).length) + n;
    if (!taken.has(numbered)) return numbered;
  }
}

/** As many of the letters, in capitals, as have room: a capital may be longer ("ß"), a letter may be two units. */
function fitting(letters: readonly string[], room: number): string {
  let kept = '';
  for (const letter of letters) {
    const capital = letter.toUpperCase();
    if (kept.length + capital.length > room) break;
    kept += capital;
  }
  return kept;
}
