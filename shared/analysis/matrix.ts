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

export type MatrixKind = 'domains' | 'implications';

export type MatrixCell = {
  /** How many implications affect the actor here. */
  readonly count: number;
  readonly effect: Effect | undefined;
  readonly implications: readonly string[];
};

/** A row or a column: whom or what it stands for, and how many links to implications it has in all. */
export type MatrixLine = { readonly key: string; readonly name: string; readonly count: number };

/** Who is affected, by domain or by implication. What has nothing in it is no row and no column. */
export type Matrix = {
  readonly kind: MatrixKind;
  /** The one affected most often first, then by name. */
  readonly rows: readonly MatrixLine[];
  /** Domains in their order, what has none last; implications by how many they affect, then as they came. */
  readonly columns: readonly MatrixLine[];
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
  const counted = [...links].filter(({ implication }) => columnOf.has(implication));
  const byActor = groupBy(counted, ({ actor }) => actor);
  const cells = new Map(
    [...byActor].map(([actor, all]) => [
      actor,
      new Map([...groupBy(all, ({ implication }) => columnOf.get(implication) ?? '')].map(asCell)),
    ]),
  );
  const rows = [...byActor].map(([key, all]) => ({ key, name: nameOf(key), count: all.length }));
  return {
    kind,
    rows: rows.toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'en')),
    columns: columnsOf(kind, implications, counted),
    cell: (row, column) => cells.get(row)?.get(column),
  };
}

function asCell([column, links]: [string, MatrixLink[]]): [string, MatrixCell] {
  // An actor that two others became is affected twice by one implication, which counts once.
  const implications = [...new Set(links.map(({ implication }) => implication))];
  return [
    column,
    { count: implications.length, effect: netEffect(links.map(({ effect }) => effect)), implications },
  ];
}

function columnsOf(
  kind: MatrixKind,
  implications: readonly MatrixImplication[],
  links: readonly MatrixLink[],
): MatrixLine[] {
  const counts = new Map(
    [...groupBy(links, ({ implication }) => implication)].map(([id, all]) => [id, all.length]),
  );
  const count = (of: readonly MatrixImplication[]): number =>
    of.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0);
  const lines = kind === 'domains' ? byDomain(implications, count) : byImplication(implications, count);
  return lines.filter((line) => line.count > 0);
}

type Count = (of: readonly MatrixImplication[]) => number;

function byDomain(implications: readonly MatrixImplication[], count: Count): MatrixLine[] {
  const inDomain = (key: string): number =>
    count(implications.filter(({ domain = NO_DOMAIN }) => domain === key));
  return [
    ...domains.map((key) => ({ key, name: domainNames[key], count: inDomain(key) })),
    { key: NO_DOMAIN, name: 'No domain', count: inDomain(NO_DOMAIN) },
  ];
}

function byImplication(implications: readonly MatrixImplication[], count: Count): MatrixLine[] {
  return implications
    .map((each) => ({ key: each.id, name: each.statement, count: count([each]) }))
    .toSorted((one, other) => other.count - one.count);
}
