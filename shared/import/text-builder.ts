import type { Block, Mark } from '../model/revision-file';

/** A canonical text with its structure, as an importer makes it. */
export type StructuredText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
};

type BlockTraits = Omit<Block, 'start' | 'end'>;
type MarkTraits = Omit<Mark, 'start' | 'end'>;

/**
 * Grows a canonical text block by block: one LF between blocks, none empty, marks within one block. What is written
 * must be free of CR and control characters already.
 */
export class TextBuilder {
  readonly #texts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #marks: Mark[] = [];
  #length = 0;
  #block = '';
  #blockMarks: Mark[] = [];
  #open: (MarkTraits & { start: number })[] = [];

  /** Goes on with the present block. */
  write(text: string): void {
    this.#block += text;
  }

  openMark(traits: MarkTraits): void {
    this.#open.push({ ...traits, start: this.#start + this.#block.length });
  }

  /** Closes the mark opened last. One with nothing in it leaves no trace. */
  closeMark(): void {
    const mark = this.#open.pop();
    const end = this.#start + this.#block.length;
    if (mark && mark.start < end) this.#blockMarks.push({ ...mark, end });
  }

  /** Ends the present block. One of nothing but white space leaves no trace. */
  endBlock(traits: BlockTraits): void {
    if (this.#block.trim() !== '') {
      const start = this.#start;
      const end = start + this.#block.length;
      this.#texts.push(this.#block);
      this.#blocks.push({ ...traits, start, end });
      this.#marks.push(...this.#blockMarks);
      this.#length = end;
    }
    this.#block = '';
    this.#blockMarks = [];
    this.#open = [];
  }

  finish(): StructuredText {
    return {
      text: this.#texts.join('\n'),
      blocks: this.#blocks,
      marks: this.#marks.toSorted((a, b) => a.start - b.start || b.end - a.end),
    };
  }

  /** Where the present block begins: behind the LF that follows the one before it. */
  get #start(): number {
    return this.#blocks.length === 0 ? 0 : this.#length + 1;
  }
}
