import { keyOf, type FoldedObject } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import type { EntityType } from '#shared/model/entities';
import type { InDocument, ProjectDatabase } from './database';
import { tablesOfPassages } from './document-objects';
import { readPack } from './pack-cache';
import { isPackedType, tableOf, type PackedType } from './tables';

type Named = { readonly type: EntityType; readonly id: string };

/**
 * The listed objects of a stream among those that are named, by key. Each is looked for by its key: what else the stream
 * holds is not read.
 */
export async function listedObjects(
  database: ProjectDatabase,
  stream: string,
  named: readonly Named[],
): Promise<Map<string, FoldedObject>> {
  const ids = new Map<EntityType, Set<string>>();
  for (const { type, id } of named) ids.set(type, (ids.get(type) ?? new Set()).add(id));
  const found: FoldedObject[] = [];
  for (const [type, of] of ids) {
    found.push(
      ...(isPackedType(type)
        ? await passagesOrLinks(database, stream, type, [...of])
        : (await database.rows(tableOf[type]).bulkGet([...of])).flatMap((row) => row?.folded ?? [])),
    );
  }
  return new Map(found.filter(isListed).map((object) => [keyOf(object.type, object.id), object]));
}

/** What lies in rows counts, and what was removed; the rest is as it was packed. */
function passagesOrLinks(
  database: ProjectDatabase,
  stream: string,
  type: PackedType,
  ids: readonly string[],
): Promise<FoldedObject[]> {
  return database.transaction('r', tablesOfPassages(database), async () => {
    const [counted, rows, removed] = await Promise.all([
      database.counts.get(stream),
      database.rowsSince(type).bulkGet(ids.map((id): InDocument => [stream, id])),
      database.removed.bulkGet(ids.map((id): InDocument => [stream, keyOf(type, id)])),
    ]);
    const pack = counted?.pack === undefined ? undefined : await readPack(database, stream, counted.pack);
    return ids.flatMap(
      (id, at) => rows[at]?.folded ?? removed[at]?.folded ?? pack?.get(keyOf(type, id)) ?? [],
    );
  });
}
