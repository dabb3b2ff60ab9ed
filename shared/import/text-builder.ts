import type { Block, Mark, PageMark, RemovalReason, RemovedPart } from '../model/revision-file';

/** A canonical text with its structure, as an importer makes it. */
export type StructuredText = {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly pages: readonly PageMark[];
  readonly removed: readonly RemovedPart[];
};

export type BlockTraits = Omit<Block, 'start' | 'end'>;
export type MarkTraits = Omit<Mark, 'start' | 'end'>;

/** A removed part keeps so much of its text; of all parts together, ten times as much is kept. */
const LONGEST_PART = 20_000;

/**
 * Grows a canonical text block by block: one LF between blocks, none empty, marks within one block. What is written
 * must be free of CR and control characters already.
 */
export class TextBuilder {
  readonly #texts: string[] = [];
  readonly #blocks: Block[] = [];
  readonly #marks: Mark[] = [];
  readonly #pages: PageMark[] = [];
  readonly #removed: RemovedPart[] = [];
  #removedLength = 0;
  #length = 0;
  #tables = 0;
  #block = '';
  #blockMarks: Mark[] = [];
  #open: Mark[] = [];

  /** Goes on with the present block. */
  write(text: string): void {
    this.#block += text;
  }

  /** What the present block holds so far. */
  get written(): string {
    return this.#block;
  }

  /** Whether nothing is written yet. */
  get isEmpty(): boolean {
    return this.#here === 0;
  }

  openMark(traits: MarkTraits): void {
    const start = this.#here;
    const mark = { ...traits, start, end: start };
    this.#blockMarks.push(mark);
    this.#open.push(mark);
  }

  /** Closes the mark opened last. One with nothing in it leaves no trace. */
  closeMark(): void {
    const mark = this.#open.pop();
    if (mark) mark.end = this.#here;
  }

  /** The number of the table whose cells are written next, as blocks have it. */
  beginTable(): number {
    this.#tables += 1;
    return this.#tables;
  }

  /** A page of the source begins here; one without text gives its place to the next. */
  beginPage(label: string): void {
    const last = this.#pages.at(-1);
    if (last?.at === this.#here) this.#pages.pop();
    this.#pages.push({ at: this.#here, label: label.slice(0, 40) });
  }

  /** Notes what stood here and is left out. */
  setAside(why: RemovalReason, text: string): void {
    const room = 10 * LONGEST_PART - this.#removedLength;
    const kept = text
      .trim()
      .slice(0, Math.min(LONGEST_PART, room))
      .replace(/[\uD800-\uDBFF]$/, '');
    if (kept === '') return;
    this.#removedLength += kept.length;
    this.#removed.push({ at: this.#start, why, text: kept });
  }

  /**
   * Ends the present block. One of nothing but white space leaves no trace.
   *
   * @returns where the block starts, or nothing if it left no trace
   */
  endBlock(traits: BlockTraits): number | undefined {
    const start = this.#start;
    const isEmpty = this.#block.trim() === '';
    if (!isEmpty) {
      const end = start + this.#block.length;
      this.#texts.push(this.#block);
      this.#blocks.push({ ...traits, start, end });
      for (const mark of this.#blockMarks) if (mark.start < mark.end) this.#marks.push(mark);
      this.#length = end;
    }
    this.#block = '';
    this.#blockMarks = [];
    this.#open = [];
    return isEmpty ? undefined : start;
  }

  /**
   * Lets references lead to their notes, once all notes are written.
   *
   * @param startOf where the note's block starts, by what its references have as `note` so far: any number that the
   * importer gave it. A reference without a note is left as plain text.
   */
  linkNotes(startOf: ReadonlyMap<number, number>): void {
    for (const [at, mark] of this.#marks.entries()) {
      if (mark.kind !== 'noteRef') continue;
      const note = mark.note === undefined ? undefined : startOf.get(mark.note);
      if (note !== undefined) this.#marks[at] = { ...mark, note };
    }
    const dangling = new Set(this.#blocks.flatMap(({ kind, start }) => (kind === 'note' ? [start] : [])));
    const kept = this.#marks.filter(({ kind, note }) => kind !== 'noteRef' || dangling.has(note ?? -1));
    this.#marks.splice(0, this.#marks.length, ...kept);
  }

  /** Marks are in the order in which they were opened: that of their starts, outer ones before inner ones. */
  finish(): StructuredText {
    const text = this.#texts.join('\n');
    return {
      text,
      blocks: this.#blocks,
      marks: this.#marks,
      pages: this.#pages.filter(({ at }) => at < text.length),
      removed: this.#removed.map((part) => ({ ...part, at: Math.min(part.at, text.length) })),
    };
  }

  /** Where the present block begins: behind the LF that follows the one before it. */
  get #start(): number {
    return this.#blocks.length === 0 ? 0 : this.#length + 1;
  }

  get #here(): number {
    return this.#start + this.#block.length;
  }
}
