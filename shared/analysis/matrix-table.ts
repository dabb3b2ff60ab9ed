import { effectSigns } from '../report/terms';
import type { Matrix, MatrixCell } from './matrix';

type Counted = Pick<MatrixCell, 'count' | 'effect'>;

/** A cell in short, to be read: "▼ 1,240"; where nobody judged the effect, the number alone. */
export function cellInShort({ count, effect }: Counted): string {
  return signed(count.toLocaleString('en'), effect);
}

/** The same to be reckoned with: what opens a table takes no number with a comma in it for one everywhere. */
function cellInTable({ count, effect }: Counted): string {
  return signed(String(count), effect);
}

function signed(count: string, effect: Counted['effect']): string {
  return effect ? `${effectSigns[effect]} ${count}` : count;
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
        return found ? cellInTable(found) : '';
      }),
      cellInTable(row),
    ]),
    [ALL, ...columns.map(cellInTable), cellInTable(total)],
  ];
}
