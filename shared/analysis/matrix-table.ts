import { effectSigns } from '../report/terms';
import type { Matrix, MatrixCell } from './matrix';

/** A cell in short: "▼ 3"; where nobody judged the effect, the number alone. */
export function cellInShort({ count, effect }: Pick<MatrixCell, 'count' | 'effect'>): string {
  return effect ? `${effectSigns[effect]} ${count}` : String(count);
}

/** What stands above the totals of the rows, and beside those of the columns. */
export const ALL = 'All';

/** A matrix as the rows of a table, its head first and its totals last, in the order of its lines. An empty cell is an empty text. */
export function matrixTable({ rows, columns, total, cell }: Matrix): string[][] {
  return [
    ['Actor', ...columns.map(({ name }) => name), ALL],
    ...rows.map((row) => [
      row.name,
      ...columns.map((column) => {
        const found = cell(row.key, column.key);
        return found ? cellInShort(found) : '';
      }),
      cellInShort(row),
    ]),
    [ALL, ...columns.map(cellInShort), cellInShort(total)],
  ];
}
