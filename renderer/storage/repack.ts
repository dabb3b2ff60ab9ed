import type { FoldedObject } from '#shared/history/fold';
import type { Pack } from '#shared/pack/pack';
import { packObjects } from '#shared/pack/pack-objects';
import { PackReader } from '#shared/pack/pack-reader';
import { notePackedBearings } from './bearings';
import type { CountRow, PackRow, ProjectDatabase } from './database';
import { readObjects, tablesOfPassages, within } from './document-objects';
import { packedTypes } from './tables';

/** So many rows of a document are read with its pack in no time; more of them are packed when there is leisure. */
const MANY_ROWS = 400;
const MANY_OF_PACKED = 1 / 16;

/** Whether a document that is opened now and then had better be packed anew. */
export function isScattered({ since, packed }: CountRow): boolean {
  return since > MANY_ROWS && since > packed * MANY_OF_PACKED;
}

/** `changed` when somebody wrote to the document meanwhile: nothing was done, and it can be tried again. */
export type Repacked = 'packed' | 'changed' | 'nothing to do';

/**
 * Packs a document with what was changed in it since it was packed last. Reading and writing are transactions of their own,
 * so that whoever writes meanwhile need not wait for the work between them.
 */
export async function repack(database: ProjectDatabase, document: string): Promise<Repacked> {
  const found = await database.transaction('r', tablesOfPassages(database), async () => {
    const counted = await database.counts.get(document);
    return counted && counted.since > 0
      ? { counted, objects: await readObjects(database, counted) }
      : undefined;
  });
  if (!found) return 'nothing to do';
  const { counted, objects } = found;
  const pack = packObjects(objects.all());
  return database.transaction('rw', [...tablesOfPassages(database), database.packedBearings], async () => {
    const now = await database.counts.get(document);
    if (now?.edition !== counted.edition || now.pack !== counted.pack) return 'changed';
    const [row] = await Promise.all([putPacked(database, now, pack), clearRows(database, document)]);
    await database.counts.put(row);
    return 'packed';
  });
}

/** Packs those of these documents of which much lies in rows. */
export async function packScattered(database: ProjectDatabase, documents: readonly string[]): Promise<void> {
  const counted = await database.counts.bulkGet([...documents]);
  for (const row of counted) if (row && isScattered(row)) await repack(database, row.stream);
}

/** A document's passages and links, packed, to be written. */
export function packRow(pack: Pack): PackRow {
  return { id: crypto.randomUUID(), pack };
}

/** Writes a document's pack within the caller's transaction. @returns what is to be counted of the document now. */
export function putPack(
  database: ProjectDatabase,
  counted: CountRow,
  objects: Iterable<FoldedObject>,
): Promise<CountRow> {
  return putPacked(database, counted, packObjects(objects));
}

async function putPacked(database: ProjectDatabase, counted: CountRow, pack: Pack): Promise<CountRow> {
  const row = packRow(pack);
  await Promise.all([
    database.packs.put(row, pack.stream),
    notePackedBearings(database, pack.stream, new PackReader(pack).linked('bears')),
  ]);
  return { ...counted, pack: row.id, packed: pack.typeOf.length, since: 0 };
}

/** Takes away the rows of what is packed now. */
export async function clearRows(database: ProjectDatabase, document: string): Promise<void> {
  await Promise.all([
    ...packedTypes.map((type) =>
      database
        .rowsSince(type)
        .where('[stream+id]')
        .between(...within(document))
        .delete(),
    ),
    database.removed
      .where('[stream+key]')
      .between(...within(document))
      .delete(),
  ]);
}
