import type { Matrix, MatrixCell } from './matrix';

/** From 0, nothing, to 3, as many as the fullest cell of the matrix has; a cell of one is never fuller than 1. */
export type Fullness = 0 | 1 | 2 | 3;

/** Tells how full cells are beside the fullest one; goes through all of them once. */
export function fullnessIn({ rows, columns, cell }: Matrix): (of: MatrixCell | undefined) => Fullness {
  let most = 1;
  for (const { key } of rows) {
    for (const column of columns) most = Math.max(most, cell(key, column.key)?.count ?? 0);
  }
  // Both are within 0 to 3.
  return (of) => (of ? (Math.min(3, of.count, Math.ceil((3 * of.count) / most)) as Fullness) : 0);
}
