/** From left to right or from right to left. */
export type Direction = 'ltr' | 'rtl';

/** Letters of the scripts that run from right to left (bidirectional classes R and AL, UAX #9), by the scripts in use. */
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Hanifi_Rohingya}]/u;
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

/** The direction of the first letter of a text, which is that of a paragraph of which nothing else is known (UAX #9, P2). */
export function firstDirection(text: string): Direction | undefined {
  const letter = LETTER.exec(text)?.[0];
  return letter === undefined ? undefined : directionOf(letter);
}

/** In which directions the letters of a text run: both where names of another script stand in it, none without letters. */
export function directionsIn(text: string): ReadonlySet<Direction> {
  const found = new Set<Direction>();
  for (const [letter] of text.matchAll(LETTERS)) {
    found.add(directionOf(letter));
    if (found.size === 2) break;
  }
  return found;
}

/** The one direction in which all letters run. */
export function soleDirection(text: string): Direction | undefined {
  const [direction, other] = directionsIn(text);
  return other ? undefined : direction;
}

function directionOf(letter: string): Direction {
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
