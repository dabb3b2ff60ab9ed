import { keyOf, type FoldedObject } from '#shared/history/fold';
import { cutRings, hangsOnSomething } from '#shared/history/rings';
import type { EntityType } from '#shared/model/entities';
import type { ProjectDatabase } from './database';
import type { ChangedObject } from './part-objects';
import { tableOf } from './tables';

/**
 * The objects that are to be written, with rings among them and among what is written already cut. Most actions touch
 * nothing that hangs on anything, and then nothing is read.
 */
export async function withRingsCut(
  database: ProjectDatabase,
  changed: readonly ChangedObject[],
): Promise<readonly ChangedObject[]> {
  const types = new Set(changed.flatMap(({ after }) => (hangsOnSomething(after) ? [after.type] : [])));
  if (types.size === 0) return changed;
  const rows = await Promise.all(
    Array.from(types, (type) => database.rows(tableOf[type as EntityType]).toArray()),
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
