import { sameSource } from '#shared/sources/same-source';
import type { ProjectDatabase } from './database';

/** One of the documents that are the same source heard more than once. */
export type Twin = { readonly document: string; readonly title: string };

/** The other documents that are the same source as this one, directly or through a third. */
export async function twinsOf(database: ProjectDatabase, document: string): Promise<Twin[]> {
  const sourceOf = await sources(database);
  const links = await database.twins.toArray();
  const ids = new Set(links.flatMap(({ a, b }) => [a, b]));
  ids.delete(document);
  const same = [...ids].filter((id) => sourceOf(id) === sourceOf(document));
  const rows = await database.documents.bulkGet(same);
  return rows.flatMap((row) => (row ? [{ document: row.id, title: row.title }] : []));
}

/** Which documents are one source: the same word for those that are. */
export async function sources(database: ProjectDatabase): Promise<(document: string) => string> {
  return sameSource(await database.twins.toArray());
}
