import { wordsOf, type Stretch } from '#shared/text/segment';
import type { SentenceIndex } from './sentence-index';

/** The words of a document, cut sentence by sentence when they are first asked for. Words are stretches with letters or digits. */
export class WordIndex {
  readonly #text: string;
  readonly #sentences: SentenceIndex;
  readonly #language: string | undefined;
  readonly #known = new Map<number, Stretch[]>();

  constructor(text: string, sentences: SentenceIndex, language?: string) {
    this.#text = text;
    this.#sentences = sentences;
    this.#language = language;
  }

  /** The word that holds the offset, else the one that ends there, else the first one behind it. */
  at(offset: number): Stretch | undefined {
    const next = this.endingAfter(offset);
    if (next && next.start <= offset) return next;
    const before = this.endingBefore(offset + 1);
    return before?.end === offset ? before : next;
  }

  /** The first word that begins after the offset. */
  after(offset: number): Stretch | undefined {
    return this.#firstFrom(offset, ({ start }) => start > offset);
  }

  /** The last word that begins before the offset. */
  before(offset: number): Stretch | undefined {
    return this.#lastUpTo(offset, ({ start }) => start < offset);
  }

  /** The first word that ends after the offset. */
  endingAfter(offset: number): Stretch | undefined {
    return this.#firstFrom(offset, ({ end }) => end > offset);
  }

  /** The last word that ends before the offset. */
  endingBefore(offset: number): Stretch | undefined {
    return this.#lastUpTo(offset, ({ end }) => end < offset);
  }

  /** The words that share a unit with the stretch. Proportional to the stretch. */
  touching({ start, end }: Stretch): Stretch[] {
    const found: Stretch[] = [];
    let sentence = this.#sentences.at(start);
    while (sentence && sentence.start < end) {
      found.push(...this.#of(sentence).filter((word) => word.start < end && word.end > start));
      sentence = this.#sentences.after(sentence.start);
    }
    return found;
  }

  #firstFrom(offset: number, isIt: (word: Stretch) => boolean): Stretch | undefined {
    let sentence = this.#sentences.at(offset);
    while (sentence) {
      const found = this.#of(sentence).find(isIt);
      if (found) return found;
      sentence = this.#sentences.after(sentence.start);
    }
    return undefined;
  }

  #lastUpTo(offset: number, isIt: (word: Stretch) => boolean): Stretch | undefined {
    let sentence = this.#sentences.at(offset);
    while (sentence) {
      const found = this.#of(sentence).findLast(isIt);
      if (found) return found;
      sentence = this.#sentences.before(sentence.start);
    }
    return undefined;
  }

  #of({ start, end }: Stretch): Stretch[] {
    const known = this.#known.get(start) ?? wordsOf(this.#text.slice(start, end), start, this.#language);
    this.#known.set(start, known);
    return known;
  }
}
