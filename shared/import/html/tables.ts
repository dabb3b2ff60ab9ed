import {
  attribute,
  childElements,
  elementsIn,
  hasAttribute,
  lineOf,
  words,
  type HtmlElement,
} from './html-tree';

/** A cell of a table of data, at its place in the grid. */
export type TableCell = {
  readonly element: HtmlElement;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly isHead: boolean;
};

/** A cell with more text than this is a column of a page, not an entry. */
const LONGEST_ENTRY = 1500;
/** The model's limits for cells that cover several places. */
const WIDEST = 1000;

/** The captions of a table, which stand before its rows. */
export function captionsOf(table: HtmlElement): HtmlElement[] {
  return childElements(table).filter(({ tagName }) => tagName === 'caption');
}

/** Its rows in the order in which they are shown: head, body, foot, whatever their order in the source. */
export function rowsOf(table: HtmlElement): { row: HtmlElement; isHead: boolean }[] {
  const parts = { thead: [] as HtmlElement[], tbody: [] as HtmlElement[], tfoot: [] as HtmlElement[] };
  for (const child of childElements(table)) {
    if (child.tagName === 'tr') parts.tbody.push(child);
    else if (child.tagName in parts) parts[child.tagName as keyof typeof parts].push(...rowsIn(child));
  }
  return [
    ...parts.thead.map((row) => ({ row, isHead: true })),
    ...[...parts.tbody, ...parts.tfoot].map((row) => ({ row, isHead: false })),
  ];
}

/**
 * Whether a table holds data, or only lays out a page in columns: then its cells are read as a flow of blocks. What says
 * so counts first (`role`, `th`, `caption`); else its look decides, as far as it can be told without one.
 */
export function isDataTable(table: HtmlElement): boolean {
  if (words(table, 'role').some((role) => role === 'presentation' || role === 'none')) return false;
  const rows = rowsOf(table);
  const widest = rows.reduce((most, { row }) => Math.max(most, widthOf(row)), 0);
  if (widest < 2) return false;
  let named = hasAttribute(table, 'summary') || captionsOf(table).length > 0;
  for (const { tagName } of elementsIn(table)) {
    if (tagName === 'table' || /^h[1-6]$/.test(tagName)) return false;
    named ||= tagName === 'th' || tagName === 'thead';
  }
  if (rows.length < 2) return named;
  const longest = named ? 4 * LONGEST_ENTRY : LONGEST_ENTRY;
  return rows.every(({ row }) => cellsIn(row).every((cell) => lineOf(cell).length <= longest));
}

/** The cells of a table of data by rows, each placed as the standard's algorithm does (html.spec.whatwg.org, 4.9.12). */
export function* cellsOf(table: HtmlElement): Generator<TableCell> {
  // By column: the first row in which it is free again.
  const freeFrom: number[] = [];
  for (const [row, { row: element, isHead }] of rowsOf(table).entries()) {
    let column = 0;
    for (const cell of cellsIn(element)) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const columns = span(cell, 'colspan');
      const rows = span(cell, 'rowspan');
      if (rows > 1) for (let at = column; at < column + columns; at += 1) freeFrom[at] = row + rows;
      yield { element: cell, row, column, columns, rows, isHead: isHead || cell.tagName === 'th' };
      column += columns;
    }
  }
}

function rowsIn(part: HtmlElement): HtmlElement[] {
  return childElements(part).filter(({ tagName }) => tagName === 'tr');
}

function cellsIn(row: HtmlElement): HtmlElement[] {
  return childElements(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
}

function widthOf(row: HtmlElement): number {
  return cellsIn(row).length;
}

function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return value >= 1 ? Math.min(value, WIDEST) : 1;
}
