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

/**
 * Which documents are one source: those that twin links join, however many lie between.
 *
 * @returns the same word for documents that are one source, another for each other document.
 */
export async function sources(database: ProjectDatabase): Promise<(document: string) => string> {
  const parents = new Map<string, string>();
  const rootOf = (document: string): string => {
    let root = document;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { a, b } of await database.twins.toArray()) {
    const [one, other] = [rootOf(a), rootOf(b)];
    if (one !== other) parents.set(other, one);
  }
  return rootOf;
}
