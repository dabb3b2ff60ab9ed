import { groupBy } from '#shared/group-by';
import type { Basis, Confidence, Domain, Effect, Likelihood } from '#shared/model/implication';
import type { ProjectDatabase } from './database';
import type { Row } from './tables';

/** An implication of whichever article, as the room of all of them lists it. */
export type ListedImplication = {
  readonly id: string;
  /** The article it belongs to. */
  readonly document: string;
  readonly title: string;
  readonly statement: string;
  readonly basis: Basis;
  readonly domain: Domain | undefined;
  readonly likelihood: Likelihood | undefined;
  readonly confidence: Confidence | undefined;
  /** In whose copy it is. */
  readonly person: string | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly madeAt: number;
  /** Whom it affects; some may have been merged into another actor since. */
  readonly affected: readonly { readonly actor: string; readonly effect: Effect | undefined }[];
  /** How many others cannot hold beside it. */
  readonly conflicts: number;
};

/**
 * The implications of all articles, the last made first. What was settled in review is not among them, nor what belongs to an
 * article that was removed.
 */
export async function listAllImplications(database: ProjectDatabase): Promise<ListedImplication[]> {
  const [rows, effects, conflicts] = await Promise.all([
    database.implications.toArray(),
    database.effects.toArray(),
    database.rows('conflicts').toArray(),
  ]);
  const [layers, documents] = await Promise.all([
    database.layers.bulkGet([...new Set(rows.map(({ layer }) => layer))]),
    database.documents.bulkGet([...new Set(rows.map(({ stream }) => stream))]),
  ]);
  const copies = new Map(layers.flatMap((layer) => (layer ? [[layer.id, layer] as const] : [])));
  const titles = new Map(documents.flatMap((found) => (found ? [[found.id, found.title] as const] : [])));
  const effectsOf = groupBy(effects, ({ implication }) => implication);
  const ends = groupBy(
    conflicts.flatMap((row) => {
      // A row of this table has the fields of its kind.
      const { a, b } = row as unknown as Row<'conflictsWith'>;
      return [a, b];
    }),
    (id) => id,
  );
  return rows
    .flatMap((row): ListedImplication[] => {
      const { id, stream, statement, basis, domain, likelihood, confidence, createdAt } = row;
      const title = titles.get(stream);
      const copy = copies.get(row.layer);
      if (title === undefined || copy?.kind === 'gold') return [];
      return [
        {
          id,
          document: stream,
          title,
          statement,
          basis,
          domain,
          likelihood,
          confidence,
          person: copy?.person,
          madeAt: createdAt,
          affected: (effectsOf.get(id) ?? []).map(({ actor, effect }) => ({ actor, effect })),
          conflicts: ends.get(id)?.length ?? 0,
        },
      ];
    })
    .toSorted((one, other) => other.madeAt - one.madeAt);
}
