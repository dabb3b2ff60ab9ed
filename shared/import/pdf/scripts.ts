/** Scripts that put no space between words, and their punctuation. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303F\uFF01-\uFF60]/u;

export function isUnspaced(letters: string): boolean {
  return unspaced.test(letters);
}
