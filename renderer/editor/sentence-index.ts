import { sentencesOf, type Stretch } from '#shared/text/segment';
import type { BlockIndex } from './block-index';

/** The sentences of a document, cut block by block when they are first asked for. */
export class SentenceIndex {
  readonly #text: string;
  readonly #blocks: BlockIndex;
  readonly #known = new Map<number, Stretch[]>();

  constructor(text: string, blocks: BlockIndex) {
    this.#text = text;
    this.#blocks = blocks;
  }

  /** The sentence that holds the offset, or the one that ends before it in the same block. */
  at(offset: number): Stretch | undefined {
    const here = this.#of(this.#blocks.at(offset));
    return here.findLast(({ start }) => start <= offset) ?? here[0];
  }

  /** The first sentence that begins after the offset. */
  after(offset: number): Stretch | undefined {
    const block = this.#blocks.at(offset);
    const here = this.#of(block).find(({ start }) => start > offset);
    if (here || !block) return here;
    for (let next = this.#blocks.at(block.end + 1); next && next.start > block.start;) {
      const first = this.#of(next)[0];
      if (first) return first;
      const following = this.#blocks.at(next.end + 1);
      next = following && following.start > next.start ? following : undefined;
    }
    return undefined;
  }

  /** The last sentence that begins before the offset. */
  before(offset: number): Stretch | undefined {
    const block = this.#blocks.at(offset);
    const here = this.#of(block).findLast(({ start }) => start < offset);
    if (here || !block || block.start === 0) return here;
    return this.#of(this.#blocks.at(block.start - 1)).at(-1);
  }

  #of(block: { start: number; end: number } | undefined): Stretch[] {
    if (!block) return [];
    const known =
      this.#known.get(block.start) ?? sentencesOf(this.#text.slice(block.start, block.end), block.start);
    this.#known.set(block.start, known);
    return known;
  }
}
