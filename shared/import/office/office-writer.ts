import { canonicalText } from '../canonical';
import type { Block, Mark } from '../../model/revision-file';
import type { Findings } from '../findings';
import { TextBuilder, type BlockTraits, type MarkTraits, type StructuredText } from '../text-builder';

type Direction = 'ltr' | 'rtl';
/** A cell's place, as a block has it; the table is counted here. */
export type CellTraits = Pick<BlockTraits, 'row' | 'column' | 'columns' | 'rows' | 'isHead'>;
export type WrittenOffice = {
  readonly structured: StructuredText;
  readonly direction: Direction | undefined;
};

type Note = { readonly key: number; readonly label: string; readonly write: () => void };

/**
 * What the readers of word processors' files write with: text in runs that carry their marks, paragraphs, tables, and
 * notes, which come behind all else. Paragraphs of one cell become lines of its block, and so does a table within a cell.
 */
export class OfficeWriter {
  readonly builder = new TextBuilder();
  readonly #findings: Findings;
  readonly #notes: Note[] = [];
  readonly #lengths = { ltr: 0, rtl: 0 };
  #open: MarkTraits[] = [];
  #noteLabel: string | undefined;
  #noteStart: number | undefined;
  #table = 0;
  #depth = 0;
  #isInCell = false;
  #cellDirection: Direction | undefined;
  #gap = '';

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  /** Goes on with the present paragraph. @param marks the outermost first */
  write(raw: string, marks: readonly MarkTraits[] = []): void {
    if (raw === '') return;
    if (this.#gap !== '') {
      this.#closeMarks(0);
      this.builder.write(this.#gap);
      this.#gap = '';
    }
    const common = this.#open.findIndex((mark, index) => !isSame(mark, marks[index]));
    this.#closeMarks(common === -1 ? this.#open.length : common);
    for (const mark of marks.slice(this.#open.length)) {
      this.builder.openMark(mark);
      this.#open.push(mark);
    }
    const { text, replaced } = canonicalText(raw);
    this.#findings.add('charactersReplaced', replaced);
    // Behind the sign of a note, its text begins with a space that parts them.
    const isNoteStart = this.#noteLabel !== undefined && this.builder.written === '';
    this.builder.write(isNoteStart ? text.trimStart() : text);
  }

  /** Ends the present paragraph. Within a cell it is a line, among the notes a note, whatever it would be elsewhere. */
  endParagraph(traits: BlockTraits, direction: Direction = 'ltr'): void {
    if (this.#isInCell) {
      this.#cellDirection ??= this.builder.written === '' ? undefined : direction;
      if (this.builder.written !== '') this.#gap = '\n';
      return;
    }
    this.#closeMarks(0);
    this.#gap = '';
    this.#lengths[direction] += this.builder.written.length;
    if (this.#noteLabel === undefined) {
      this.builder.endBlock({ ...traits, direction });
      return;
    }
    const label = this.#noteStart === undefined && this.#noteLabel !== '' ? { label: this.#noteLabel } : {};
    const start = this.builder.endBlock({ kind: 'note', ...label, direction });
    this.#noteStart ??= start;
  }

  beginTable(): void {
    this.#depth += 1;
    if (this.#depth > 1 || this.#noteLabel !== undefined) return;
    this.#table = this.builder.beginTable();
    this.#findings.add('tablesRead');
  }

  endTable(): void {
    this.#depth -= 1;
  }

  /** Writes a cell of the present table; of a table within a cell the rows become lines, of one
   * within a note the paragraphs stay. */
  writeCell(traits: CellTraits, write: () => void): void {
    if (this.#noteLabel !== undefined) return write();
    if (this.#isInCell) {
      if (traits.column !== 0 && this.builder.written !== '') this.#gap = '\t';
      return write();
    }
    this.#isInCell = true;
    write();
    this.#isInCell = false;
    this.#closeMarks(0);
    this.#gap = '';
    const direction = this.#cellDirection ?? 'ltr';
    this.#cellDirection = undefined;
    this.#lengths[direction] += this.builder.written.length;
    this.builder.endBlock({ kind: 'cell', table: this.#table, ...traits, direction });
  }

  /** Of a table within a cell, each row is a line. */
  endRow(): void {
    if (this.#depth > 1 && this.builder.written !== '') this.#gap = '\n';
  }

  /**
   * Writes a reference to a note that is to come at the end of the text.
   *
   * @param label what the place says: "1", "*"
   * @param write writes the note's paragraphs
   */
  writeNote(label: string, write: () => void): void {
    const key = this.#notes.length + 1;
    const shown = label.trim().slice(0, 40) || String(key);
    this.#notes.push({ key, label: shown, write });
    this.write(shown, [{ kind: 'noteRef', note: key }]);
  }

  /** Writes the notes, and says in which direction most of the text runs; only paragraphs of the other one say theirs. */
  finish(): WrittenOffice {
    const startOf = new Map<number, number>();
    // Notes can refer to further notes, which join the end of the list.
    for (const { key, label, write } of this.#notes) {
      this.#noteLabel = label;
      this.#noteStart = undefined;
      write();
      if (this.#noteStart !== undefined) startOf.set(key, this.#noteStart);
    }
    this.#findings.add('notesKept', startOf.size);
    this.builder.linkNotes(startOf);
    const direction: Direction = this.#lengths.rtl > this.#lengths.ltr ? 'rtl' : 'ltr';
    return {
      structured: settled(this.builder.finish(), direction),
      direction: direction === 'rtl' ? direction : undefined,
    };
  }

  #closeMarks(toDepth: number): void {
    while (this.#open.length > toDepth) {
      this.builder.closeMark();
      this.#open.pop();
    }
  }
}

/** Lines of code are one block and carry no mark of code; the usual direction is said once, for the whole. */
function settled({ blocks, marks, ...rest }: StructuredText, usual: Direction): StructuredText {
  const joined: Block[] = [];
  for (const { direction, ...block } of blocks) {
    const last = joined.at(-1);
    if (block.kind === 'code' && last?.kind === 'code')
      joined[joined.length - 1] = { ...last, end: block.end };
    else joined.push(direction === usual || direction === undefined ? block : { ...block, direction });
  }
  const code = joined.filter(({ kind }) => kind === 'code');
  let next = 0;
  const isInCode = (mark: Mark) => {
    // Both are in the order of their starts, so one walk serves all marks.
    while ((code[next]?.end ?? Infinity) <= mark.start) next += 1;
    return (code[next]?.start ?? Infinity) <= mark.start;
  };
  return { ...rest, blocks: joined, marks: marks.filter((mark) => !isInCode(mark) || mark.kind !== 'code') };
}

/** Runs next to each other that carry the same mark share it; each ruby and each reference stands by itself. */
function isSame(one: MarkTraits, other: MarkTraits | undefined): boolean {
  if (one === other) return true;
  if (one.kind === 'ruby' || one.kind === 'noteRef') return false;
  return one.kind === other?.kind && one.address === other.address;
}
