import { confidences, domains, likelihoods } from '#shared/model/implication';
import type { ImplicationColumn, ImplicationOrder } from '../../../state/implications-view';
import type { ImplicationListRow } from './row';

/** One press sorts by a column, the next turns it round, a third goes back to the last made first. */
export function orderAfter(order: ImplicationOrder, column: ImplicationColumn): ImplicationOrder {
  const first = firstDirection[column];
  if (order?.by !== column) return { by: column, direction: first };
  return order.direction === first ? { by: column, direction: first === 'up' ? 'down' : 'up' } : undefined;
}

/** Words from A; but of likelihoods and counts, a person looks for the most. */
const firstDirection = {
  statement: 'up',
  domain: 'up',
  likelihood: 'down',
  confidence: 'down',
  evidence: 'down',
  articles: 'down',
} as const satisfies Record<ImplicationColumn, 'up' | 'down'>;

export function rowsInOrder(
  rows: readonly ImplicationListRow[],
  order: ImplicationOrder,
): readonly ImplicationListRow[] {
  if (!order) return rows;
  const { by, direction } = order;
  const sign = direction === 'up' ? 1 : -1;
  const value = valueOf[by];
  return rows.toSorted((a, b) => {
    const [one, other] = [value(a), value(b)];
    // What nobody said stands at the end, either way round.
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return sign * compare(one, other) || lastMadeFirst(a, b);
  });
}

const valueOf: Record<ImplicationColumn, (row: ImplicationListRow) => string | number | undefined> = {
  statement: ({ statement }) => statement,
  domain: ({ domain }) => (domain === undefined ? undefined : domains.indexOf(domain)),
  likelihood: ({ likelihood }) => (likelihood === undefined ? undefined : likelihoods.indexOf(likelihood)),
  confidence: ({ confidence }) => (confidence === undefined ? undefined : confidences.indexOf(confidence)),
  evidence: ({ evidence }) => evidence,
  articles: ({ articles }) => articles,
};

/** Of two that are equal the one made last comes first. */
function lastMadeFirst(a: ImplicationListRow, b: ImplicationListRow): number {
  return b.madeAt - a.madeAt;
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : collator.compare(String(one), String(other));
}
