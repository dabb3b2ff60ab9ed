import { around, holds, middle, type Box } from './box';
import type { Word } from './words';

/** A cell and its words; `columns` and `rows` are how many it covers. */
export type TableCell = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly words: readonly Word[];
};
export type Table = Box & { readonly cells: readonly TableCell[] };

/** Lines nearer to each other than this, in points, are one line, or meet. */
const NEAR = 3;
/** More than a page has room for: a drawing. */
const MOST_LINES = 200;
/** Rows that must have the same gaps between their words before they are taken for a table. */
const FEWEST_ROWS = 3;
/** The least gap between two columns of cells, in sizes. */
const CELL_GAP = 1;

/** Tables whose cells are parted by ruled lines, in both directions. */
export function ruledTables(rules: readonly Box[], words: readonly Word[]): Table[] {
  if (rules.length < 4) return [];
  return meeting(rules).flatMap((group) => {
    const lying = group.filter(isLying);
    const standing = group.filter((rule) => !isLying(rule));
    const xs = distinct(standing.map(({ left, right }) => middle(left, right)));
    const ys = distinct(lying.map(({ top, bottom }) => middle(top, bottom)));
    if (xs.length < 3 || ys.length < 2 || xs.length > MOST_LINES || ys.length > MOST_LINES) return [];
    const cells = cellsOf(xs, ys, lying, standing);
    const box = around(group);
    const inside = words.filter((word) =>
      holds(box, middle(word.left, word.right), middle(word.top, word.bottom)),
    );
    const filled = cells.map((cell) => ({
      ...cell,
      words: inside.filter((word) => isIn(cell, word, xs, ys)),
    }));
    const withText = filled.filter((cell) => cell.words.length > 0);
    return withText.length >= 2 && withText.length * 3 >= filled.length ? [{ ...box, cells: withText }] : [];
  });
}

/** The same table with its columns counted from the right, as they are read there. */
export function fromRight({ cells, ...box }: Table): Table {
  const count = Math.max(...cells.map(({ column, columns }) => column + columns));
  const turned = cells.map((cell) => ({ ...cell, column: count - cell.column - cell.columns }));
  return { ...box, cells: turned.toSorted((a, b) => a.row - b.row || a.column - b.column) };
}

/**
 * Rows of words that share their gaps, as tables without upright lines have them.
 *
 * @param rows of a region, from the top down, each from left to right
 * @returns where such runs of rows are, and the tables that they make
 */
export function alignedTables(
  rows: readonly (readonly Word[])[],
): { start: number; end: number; table: Table }[] {
  const found: { start: number; end: number; table: Table }[] = [];
  for (let start = 0; start + FEWEST_ROWS <= rows.length;) {
    const run = runFrom(rows, start);
    if (run) found.push(run);
    start = run ? run.end : start + 1;
  }
  return found;
}

function runFrom(
  rows: readonly (readonly Word[])[],
  start: number,
): { start: number; end: number; table: Table } | undefined {
  let gaps = gapsOf(rows[start] ?? []);
  let end = start + 1;
  while (end < rows.length) {
    const row = rows[end] ?? [];
    const shared = sharedGaps(gaps, gapsOf(row), CELL_GAP * sizeOf(row));
    if (shared.length === 0 || isApart(rows[end - 1] ?? [], row)) break;
    gaps = shared;
    end += 1;
  }
  if (end - start < FEWEST_ROWS) return undefined;
  const edges = gaps.map(([from, to]) => middle(from, to));
  const cells = rows.slice(start, end).flatMap((row, index) => cellsOfRow(row, index, edges));
  const columns = edges.length + 1;
  const first = cells.filter(({ column }) => column === 0);
  const areLabels =
    columns === 2 &&
    first.every(({ words }) => /^[\W\d]{1,4}$/.test(words.flatMap(({ letters }) => letters).join('')));
  const wordy = cells.reduce((sum, { words }) => sum + words.length, 0) / Math.max(1, cells.length);
  if (areLabels || wordy > 8) return undefined;
  return { start, end, table: { ...around(cells.flatMap(({ words }) => words)), cells } };
}

function cellsOfRow(row: readonly Word[], index: number, edges: readonly number[]): TableCell[] {
  const columns: Word[][] = Array.from({ length: edges.length + 1 }, () => []);
  for (const word of row) {
    const column = edges.findIndex((edge) => middle(word.left, word.right) < edge);
    columns[column === -1 ? edges.length : column]?.push(word);
  }
  return columns.flatMap((words, column) =>
    words.length === 0 ? [] : [{ row: index, column, rows: 1, columns: 1, words }],
  );
}

type Gap = readonly [number, number];

function gapsOf(row: readonly Word[]): Gap[] {
  const least = CELL_GAP * sizeOf(row);
  return row.flatMap((word, at): Gap[] => {
    const before = row[at - 1];
    return before && word.left - before.right >= least ? [[before.right, word.left]] : [];
  });
}

function sharedGaps(a: readonly Gap[], b: readonly Gap[], least: number): Gap[] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([otherFrom, otherTo]): Gap[] => {
      const shared: Gap = [Math.max(from, otherFrom), Math.min(to, otherTo)];
      return shared[1] - shared[0] >= 0.6 * least ? [shared] : [];
    }),
  );
}

function isApart(above: readonly Word[], below: readonly Word[]): boolean {
  return around(below).top - around(above).bottom > 2.5 * sizeOf(below);
}

function sizeOf(row: readonly Word[]): number {
  return Math.max(1, ...row.map(({ size }) => size));
}

/** Groups of rules of which each meets another of its group. */
function meeting(rules: readonly Box[]): Box[][] {
  const sorted = rules.toSorted((a, b) => a.top - b.top);
  const groups: { box: Box; rules: Box[] }[] = [];
  for (const rule of sorted) {
    const met = groups.filter(
      ({ box, rules: others }) => touches(box, rule) && others.some((other) => touches(other, rule)),
    );
    const merged = {
      box: around([rule, ...met.map(({ box }) => box)]),
      rules: [rule, ...met.flatMap((group) => group.rules)],
    };
    for (const group of met) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.map((group) => group.rules);
}

function touches(a: Box, b: Box): boolean {
  return (
    a.left <= b.right + NEAR &&
    b.left <= a.right + NEAR &&
    a.top <= b.bottom + NEAR &&
    b.top <= a.bottom + NEAR
  );
}

function isLying({ left, right, top, bottom }: Box): boolean {
  return right - left > bottom - top;
}

function distinct(values: readonly number[]): number[] {
  return values
    .toSorted((a, b) => a - b)
    .filter((value, at, all) => at === 0 || value - (all[at - 1] ?? 0) > NEAR);
}

/** Fields of the grid, those without a line between them as one cell. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  lying: readonly Box[],
  standing: readonly Box[],
): Omit<TableCell, 'words'>[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<number>();
  const x = (column: number) => middle(xs[column] ?? 0, xs[column + 1] ?? 0);
  const y = (row: number) => middle(ys[row] ?? 0, ys[row + 1] ?? 0);
  const isOpenRight = (row: number, column: number) =>
    !standing.some(
      (rule) =>
        Math.abs(middle(rule.left, rule.right) - (xs[column + 1] ?? 0)) <= NEAR &&
        rule.top <= y(row) &&
        rule.bottom >= y(row),
    );
  const isOpenBelow = (row: number, column: number) =>
    !lying.some(
      (rule) =>
        Math.abs(middle(rule.top, rule.bottom) - (ys[row + 1] ?? 0)) <= NEAR &&
        rule.left <= x(column) &&
        rule.right >= x(column),
    );
  const cells: Omit<TableCell, 'words'>[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let [wide, high] = [1, 1];
      while (column + wide < columns && isOpenRight(row, column + wide - 1)) wide += 1;
      while (row + high < rows && isOpenBelow(row + high - 1, column)) high += 1;
      for (let r = row; r < row + high; r += 1)
        for (let c = column; c < column + wide; c += 1) taken.add(r * columns + c);
      cells.push({ row, column, rows: high, columns: wide });
    }
  }
  return cells;
}

function isIn(
  { row, column, rows, columns }: Omit<TableCell, 'words'>,
  word: Word,
  xs: readonly number[],
  ys: readonly number[],
): boolean {
  const [x, y] = [middle(word.left, word.right), word.baseline - word.size / 4];
  return (
    x >= (xs[column] ?? 0) &&
    x < (xs[column + columns] ?? 0) &&
    y >= (ys[row] ?? 0) &&
    y < (ys[row + rows] ?? 0)
  );
}
