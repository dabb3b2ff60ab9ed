import type { PassageView } from './passage-book';

/** By their place in the text, or by who is in them and then by place. */
export const passageOrders = ['place', 'actor'] as const;
export type PassageOrder = (typeof passageOrders)[number];

const collator = new Intl.Collator(undefined, { numeric: true });

/** @param passages in the order of their places. */
export function inPassageOrder(
  passages: readonly PassageView[],
  order: PassageOrder,
): readonly PassageView[] {
  if (order === 'place') return passages;
  return passages.toSorted((a, b) => {
    const [one, other] = [a.actors[0]?.name, b.actors[0]?.name];
    // Those with nobody in them stand at the end.
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return collator.compare(one, other);
  });
}
