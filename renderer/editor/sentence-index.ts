import { sentencesOf, type Stretch } from '#shared/text/segment';
import type { BlockIndex } from './block-index';

/** Longer blocks are cut in parts of this size: a text of megabytes in one block is not segmented for one key. */
const PART = 16_000;
/** How far beyond that an end is looked for at which no sentence is cut in two. */
const REACH = 2_000;

/** The sentences of a document, cut block by block when they are first asked for. */
export class SentenceIndex {
  readonly #text: string;
  readonly #blocks: BlockIndex;
  readonly #language: string | undefined;
  readonly #known = new Map<number, Stretch[]>();

  constructor(text: string, blocks: BlockIndex, language?: string) {
    this.#text = text;
    this.#blocks = blocks;
    this.#language = language;
  }

  /** The sentence that holds the offset, or the one that ends before it in the same block. */
  at(offset: number): Stretch | undefined {
    const here = this.#of(this.#partAt(offset));
    return here.findLast(({ start }) => start <= offset) ?? here[0];
  }

  /** The first sentence that begins after the offset. */
  after(offset: number): Stretch | undefined {
    for (let part = this.#partAt(offset); part; part = this.#partAfter(part)) {
      const found = this.#of(part).find(({ start }) => start > offset);
      if (found) return found;
    }
    return undefined;
  }

  /** The last sentence that begins before the offset. */
  before(offset: number): Stretch | undefined {
    for (let part = this.#partAt(offset); part; part = this.#partBefore(part)) {
      const found = this.#of(part).findLast(({ start }) => start < offset);
      if (found) return found;
    }
    return undefined;
  }

  #of(part: Stretch | undefined): Stretch[] {
    if (!part) return [];
    const known =
      this.#known.get(part.start) ??
      sentencesOf(this.#text.slice(part.start, part.end), part.start, this.#language);
    this.#known.set(part.start, known);
    return known;
  }

  /** The block of an offset, or as much of a very long one as is cut at a time. */
  #partAt(offset: number): Stretch | undefined {
    const block = this.#blocks.at(offset);
    if (!block || block.end - block.start <= PART) return block;
    const within = Math.min(Math.max(offset, block.start), block.end - 1);
    let number = Math.floor((within - block.start) / PART);
    if (number > 0 && this.#partStart(block, number) > within) number -= 1;
    return { start: this.#partStart(block, number), end: this.#partStart(block, number + 1) };
  }

  #partStart({ start, end }: Stretch, number: number): number {
    const from = Math.min(start + number * PART, end);
    if (number === 0 || from === end) return from;
    const ahead = this.#text.slice(from, Math.min(from + REACH, end));
    const cut = /\n|[.!?…。！？][”’"')]*\s+/u.exec(ahead) ?? /\s+/u.exec(ahead);
    return cut ? from + cut.index + cut[0].length : from;
  }

  #partAfter({ end }: Stretch): Stretch | undefined {
    const block = this.#blocks.at(end);
    // What follows the end of a block is its LF, and then the next block.
    const next = this.#partAt(block && end >= block.end ? end + 1 : end);
    return next && next.start >= end ? next : undefined;
  }

  #partBefore({ start }: Stretch): Stretch | undefined {
    return start > 0 ? this.#partAt(start - 1) : undefined;
  }
}
