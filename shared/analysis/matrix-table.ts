import { effectSigns } from '../report/terms';
import type { Matrix, MatrixCell } from './matrix';

/** A cell in short: "▼ 3"; where nobody judged the effect, the number alone. */
export function cellInShort({ count, effect }: MatrixCell): string {
  return effect ? `${effectSigns[effect]} ${count}` : String(count);
}

/** A matrix as the rows of a table, its head first, in the order of its lines. An empty cell is an empty text. */
export function matrixTable({ rows, columns, cell }: Matrix): string[][] {
  return [
    ['Actor', ...columns.map(({ name }) => name), 'All'],
    ...rows.map(({ key, name, count }) => [
      name,
      ...columns.map((column) => {
        const found = cell(key, column.key);
        return found ? cellInShort(found) : '';
      }),
      String(count),
    ]),
  ];
}
