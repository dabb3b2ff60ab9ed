import { keyOf, type FoldedObject } from '#shared/history/fold';
import { cutRings, hangsOnSomething } from '#shared/history/rings';
import type { EntityType } from '#shared/model/entities';
import type { ProjectDatabase } from './database';
import type { ChangedObject } from './part-objects';
import { tableOf } from './tables';

/** The types of which something that is to be written hangs on something: most actions write nothing of the kind. */
export function hangingTypes(changed: readonly ChangedObject[]): ReadonlySet<string> {
  return new Set(changed.flatMap(({ after }) => (hangsOnSomething(after) ? [after.type] : [])));
}

/** The objects that are to be written, with rings among those of some types cut, and among what is written of them already. */
export async function withRingsCut(
  database: ProjectDatabase,
  changed: readonly ChangedObject[],
  types: ReadonlySet<string>,
): Promise<readonly ChangedObject[]> {
  // What stands in no list, a name still missing, say, can be part of a ring all the same.
  const rows = await Promise.all(
    Array.from(types, (type) => [
      database.rows(tableOf[type as EntityType]).toArray(),
      database.hidden.where('key').startsWith(`${type}:`).toArray(),
    ]).flat(),
  );
  const written = new Map<string, FoldedObject>(
    rows.flat().map(({ folded }) => [keyOf(folded.type, folded.id), folded]),
  );
  const objects = new Map(written);
  const byKey = new Map(changed.map((each) => [keyOf(each.after.type, each.after.id), each]));
  for (const [key, { after }] of byKey) if (types.has(after.type)) objects.set(key, after);
  cutRings(objects);
  for (const [key, after] of objects) {
    const change = byKey.get(key);
    if (change) byKey.set(key, { ...change, after });
    else if (after !== written.get(key)) byKey.set(key, { before: written.get(key), after, isInRows: false });
  }
  return [...byKey.values()];
}
