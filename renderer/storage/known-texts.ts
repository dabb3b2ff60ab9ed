import type { ProjectDatabase } from './database';
import type { DocumentRow } from './tables';

/** A document that has, or had, the very text; removed ones do not count. */
export async function documentWithText(
  database: ProjectDatabase,
  textDigest: string,
): Promise<DocumentRow | undefined> {
  const texts = await database.revisions.where('textDigest').equals(textDigest).toArray();
  const documents = await database.documents.bulkGet(texts.map(({ stream }) => stream));
  // One that has this text now is meant rather than one that had it once.
  const found = documents.filter((document) => document !== undefined);
  return found.find(({ revision }) => revision.textDigest === textDigest) ?? found[0];
}

/** The documents that were made from the very file. */
export async function documentsFromFile(database: ProjectDatabase, original: string): Promise<DocumentRow[]> {
  const texts = await database.revisions.where('original').equals(original).toArray();
  const documents = await database.documents.bulkGet([...new Set(texts.map(({ stream }) => stream))]);
  return documents.filter((document) => document !== undefined);
}

/** The documents that stood at this address. The address of a whole site says nothing, since all its articles may bear it. */
export async function documentsAtAddress(database: ProjectDatabase, address: string): Promise<DocumentRow[]> {
  if (!/^https?:\/\/[^/]+\/[^#?]/i.test(address)) return [];
  return database.documents.where('address').equals(address).toArray();
}
