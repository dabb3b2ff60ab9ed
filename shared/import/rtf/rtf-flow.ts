import type { OfficeWriter } from '../office/office-writer';
import type { BlockTraits } from '../text-builder';
import { RtfTable, type CellContent, type RowDefinition } from './rtf-table';

/** Something to write, once it is known where. */
export type Action = () => void;

/**
 * Gathers what is to be written into paragraphs, cells and tables: that a paragraph belongs to a cell is known only at
 * its end. A note and a text box have a flow of their own.
 */
export class RtfFlow {
  readonly #writer: OfficeWriter;
  readonly #commit: (action: Action) => void;
  /** What the present paragraph, or cell, is going to write. */
  #actions: Action[] = [];
  #boxes: Action[] = [];
  #cells: CellContent[] = [];
  #table: RtfTable | undefined;

  /** @param commit is handed what is ready to be written, in order */
  constructor(writer: OfficeWriter, commit: (action: Action) => void) {
    this.#writer = writer;
    this.#commit = commit;
  }

  put(action: Action): void {
    this.#actions.push(action);
  }

  /** Takes in a text box, which stands beside the present paragraph and is written behind it. */
  putBox(actions: readonly Action[]): void {
    this.#boxes.push(...actions);
  }

  endParagraph(traits: BlockTraits, direction: 'ltr' | 'rtl', isInTable: boolean): void {
    this.#closeParagraph(traits, direction);
    if (isInTable) return;
    this.#endTable();
    for (const action of this.#actions.splice(0)) this.#commit(action);
  }

  endCell(direction: 'ltr' | 'rtl'): void {
    this.#closeParagraph({ kind: 'paragraph' }, direction);
    this.#cells.push(this.#actions.splice(0));
  }

  endRow(definition: RowDefinition): void {
    if (this.#actions.length > 0) this.#cells.push(this.#actions.splice(0));
    this.#table ??= new RtfTable();
    this.#table.addRow(this.#cells.splice(0), definition);
  }

  /** Whatever is open ends here. */
  finish(): void {
    this.endParagraph({ kind: 'paragraph' }, 'ltr', false);
  }

  #closeParagraph(traits: BlockTraits, direction: 'ltr' | 'rtl'): void {
    this.#actions.push(() => this.#writer.endParagraph(traits, direction), ...this.#boxes.splice(0));
  }

  #endTable(): void {
    // Cells whose row never ended are a row all the same.
    const rest = this.#cells.splice(0);
    if (rest.length > 0) (this.#table ??= new RtfTable()).addRow(rest, { cells: [], isHead: false });
    const table = this.#table;
    this.#table = undefined;
    if (table) this.#commit(() => table.write(this.#writer));
  }
}
