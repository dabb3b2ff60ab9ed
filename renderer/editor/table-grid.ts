import type { Block } from '#shared/model/revision-file';

/** A place in a row of a table: a cell by its number among the cells given, or empty columns. */
export type Place =
  | { readonly kind: 'cell'; readonly cell: number; readonly columns: number; readonly rows: number }
  | { readonly kind: 'gap'; readonly columns: number };

/** Columns beyond this are drawn as one: browsers know no more either (HTML, `colspan`). */
const MOST_COLUMNS = 1000;

/**
 * The rows of a table from its cells, which come row by row. Cells that are empty have no block: their places are gaps. Rows
 * of nothing but empty cells are left out. Whatever a file says, each cell has one place, in the order of the text.
 */
export function tableRows(cells: readonly Block[]): Place[][] {
  const rows = cellsByRow(cells);
  const numbers = rows.map(({ row }) => row);
  const width = widthOf(cells);
  // Up to which row each column is covered from above, by place among the rows.
  const covered: number[] = [];
  const isFree = (column: number, at: number): boolean => (covered[column] ?? -1) < at;
  return rows.map(({ row, members }, at) => {
    const places: Place[] = [];
    let next = 0;
    const skipTo = (column: number): void => {
      let gap = 0;
      for (; next < column; next += 1) if (isFree(next, at)) gap += 1;
      if (gap > 0) places.push({ kind: 'gap', columns: gap });
    };
    for (const cell of members) {
      const block = cells[cell] as Block;
      skipTo(Math.min(block.column ?? next, MOST_COLUMNS));
      while (!isFree(next, at) && next < MOST_COLUMNS) next += 1;
      const columns = Math.min(block.columns ?? 1, MOST_COLUMNS);
      const last = row + (block.rows ?? 1);
      const reach = numbers.slice(at, at + (block.rows ?? 1)).filter((number) => number < last).length;
      places.push({ kind: 'cell', cell, columns, rows: reach });
      covered.length = Math.max(covered.length, next + columns);
      covered.fill(at + reach - 1, next, next + columns);
      next += columns;
    }
    skipTo(width);
    return places;
  });
}

/** How wide the columns of a table are that is drawn in parts, in percent: by the length of what stands in them. */
export function columnWidths(cells: readonly Block[]): number[] {
  const width = widthOf(cells);
  const longest = Array<number>(width).fill(SHORTEST);
  for (const { start, end, column = 0, columns = 1 } of cells) {
    if (columns > 1 || column >= width) continue;
    longest[column] = Math.min(Math.max(longest[column] ?? 0, end - start), LONGEST);
  }
  const sum = longest.reduce((total, each) => total + each, 0);
  return longest.map((each) => Math.round((each / sum) * 1000) / 10);
}

/** In characters: a narrower column would break its words, a wider one would take the room of others. */
const SHORTEST = 6;
const LONGEST = 40;

function widthOf(cells: readonly Block[]): number {
  const width = cells.reduce((most, { column = 0, columns = 1 }) => Math.max(most, column + columns), 1);
  return Math.min(width, MOST_COLUMNS);
}

type Row = { readonly row: number; readonly members: number[] };

/** Cells whose row goes back belong to the row that was begun: the order of the text comes first. */
function cellsByRow(cells: readonly Block[]): Row[] {
  const rows: Row[] = [];
  for (const [cell, { row: named }] of cells.entries()) {
    const last = rows.at(-1);
    const row = Math.max(named ?? last?.row ?? 0, last?.row ?? 0);
    if (last?.row === row) last.members.push(cell);
    else rows.push({ row, members: [cell] });
  }
  return rows;
}
