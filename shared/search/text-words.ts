import type { Stretch } from './found';
import { IntList } from './int-list';
import { isBetweenWords } from './words';

/**
 * Where each word of a text lies, and its number: what was quoted of the text has the same ones, and need not be cut into words
 * again. Kept in room that is used for the next text.
 */
export class TextWords {
  readonly #numbers = new IntList();
  readonly #starts = new IntList();
  readonly #ends = new IntList();
  /** The parts of the text that were cut into words, in order: where each begins, and where it ends. */
  readonly #parts = new IntList();

  clear(): void {
    for (const list of [this.#numbers, this.#starts, this.#ends, this.#parts]) list.clear();
  }

  /** From now on words are of this part of the text, which lies behind those before. */
  begin({ start, end }: Stretch): void {
    this.#parts.push(start);
    this.#parts.push(end);
  }

  /** The next word of the text, in UTF-16 units. */
  add(number: number, start: number, end: number): void {
    this.#numbers.push(number);
    this.#starts.push(start);
    this.#ends.push(end);
  }

  /** Whether the words of a stretch by itself are those of the text there: it lies in one part, and no word goes over its ends. */
  holds(text: string, { start, end }: Stretch): boolean {
    const part = firstFrom(this.#parts, start + 1) - 1;
    return (
      part >= 0 &&
      part % 2 === 0 &&
      end <= this.#parts.at(part + 1) &&
      (start === this.#parts.at(part) || isBetweenWords(text, start - 1)) &&
      (end === this.#parts.at(part + 1) || isBetweenWords(text, end))
    );
  }

  /** Tells of the words of a stretch, in order. */
  each({ start, end }: Stretch, hear: (number: number, start: number) => void): void {
    const { length } = this.#starts;
    for (let at = firstFrom(this.#starts, start); at < length && this.#ends.at(at) <= end; at += 1) {
      hear(this.#numbers.at(at), this.#starts.at(at));
    }
  }
}

/** The place of the first value of a rising list that is not less. */
function firstFrom({ values, length }: IntList, least: number): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] as number) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}
