import { sentencesOf } from '../text/segment';
import { bytesFor, ByteWriter } from './bytes';
import type { Stretch } from './found';
import type { Lexicon } from './lexicon';
import type { SearchedText } from './searched';
import type { TextWords } from './text-words';
import { eachWord } from './words';

/**
 * The words of a text as their numbers, sentence after sentence. Of each: how far it begins behind the end of the last one,
 * how long it is (both in UTF-16 units), how many bytes its words take, their numbers. Made once for each text.
 *
 * @param words is told where each word lies, for quotes of this text.
 */
export function packText(
  { text, blocks }: SearchedText,
  lexicon: Lexicon,
  language?: string,
  words?: TextWords,
): Uint8Array {
  // Most words take a byte, of the six or so letters that they have with the space behind them.
  const writer = new ByteWriter(256 + (text.length >> 1));
  let count = 0;
  let last = 0;
  for (const block of blocks) {
    for (const part of manageable(text, block)) {
      const cut = sentencesOf(text.slice(part.start, part.end), part.start, block.language ?? language);
      const numbers = numbersBySentence(text, part, cut, lexicon, words);
      for (const [at, { start, end }] of cut.entries()) {
        writer.number(start - last);
        writer.number(end - start);
        writeNumbers(numbers[at] ?? [], writer);
        last = end;
      }
      count += cut.length;
    }
  }
  const whole = new ByteWriter(writer.length + 5);
  whole.number(count);
  whole.append(writer);
  return whole.written();
}

/** A sentence: how many bytes it takes, and the numbers of its words. */
export function writeNumbers(numbers: readonly number[], writer: ByteWriter): void {
  let bytes = 0;
  for (const number of numbers) bytes += bytesFor(number);
  writer.number(bytes);
  for (const number of numbers) writer.number(number);
}

/** The numbers of the words of a text that was cut into sentences, by sentence. */
export function sentenceNumbers(text: string, lexicon: Lexicon, language?: string): number[][] {
  const whole = { start: 0, end: text.length };
  return numbersBySentence(text, whole, sentencesOf(text, 0, language), lexicon);
}

/** The same for a stretch of a text whose words are known. @returns nothing where they are not. */
export function quotedNumbers(
  text: string,
  stretch: Stretch,
  words: TextWords,
  language?: string,
): number[][] | undefined {
  if (!words.holds(text, stretch)) return undefined;
  const sentences = sentencesOf(text.slice(stretch.start, stretch.end), stretch.start, language);
  const numbers: number[][] = sentences.map(() => []);
  let at = 0;
  words.each(stretch, (number, start) => {
    while (start >= (sentences[at]?.end ?? Infinity)) at += 1;
    numbers[at]?.push(number);
  });
  return numbers;
}

/** Cutting a long text takes the square of its length: a block of more is first cut between lines, at stops or between words. */
const LONGEST_PART = 4_000;

function* manageable(text: string, { start, end }: Stretch): Iterable<Stretch> {
  let from = start;
  while (end - from > LONGEST_PART) {
    const to = from + LONGEST_PART;
    const at = ['\n', '. ', ' ']
      .map((mark) => text.lastIndexOf(mark, to - mark.length) + mark.length)
      .find((behind) => behind > from + LONGEST_PART / 2);
    yield { start: from, end: at ?? to };
    from = at ?? to;
  }
  yield { start: from, end };
}

function numbersBySentence(
  text: string,
  { start, end }: Stretch,
  sentences: readonly Stretch[],
  lexicon: Lexicon,
  words?: TextWords,
): number[][] {
  const numbers: number[][] = sentences.map(() => []);
  let at = 0;
  words?.begin({ start, end });
  eachWord(text.slice(start, end), (word, from, to) => {
    while (start + from >= (sentences[at]?.end ?? Infinity)) at += 1;
    const number = lexicon.number(word);
    numbers[at]?.push(number);
    words?.add(number, start + from, start + to);
  });
  return numbers;
}
