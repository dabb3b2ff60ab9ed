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
  const ties = sheet.ties.flatMap(({ from: fromId, to: toId, passages, implications }): NetworkTie[] => {
    const [one, other] = [actors.get(fromId), actors.get(toId)];
    if (!one || !other) return [];
    const by = new Set(implications);
    const judged = (linksOf.get(toId) ?? []).filter(({ implication }) => by.has(implication));
    // Two who are together are named in the order of the alphabet.
    const [from, to] = kind === 'together' && byName(one, other) > 0 ? [other, one] : [one, other];
    const effect = netEffect(judged.map((link) => link.effect));
    return [{ key: `${fromId} ${toId}`, from, to, passages, effect }];
  });
  return {
    kind,
    actors: [...actors.values()].toSorted(byWeight),
    ties: ties.toSorted(heaviestFirst),
  };
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

function byWeight(one: NetworkActor, other: NetworkActor): number {
  return other.passages - one.passages || byName(one, other) || compare(one.id, other.id);
}

function heaviestFirst(one: NetworkTie, other: NetworkTie): number {
  return (
    other.passages - one.passages ||
    byName(one.from, other.from) ||
    byName(one.to, other.to) ||
    compare(one.key, other.key)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
