/** Scripts that write no spaces between words: there, only characters can be told apart without a dictionary. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordUnit = /[\p{L}\p{N}\p{M}\p{Cs}]/u;

/** No word is longer; what is goes on for ever. */
const LONGEST_WORD = 64;

export function isUnspaced(words: string): boolean {
  return unspaced.test(words);
}

/** Whether an offset lies between two letters or digits of one word. */
export function isWithinWord(text: string, offset: number): boolean {
  const around = text.slice(Math.max(0, offset - 1), offset + 1);
  return offset > 0 && around.length === 2 && isOfWord(around.charAt(0)) && isOfWord(around.charAt(1));
}

/** The nearest offset at which a word begins, going back; the offset itself if it is within none. */
export function wordStart(text: string, offset: number): number {
  let at = offset;
  while (offset - at < LONGEST_WORD && isWithinWord(text, at)) at -= 1;
  return at;
}

/** The nearest offset at which a word ends, going on; the offset itself if it is within none. */
export function wordEnd(text: string, offset: number): number {
  let at = offset;
  while (at - offset < LONGEST_WORD && isWithinWord(text, at)) at += 1;
  return at;
}

function isOfWord(unit: string): boolean {
  return wordUnit.test(unit) && !unspaced.test(unit);
}
