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
  #open: Mark[] = [];

  /** Goes on with the present block. */
  write(text: string): void {
    this.#block += text;
  }

  openMark(traits: MarkTraits): void {
    const start = this.#start + this.#block.length;
    const mark = { ...traits, start, end: start };
    this.#blockMarks.push(mark);
    this.#open.push(mark);
  }

  /** Closes the mark opened last. One with nothing in it leaves no trace. */
  closeMark(): void {
    const mark = this.#open.pop();
    if (mark) mark.end = this.#start + this.#block.length;
  }

  /** Ends the present block. One of nothing but white space leaves no trace. */
  endBlock(traits: BlockTraits): void {
    if (this.#block.trim() !== '') {
      const start = this.#start;
      const end = start + this.#block.length;
      this.#texts.push(this.#block);
      this.#blocks.push({ ...traits, start, end });
      for (const mark of this.#blockMarks) if (mark.start < mark.end) this.#marks.push(mark);
      this.#length = end;
    }
    this.#block = '';
    this.#blockMarks = [];
    this.#open = [];
  }

  /** Marks are in the order in which they were opened: that of their starts, outer ones before inner ones. */
  finish(): StructuredText {
    return { text: this.#texts.join('\n'), blocks: this.#blocks, marks: this.#marks };
  }

  /** Where the present block begins: behind the LF that follows the one before it. */
  get #start(): number {
    return this.#blocks.length === 0 ? 0 : this.#length + 1;
  }
}
