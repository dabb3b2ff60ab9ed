import type { Effect } from '../model/implication';
import { byName, type Matrix, type MatrixLine } from './matrix';

export const matrixOrders = ['count', 'name', 'effect'] as const;
/** Those with most first, by name, or losses before mixed effects before gains. */
export type MatrixOrder = (typeof matrixOrders)[number];

/** The same matrix with its actors, and its implications, in this order. Domains keep their own. */
export function sortedMatrix(matrix: Matrix, order: MatrixOrder): Matrix {
  const compare = comparers[order];
  return {
    ...matrix,
    rows: matrix.rows.toSorted(compare),
    columns: matrix.kind === 'implications' ? matrix.columns.toSorted(compare) : matrix.columns,
  };
}

type Compare = (one: MatrixLine, other: MatrixLine) => number;

const byCount: Compare = (one, other) => other.count - one.count;

const comparers: Record<MatrixOrder, Compare> = {
  count: byCount,
  name: byName,
  effect: (one, other) => rankOf(one.effect) - rankOf(other.effect) || byCount(one, other),
};

const ranks: Record<Effect, number> = { loss: 0, mixed: 1, gain: 2, unclear: 3 };

/** What nobody judged stands last. */
function rankOf(effect: Effect | undefined): number {
  return effect === undefined ? Object.keys(ranks).length : ranks[effect];
}
