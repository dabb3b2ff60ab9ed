import { groupBy } from '../group-by';
import type { Domain, Effect } from '../model/implication';
import { domains } from '../model/implication';
import { domainNames } from '../report/terms';
import { netEffect } from './net-effect';

/** An implication as a matrix counts it. */
export type MatrixImplication = {
  readonly id: string;
  readonly statement: string;
  readonly domain?: Domain | undefined;
};

/** Whom an implication affects; an actor that was merged stands here as the one it became. */
export type MatrixLink = {
  readonly implication: string;
  readonly actor: string;
  readonly effect?: Effect | undefined;
};

export const matrixKinds = ['domains', 'implications'] as const;
export type MatrixKind = (typeof matrixKinds)[number];

export type MatrixCell = {
  /** How many times an implication affects an actor here; the same one counts once for each of them. */
  readonly count: number;
  /** What all of that comes to. */
  readonly effect: Effect | undefined;
  readonly implications: readonly string[];
};

/** A row or a column: whom or what it stands for, and what its cells come to. */
export type MatrixLine = MatrixCell & { readonly key: string; readonly name: string };

/** Who is affected, by domain or by implication. What has nothing in it is no row and no column. */
export type Matrix = {
  readonly kind: MatrixKind;
  /** The one affected most often first, then by name. */
  readonly rows: readonly MatrixLine[];
  /** Domains in their order, what has none last; implications by how many they affect, then as they came. */
  readonly columns: readonly MatrixLine[];
  readonly total: MatrixCell;
  readonly cell: (row: string, column: string) => MatrixCell | undefined;
};

/** The key of what has no domain. */
export const NO_DOMAIN = '';

/**
 * @param implications those that count, filtered already.
 * @param links whom they affect; those of other implications are passed by.
 */
export function matrixOf(
  kind: MatrixKind,
  implications: readonly MatrixImplication[],
  links: Iterable<MatrixLink>,
  nameOf: (actor: string) => string,
): Matrix {
  const columnOf = new Map(
    implications.map(({ id, domain }) => [id, kind === 'domains' ? (domain ?? NO_DOMAIN) : id]),
  );
  const counted = pairsOf([...links].filter(({ implication }) => columnOf.has(implication)));
  const byActor = groupBy(counted, ({ actor }) => actor);
  const cells = new Map(
    [...byActor].map(([actor, all]) => [
      actor,
      new Map(
        [...groupBy(all, ({ implication }) => columnOf.get(implication) ?? '')].map(
          ([column, pairs]) => [column, cellOf(pairs)] as const,
        ),
      ),
    ]),
  );
  const rows = [...byActor].map(([key, all]) => ({ key, name: nameOf(key), ...cellOf(all) }));
  return {
    kind,
    rows: rows.toSorted((one, other) => other.count - one.count || byName(one, other)),
    columns: columnsOf(kind, implications, counted),
    total: cellOf(counted),
    cell: (row, column) => cells.get(row)?.get(column),
  };
}

/** By name, in the order of the alphabet whatever the letters' size. */
export function byName(one: Pick<MatrixLine, 'name'>, other: Pick<MatrixLine, 'name'>): number {
  return one.name.localeCompare(other.name, 'en');
}

/** An actor that two others became may be affected twice by one implication, which counts once and in both ways. */
function pairsOf(links: readonly MatrixLink[]): MatrixLink[] {
  const pairs = groupBy(links, ({ implication, actor }) => `${implication} ${actor}`);
  return Array.from(pairs.values(), ([first, ...others]) =>
    first && others.length > 0
      ? { ...first, effect: netEffect([first, ...others].map(({ effect }) => effect)) }
      : first,
  ).flatMap((pair) => pair ?? []);
}

function cellOf(pairs: readonly MatrixLink[]): MatrixCell {
  return {
    count: pairs.length,
    effect: netEffect(pairs.map(({ effect }) => effect)),
    implications: [...new Set(pairs.map(({ implication }) => implication))],
  };
}

function columnsOf(
  kind: MatrixKind,
  implications: readonly MatrixImplication[],
  pairs: readonly MatrixLink[],
): MatrixLine[] {
  const lines = kind === 'domains' ? byDomain(implications, pairs) : byImplication(implications, pairs);
  return lines.filter((line) => line.count > 0);
}

function byDomain(implications: readonly MatrixImplication[], pairs: readonly MatrixLink[]): MatrixLine[] {
  const domainOf = new Map(implications.map(({ id, domain = NO_DOMAIN }) => [id, domain]));
  const inDomain = groupBy(pairs, ({ implication }): string => domainOf.get(implication) ?? NO_DOMAIN);
  const lines = [
    ...domains.map((key) => ({ key, name: domainNames[key] })),
    { key: NO_DOMAIN, name: 'No domain' },
  ];
  return lines.map((line) => ({ ...line, ...cellOf(inDomain.get(line.key) ?? []) }));
}

function byImplication(
  implications: readonly MatrixImplication[],
  pairs: readonly MatrixLink[],
): MatrixLine[] {
  const ofImplication = groupBy(pairs, ({ implication }) => implication);
  return implications
    .map(({ id, statement }) => ({ key: id, name: statement, ...cellOf(ofImplication.get(id) ?? []) }))
    .toSorted((one, other) => other.count - one.count);
}
