import { groupBy } from '../group-by';
import { domains, type Domain } from '../model/implication';
import type { PlacedHorizon, TimelineItem } from './timeline';

export const laneKinds = ['kind', 'actor', 'domain'] as const;
/** By what a timeline is parted into lanes. Articles have a lane of their own in all of them. */
export type LaneKind = (typeof laneKinds)[number];

/** What a lane is of: articles, dates or a horizon; an actor, a domain; or what has none of them. */
export type LaneOf =
  | { readonly of: 'articles' | 'dates' | 'nobody' | 'no-domain' }
  | { readonly of: 'horizon'; readonly horizon: PlacedHorizon }
  | { readonly of: 'actor'; readonly actor: string }
  | { readonly of: 'domain'; readonly domain: Domain };

export type Lane = LaneOf & {
  readonly key: string;
  readonly name: string;
  /** In time. */
  readonly items: readonly TimelineItem[];
};

/**
 * The lanes that have something in them, in their order: kinds and domains in theirs, the actor with most first. An item with
 * several actors or domains is in the lane of each.
 */
export function lanesOf(
  kind: LaneKind,
  items: readonly TimelineItem[],
  nameOf: (lane: LaneOf) => string,
): Lane[] {
  const articles = items.filter((item) => item.kind === 'article');
  const others = items.filter((item) => item.kind !== 'article');
  const lanes: readonly [LaneOf, readonly TimelineItem[]][] = [
    [{ of: 'articles' }, articles],
    ...partings[kind](others, nameOf),
  ];
  return lanes
    .filter(([, inside]) => inside.length > 0)
    .map(([lane, inside]) => ({ ...lane, key: keyOf(lane), name: nameOf(lane), items: inside }));
}

type Parting = (
  items: readonly TimelineItem[],
  nameOf: (lane: LaneOf) => string,
) => [LaneOf, readonly TimelineItem[]][];

const partings: Record<LaneKind, Parting> = {
  kind: (items) => [
    [{ of: 'dates' }, items.filter(({ kind }) => kind === 'date')],
    ...(['now', 'near', 'mid', 'long'] as const).map((horizon): [LaneOf, readonly TimelineItem[]] => [
      { of: 'horizon', horizon },
      items.filter((item) => item.horizon === horizon),
    ]),
  ],
  actor: (items, nameOf) => {
    const byActor = grouped(items, ({ actors }) => actors);
    const named = Array.from(byActor, ([actor, inside]): [LaneOf, readonly TimelineItem[]] => [
      { of: 'actor', actor },
      inside,
    ]).toSorted(
      ([one, some], [other, more]) =>
        more.length - some.length || nameOf(one).localeCompare(nameOf(other), 'en'),
    );
    return [...named, [{ of: 'nobody' }, items.filter(({ actors }) => actors.length === 0)]];
  },
  domain: (items) => {
    const byDomain = grouped(items, (item) => item.domains);
    return [
      ...domains.map((domain): [LaneOf, readonly TimelineItem[]] => [
        { of: 'domain', domain },
        byDomain.get(domain) ?? [],
      ]),
      [{ of: 'no-domain' }, items.filter((item) => item.domains.length === 0)],
    ];
  },
};

function grouped<Key>(
  items: readonly TimelineItem[],
  keysOf: (item: TimelineItem) => readonly Key[],
): Map<Key, TimelineItem[]> {
  const pairs = items.flatMap((item) => keysOf(item).map((key) => ({ key, item })));
  return new Map(
    Array.from(
      groupBy(pairs, ({ key }) => key),
      ([key, inside]) => [key, inside.map(({ item }) => item)],
    ),
  );
}

function keyOf(lane: LaneOf): string {
  switch (lane.of) {
    case 'horizon':
      return lane.horizon;
    case 'actor':
      return `actor ${lane.actor}`;
    case 'domain':
      return `domain ${lane.domain}`;
    case 'articles':
    case 'dates':
    case 'nobody':
    case 'no-domain':
      return lane.of;
  }
}
