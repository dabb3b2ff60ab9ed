import { standings } from '../../storage/standing';
import type { ListedDocument } from '../../storage/listed-documents';

export const columns = ['title', 'source', 'date', 'grade', 'standing', 'passages'] as const;
export type Column = (typeof columns)[number];
/** Nothing chosen means the order in which they come: the last added first. */
export type Order = { readonly by: Column; readonly direction: 'up' | 'down' } | undefined;

/** One press sorts by a column, the next turns it round, a third goes back to the last added first. */
export function orderAfter(order: Order, column: Column): Order {
  const first = firstDirection[column];
  if (order?.by !== column) return { by: column, direction: first };
  return order.direction === first ? { by: column, direction: first === 'up' ? 'down' : 'up' } : undefined;
}

/** Names from A; but of dates and counts, a person looks for the newest and the most. */
const firstDirection = {
  title: 'up',
  source: 'up',
  date: 'down',
  grade: 'up',
  standing: 'up',
  passages: 'down',
} as const;

export function inOrder(documents: readonly ListedDocument[], order: Order): readonly ListedDocument[] {
  if (!order) return documents;
  const { by, direction } = order;
  const sign = direction === 'up' ? 1 : -1;
  return documents.toSorted((a, b) => {
    const [one, other] = [valueOf(a, by), valueOf(b, by)];
    // What is not recorded stands at the end, either way round.
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return (
      sign * (by === 'standing' ? compareStanding(a, b) : compare(one, other)) || compare(a.title, b.title)
    );
  });
}

function valueOf(document: ListedDocument, column: Column): string | number | undefined {
  return column === 'grade' ? gradeKey(document) : document[column];
}

/** Reliability before credibility. */
function gradeKey({ reliability, credibility }: ListedDocument): string | undefined {
  return reliability && `${reliability.reliability}${credibility ?? 9}`;
}

/** What is still to be done comes first. */
function compareStanding(a: ListedDocument, b: ListedDocument): number {
  return standings.indexOf(a.standing) - standings.indexOf(b.standing);
}

const collator = new Intl.Collator(undefined, { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
