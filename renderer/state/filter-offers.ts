import { certainties, roles } from '#shared/model/passage';
import { domains } from '#shared/model/implication';
import { asksFor, wishesOf, type Facet, type Filter, type Wish } from './filter';
import type { PassageView } from './passage-view';
import type { FieldSetting } from './recording';
import { isUntidy } from './tidy';

/** One thing that would narrow what is shown further, and to how many passages; or one that is asked for already. */
export type Offer = { readonly wish: Wish; readonly count: number; readonly isOn: boolean };

/** What can be asked of the passages that are shown, by facet: only what at least one of them has. */
export function offersFor(
  shown: readonly PassageView[],
  filter: Filter,
  required: readonly FieldSetting[] = [],
): Map<Facet, Offer[]> {
  const counts = new Map<string, { wish: Wish; count: number }>();
  const add = (wish: Wish): void => {
    const key = `${wish.facet}:${String(wish.value)}`;
    const before = counts.get(key) ?? { wish, count: 0 };
    counts.set(key, { wish, count: before.count + 1 });
  };
  // What is asked for can be given up, also when nothing is left that has it.
  for (const wish of wishesOf(filter)) counts.set(`${wish.facet}:${String(wish.value)}`, { wish, count: 0 });
  for (const passage of shown) for (const wish of wishesOn(passage, filter, required)) add(wish);
  const offers = new Map<Facet, Offer[]>();
  for (const { wish, count } of counts.values()) {
    const isOn = asksFor(filter, wish);
    // What all of them have narrows nothing.
    if (!isOn && count === shown.length) continue;
    const ofFacet = offers.get(wish.facet) ?? [];
    offers.set(wish.facet, [...ofFacet, { wish, count, isOn }]);
  }
  for (const [facet, ofFacet] of offers) offers.set(facet, inOrder(facet, ofFacet));
  return offers;
}

/** What a passage has that can be asked for, each once. */
function wishesOn(passage: PassageView, { actors }: Filter, required: readonly FieldSetting[]): Wish[] {
  const { recorded, layer, implications } = passage;
  const among = passage.actors.filter(({ id }) => actors?.includes(id) ?? true);
  return [
    ...passage.actors.map(({ id }) => ({ facet: 'actors', value: id }) as const),
    ...unique(among.flatMap((actor) => actor.roles)).map((value) => ({ facet: 'role', value }) as const),
    ...unique(implications.flatMap(({ domain }) => domain ?? [])).map(
      (value) => ({ facet: 'domain', value }) as const,
    ),
    ...unique(implications.map(({ basis }) => basis)).map((value) => ({ facet: 'basis', value }) as const),
    ...(recorded.certainty ? [{ facet: 'certainty', value: recorded.certainty } as const] : []),
    { facet: 'layer', value: layer },
    ...(isUntidy(passage, required) ? [{ facet: 'untidy', value: true } as const] : []),
  ];
}

/** Actors and copies by how often they are there; the rest in the order of the model. */
function inOrder(facet: Facet, offers: readonly Offer[]): Offer[] {
  const order = modelOrder[facet];
  return offers.toSorted((a, b) =>
    order ? order.indexOf(String(a.wish.value)) - order.indexOf(String(b.wish.value)) : b.count - a.count,
  );
}

const modelOrder: Partial<Record<Facet, readonly string[]>> = {
  role: roles,
  domain: domains,
  basis: ['stated', 'inferred'],
  certainty: certainties,
};

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
