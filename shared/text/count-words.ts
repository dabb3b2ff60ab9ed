import { wordsOf } from './segment';

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * How many words a text has, as a figure for people: what stands between spaces, and where a script has none between words,
 * the words that its dictionary tells apart. Counted without a list of them: a text may have millions.
 *
 * @param language a BCP 47 tag.
 */
export function countWords(text: string, language?: string): number {
  const between = /\S+/g;
  let count = 0;
  for (let found = between.exec(text); found; found = between.exec(text)) {
    const [run] = found;
    count += UNSPACED.test(run) ? wordsOf(run, 0, language).length : 1;
  }
  return count;
}
