import { groupBy } from '../group-by';
import type { Effect } from '../model/implication';
import type { LedgerTies } from '../search/passage-ties';
import { byName, type MatrixLink } from './matrix';
import { netEffect } from './net-effect';

export const networkKinds = ['acts', 'together'] as const;
/** Who acts on whom, or who is in one passage with whom. */
export type NetworkKind = (typeof networkKinds)[number];

export type NetworkActor = {
  readonly id: string;
  readonly name: string;
  /** How many passages it is in. */
  readonly passages: number;
  /** What all implications that count come to for it. */
  readonly effect: Effect | undefined;
};

export type NetworkTie = {
  readonly key: string;
  readonly from: NetworkActor;
  readonly to: NetworkActor;
  readonly passages: number;
  /** What the implications that its passages support come to for the one affected; nothing where nobody judged them. */
  readonly effect: Effect | undefined;
};

/** Actors with the ties between them. Whoever is tied to nobody is not in it. */
export type Network = {
  readonly kind: NetworkKind;
  /** The one in most passages first, then by name. */
  readonly actors: readonly NetworkActor[];
  /** The one with most passages first, then by the names of its ends. */
  readonly ties: readonly NetworkTie[];
};

/**
 * @param sheets what was counted of passages.
 * @param links whom the implications that count affect.
 */
export function networkOf(
  kind: NetworkKind,
  sheets: LedgerTies,
  links: readonly MatrixLink[],
  nameOf: (actor: string) => string,
): Network {
  const sheet = sheets[kind];
  const linksOf = groupBy(links, ({ actor }) => actor);
  const tied = new Set(sheet.ties.flatMap(({ from, to }) => [from, to]));
  const actors = new Map(
    Array.from(tied, (id): [string, NetworkActor] => [
      id,
      {
        id,
        name: nameOf(id),
        passages: sheet.actors.get(id) ?? 0,
        effect: netEffect((linksOf.get(id) ?? []).map(({ effect }) => effect)),
      },
    ]),
  );
  const inOrder = [...actors.values()].toSorted(
    (one, other) => byName(one, other) || (one.id < other.id ? -1 : 1),
  );
  const rank = new Map(inOrder.map(({ id }, at) => [id, at]));
  const ties = sheet.ties.flatMap(({ from: fromId, to: toId, passages, implications }) => {
    const ends = [actors.get(fromId), actors.get(toId)] as const;
    const ranks = [rank.get(fromId) ?? 0, rank.get(toId) ?? 0] as const;
    // Two who are together are named in the order of the alphabet.
    const isTurned = kind === 'together' && ranks[0] > ranks[1];
    const [from, to] = isTurned ? [ends[1], ends[0]] : ends;
    if (!from || !to) return [];
    const effect = effectFor(linksOf.get(toId), implications);
    const tie: NetworkTie = { key: `${fromId} ${toId}`, from, to, passages, effect };
    // Thousands are put in order: names are compared once for each actor, ties by one number.
    const [first, second] = isTurned ? [ranks[1], ranks[0]] : ranks;
    return [{ tie, order: (first - passages * inOrder.length) * inOrder.length + second }];
  });
  return {
    kind,
    actors: inOrder.toSorted((one, other) => other.passages - one.passages),
    ties: ties.toSorted((one, other) => one.order - other.order).map(({ tie }) => tie),
  };
}

/** What some implications come to for an actor, of all that affect it. */
function effectFor(
  links: readonly MatrixLink[] | undefined,
  implications: readonly string[],
): Effect | undefined {
  if (!links || implications.length === 0) return undefined;
  const by = new Set(implications);
  return netEffect(links.flatMap(({ implication, effect }) => (by.has(implication) ? [effect] : [])));
}

/** The ties of at least so many passages, and whom they tie. */
export function heavyTies(network: Network, atLeast: number): Network {
  return atLeast <= 1
    ? network
    : withTies(
        network,
        network.ties.filter(({ passages }) => passages >= atLeast),
      );
}

/** More than these nobody can tell apart in a picture. */
export type NetworkLimits = { readonly actors: number; readonly ties: number };

/**
 * As much of a network as a picture holds: the ties with most passages, and whom they tie.
 *
 * @param wanted an actor whose ties come before all others.
 */
export function partOf(network: Network, limits: NetworkLimits, wanted?: string): Network {
  const { actors, ties } = network;
  if (actors.length <= limits.actors && ties.length <= limits.ties) return network;
  const isWanted = ({ from, to }: NetworkTie): boolean => from.id === wanted || to.id === wanted;
  const inOrder =
    wanted === undefined ? ties : [...ties.filter(isWanted), ...ties.filter((tie) => !isWanted(tie))];
  const taken = new Set<string>();
  const shown = new Set<NetworkTie>();
  for (const tie of inOrder) {
    if (shown.size === limits.ties) break;
    const more = [tie.from.id, tie.to.id].filter((id) => !taken.has(id));
    if (taken.size + more.length > limits.actors) continue;
    for (const id of more) taken.add(id);
    shown.add(tie);
  }
  return withTies(
    network,
    ties.filter((tie) => shown.has(tie)),
  );
}

/** The ties of an actor, the one with most passages first. */
export function tiesOf({ ties }: Network, actor: string): NetworkTie[] {
  return ties.filter(({ from, to }) => from.id === actor || to.id === actor);
}

/** The other end of a tie. */
export function otherEnd({ from, to }: NetworkTie, actor: string): NetworkActor {
  return from.id === actor ? to : from;
}

function withTies({ kind, actors }: Network, ties: readonly NetworkTie[]): Network {
  const tied = new Set(ties.flatMap(({ from, to }) => [from.id, to.id]));
  return { kind, actors: actors.filter(({ id }) => tied.has(id)), ties };
}
