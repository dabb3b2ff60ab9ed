import type { SentenceIndex } from './sentence-index';
import type { WordIndex } from './word-index';

/** Where a key leads: on or back, by word or by sentence. */
export type Step = { readonly by: 'word' | 'sentence'; readonly isForward: boolean };

/** Moves of the caret by what is read: it stands at the beginning of words and sentences. */
export class ReadingMoves {
  readonly #words: WordIndex;
  readonly #sentences: SentenceIndex;

  constructor(words: WordIndex, sentences: SentenceIndex) {
    this.#words = words;
    this.#sentences = sentences;
  }

  /** Where the caret goes from here; nothing at the first and at the last of the document. */
  move({ by, isForward }: Step, from: number): number | undefined {
    const through = by === 'word' ? this.#words : this.#sentences;
    return (isForward ? through.after(from) : through.before(from))?.start;
  }

  /**
   * Where the moving end of a selection goes: to ends beyond the anchor, to beginnings before it, so that whole words or
   * sentences are selected either way, and the way back leads over the same places.
   */
  select(step: Step, head: number, anchor: number): number | undefined {
    const { by, isForward } = step;
    if (isForward && head < anchor) return Math.min(this.move(step, head) ?? anchor, anchor);
    if (!isForward && head <= anchor) return this.move(step, head);
    if (isForward) return by === 'word' ? this.#words.endingAfter(head)?.end : this.#sentenceEndAfter(head);
    const end = by === 'word' ? this.#words.endingBefore(head)?.end : this.#sentenceEndBefore(head);
    return Math.max(end ?? anchor, anchor);
  }

  #sentenceEndAfter(offset: number): number | undefined {
    const here = this.#sentences.at(offset);
    return here && here.end > offset ? here.end : this.#sentences.after(offset)?.end;
  }

  #sentenceEndBefore(offset: number): number | undefined {
    let sentence = this.#sentences.at(offset);
    while (sentence && sentence.end >= offset) sentence = this.#sentences.before(sentence.start);
    return sentence?.end;
  }
}
