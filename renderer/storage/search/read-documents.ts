import { groupBy } from '#shared/group-by';
import type { FoldedObject } from '#shared/history/fold';
import type { EntityType } from '#shared/model/entities';
import type { SearchedRegister } from '#shared/search/searched';
import { searchedRegister } from '#shared/search/searched-register';
import type { Table } from 'dexie';
import { PackReader } from '#shared/pack/pack-reader';
import { shownPassages, type ShownPassage } from '#shared/pack/shown-passages';
import type { CountRow, PackRow, ProjectDatabase } from '../database';
import { DocumentObjects, readSince, tablesOfPassages } from '../document-objects';
import { tableOf, type DocumentRow } from '../tables';

/** What of a document's stream is searched, beside its passages and their links. */
const SEARCHED = ['layer', 'implication', 'judgement', 'thread'] as const satisfies readonly EntityType[];

/** Of so many documents the rows between the first and the last are read at once: they are neighbours when all are read. */
const MANY = 16;

/** A document as the tables hold it: its row, the listed objects of its stream beside passages and their links, and these. */
export type ReadDocument = {
  readonly row: DocumentRow;
  readonly objects: readonly FoldedObject[];
  readonly passages: Iterable<ShownPassage>;
};

/**
 * Reads documents in one transaction, without packs being kept in memory: each is wanted once.
 *
 * @returns those that are there, by id.
 */
export function readDocuments(
  database: ProjectDatabase,
  documents: readonly string[],
): Promise<Map<string, ReadDocument>> {
  const others = SEARCHED.map((type) => database.rows(tableOf[type]));
  const tables = [database.documents, ...others, ...tablesOfPassages(database)];
  const wanted = documents.toSorted();
  return database.transaction('r', tables, async () => {
    const [rows, counts, packs, ...beside] = await Promise.all([
      rowsWithin<DocumentRow>(database.table('documents'), 'id', wanted),
      rowsWithin<CountRow>(database.table('counts'), 'stream', wanted),
      rowsWithin<PackRow>(database.table('packs'), ':id', wanted),
      ...others.map((table) => rowsWithin(table, 'stream', wanted)),
    ]);
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const packOf = new Map(packs.map(({ pack }) => [pack.stream, new PackReader(pack)]));
    const since = await changedSince(database, counts);
    const byStream = groupBy(beside.flat(), ({ stream }) => stream);
    const read = new Map<string, ReadDocument>();
    for (const document of documents) {
      const row = rowOf.get(document);
      if (!row) continue;
      const pack = packOf.get(document);
      const changed = since.get(document);
      read.set(document, {
        row,
        objects: [row.folded, ...(byStream.get(document) ?? []).map(({ folded }) => folded)],
        passages: changed
          ? shownPassages(new DocumentObjects(pack, changed).listedObjects())
          : (pack?.shownPassages() ?? []),
      });
    }
    return read;
  });
}

/** What of these documents was changed since they were packed, by document; those in which nothing was are left out. */
async function changedSince(
  database: ProjectDatabase,
  counts: readonly CountRow[],
): Promise<Map<string, ReadonlyMap<string, FoldedObject>>> {
  const changed = counts.filter(({ since }) => since > 0);
  return new Map(
    await Promise.all(
      changed.map(async ({ stream }) => [stream, await readSince(database, stream)] as const),
    ),
  );
}

/** The register as the tables hold it now. */
export async function readRegister(database: ProjectDatabase): Promise<SearchedRegister> {
  const types: readonly EntityType[] = ['actor', 'alias', 'theme', 'person', 'source'];
  const rows = await Promise.all(types.map((type) => database.rows(tableOf[type]).toArray()));
  return searchedRegister(rows.flat().map(({ folded }) => folded));
}

function rowsWithin<Row>(table: Table<Row>, index: string, inOrder: readonly string[]): Promise<Row[]> {
  const rows = table.where(index);
  if (inOrder.length < MANY) return rows.anyOf([...inOrder]).toArray();
  return rows.between(inOrder[0], inOrder.at(-1), true, true).toArray();
}
