import { groupBy } from '#shared/group-by';
import type { FoldedObject } from '#shared/history/fold';
import type { EntityType } from '#shared/model/entities';
import type { SearchedRegister } from '#shared/search/searched';
import { searchedRegister } from '#shared/search/searched-register';
import type { ProjectDatabase } from '../database';
import { readObjects, tablesOfPassages } from '../document-objects';
import { tableOf, type DocumentRow } from '../tables';

/** What of a document's stream is searched, beside its passages and their links. */
const SEARCHED = ['layer', 'implication', 'judgement', 'thread'] as const satisfies readonly EntityType[];

/** Of so many documents the rows between the first and the last are read at once: they are neighbours when all are read. */
const MANY = 16;

/** A document as the tables hold it: its row, and the listed objects of its stream. */
export type ReadDocument = { readonly row: DocumentRow; readonly objects: readonly FoldedObject[] };

/** Reads documents in one transaction. @returns those that are there, by id. */
export function readDocuments(
  database: ProjectDatabase,
  documents: readonly string[],
): Promise<Map<string, ReadDocument>> {
  const others = SEARCHED.map((type) => database.rows(tableOf[type]));
  const tables = [database.documents, ...others, ...tablesOfPassages(database)];
  return database.transaction('r', tables, async () => {
    const [rows, counts, ...beside] = await Promise.all([
      database.documents.bulkGet([...documents]),
      database.counts.bulkGet([...documents]),
      ...SEARCHED.map((type) => rowsOf(database, type, documents)),
    ]);
    const byStream = groupBy(beside.flat(), ({ stream }) => stream);
    const read = new Map<string, ReadDocument>();
    await Promise.all(
      documents.map(async (document, at) => {
        const [row, counted] = [rows[at], counts[at]];
        if (!row) return;
        const passages = counted ? (await readObjects(database, counted)).listedObjects() : [];
        const ofStream = byStream.get(document) ?? [];
        read.set(document, {
          row,
          objects: [row.folded, ...ofStream.map(({ folded }) => folded), ...passages],
        });
      }),
    );
    return read;
  });
}

/** The register as the tables hold it now. */
export async function readRegister(database: ProjectDatabase): Promise<SearchedRegister> {
  const types: readonly EntityType[] = ['actor', 'alias', 'theme', 'person', 'source'];
  const rows = await Promise.all(types.map((type) => database.rows(tableOf[type]).toArray()));
  return searchedRegister(rows.flat().map(({ folded }) => folded));
}

async function rowsOf(database: ProjectDatabase, type: EntityType, documents: readonly string[]) {
  const ofStreams = database.rows(tableOf[type]).where('stream');
  if (documents.length < MANY) return ofStreams.anyOf([...documents]).toArray();
  const inOrder = documents.toSorted();
  return ofStreams.between(inOrder[0], inOrder.at(-1), true, true).toArray();
}
