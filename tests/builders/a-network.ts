import * as fc from 'fast-check';
import { networkOf, type Network, type NetworkKind } from '#shared/analysis/network';

/** A network of these ties, each from one to another with so many passages. Actors are called by their ids. */
export function aNetwork(
  ties: readonly (readonly [from: string, to: string, passages: number])[],
  kind: NetworkKind = 'acts',
): Network {
  const actors = new Map<string, number>();
  for (const [from, to, passages] of ties) {
    for (const id of [from, to]) actors.set(id, (actors.get(id) ?? 0) + passages);
  }
  const counted = ties.map(([from, to, passages]) => ({ from, to, passages, implications: [] }));
  const sheet = { ties: counted, actors };
  return networkOf(kind, { acts: sheet, together: sheet }, [], (id) => id);
}

/** A network of few actors and any ties between them, each pair once. */
export const anyNetwork: fc.Arbitrary<Network> = fc
  .uniqueArray(
    fc.tuple(
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 0, max: 11 }),
      fc.integer({ min: 1, max: 40 }),
    ),
    { selector: ([from, to]) => `${from} ${to}`, maxLength: 30 },
  )
  .map((ties) =>
    aNetwork(
      ties
        .filter(([from, to]) => from !== to)
        .map(([from, to, passages]) => [`actor-${from}`, `actor-${to}`, passages] as const),
    ),
  );
