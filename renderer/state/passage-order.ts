import { compareIntervals, type Interval } from '#shared/anchoring/interval-index';
import type { PassageView } from './passage-view';

/** By their place in the text, or by who is in them and then by place. */
export const passageOrders = ['place', 'actor'] as const;
export type PassageOrder = (typeof passageOrders)[number];

/** As much of a passage as it is put in its order by. */
export type OrderedPassage = Interval & { readonly actor: string | undefined };

const collator = new Intl.Collator(undefined, { numeric: true });

export function orderedPassage({ id, start, end, actors }: PassageView): OrderedPassage {
  return { id, start, end, actor: actors[0]?.name };
}

/** How two passages stand to one another in an order. */
export function comparePassages(order: PassageOrder): (a: OrderedPassage, b: OrderedPassage) => number {
  if (order === 'place') return compareIntervals;
  return (a, b) => {
    // Those with nobody in them stand at the end.
    if (a.actor === undefined || b.actor === undefined) {
      return Number(a.actor === undefined) - Number(b.actor === undefined) || compareIntervals(a, b);
    }
    return collator.compare(a.actor, b.actor) || compareIntervals(a, b);
  };
}
