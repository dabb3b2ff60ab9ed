import type { CellTraits, OfficeWriter } from '../office/office-writer';

/** A cell as its row defines it: where it ends, in twentieths of a point, and what it is merged with. */
export type CellDefinition = { right: number; isMergedLeft: boolean; isMergedUp: boolean };
export type RowDefinition = { cells: CellDefinition[]; isHead: boolean };

/** Writes what a cell holds. */
export type CellContent = readonly (() => void)[];
type Row = { readonly contents: readonly CellContent[]; readonly definition: RowDefinition };
type Placed = CellTraits & { readonly row: number; readonly column: number };

/** Edges that lie this close together are one. */
const SAME_EDGE = 30;
const MOST_SPANNED = 1000;

/** A table of an RTF file, gathered row by row: only all rows together tell which columns there are. */
export class RtfTable {
  readonly #rows: Row[] = [];

  /** @param definition as it stands where the row ends: programs repeat it there, and some give it only there */
  addRow(contents: readonly CellContent[], definition: RowDefinition): void {
    this.#rows.push({ contents, definition });
  }

  write(writer: OfficeWriter): void {
    const edges = this.#edges();
    writer.beginTable();
    for (const [row, { contents, definition }] of this.#rows.entries()) {
      for (const [index, content] of contents.entries()) {
        const cell = definition.cells[index];
        if (cell?.isMergedLeft || cell?.isMergedUp) continue;
        const traits = this.#placeOf(row, index, edges);
        writer.writeCell({ ...traits, ...(definition.isHead && { isHead: true }) }, () => {
          for (const write of content) write();
        });
      }
      writer.endRow();
    }
    writer.endTable();
  }

  #edges(): number[] {
    const all = this.#rows.flatMap(({ definition }) => definition.cells.map(({ right }) => right));
    return [...new Set(all)]
      .toSorted((a, b) => a - b)
      .filter((edge, index, sorted) => edge - (sorted[index - 1] ?? -Infinity) > SAME_EDGE);
  }

  #placeOf(row: number, index: number, edges: readonly number[]): Placed {
    const { cells } = this.#rows[row]?.definition ?? { cells: [] };
    const own = cells[index];
    if (!own) return { row, column: index };
    let last = index;
    while (cells[last + 1]?.isMergedLeft) last += 1;
    const column = columnAt(edges, cells[index - 1]?.right);
    const columns = Math.min(columnAt(edges, cells[last]?.right) - column, MOST_SPANNED);
    let rows = 1;
    while (rows < MOST_SPANNED && this.#isMergedUp(row + rows, column, edges)) rows += 1;
    return { row, column, ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) };
  }

  #isMergedUp(row: number, column: number, edges: readonly number[]): boolean {
    const { cells } = this.#rows[row]?.definition ?? { cells: [] };
    return cells.some(
      ({ isMergedUp }, index) => isMergedUp && columnAt(edges, cells[index - 1]?.right) === column,
    );
  }
}

/** The column that begins at an edge. */
function columnAt(edges: readonly number[], edge: number | undefined): number {
  return edge === undefined ? 0 : edges.findIndex((known) => known >= edge - SAME_EDGE) + 1;
}
