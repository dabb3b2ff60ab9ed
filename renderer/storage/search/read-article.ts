import type { FoldedObject } from '#shared/history/fold';
import type { EntityType } from '#shared/model/entities';
import type { SearchedArticle, SearchedRegister, SearchedText } from '#shared/search/searched';
import { searchedArticle } from '#shared/search/searched-article';
import { searchedRegister } from '#shared/search/searched-register';
import type { ProjectDatabase } from '../database';
import { objectsOfDocument } from '../document-objects';
import { tableOf } from '../tables';

/** What of a document's stream is searched, beside its passages and their links. */
const SEARCHED: readonly EntityType[] = ['layer', 'implication', 'judgement', 'thread'];

/** An article as it is read from the tables, with the digest of its text. */
export type ReadArticle = {
  readonly article: SearchedArticle;
  readonly textDigest: string;
  /** Its text could not be read: only what was said of it is there. */
  readonly isWithoutText: boolean;
};

/**
 * An article as the tables hold it now; nothing if it is not there.
 *
 * @param textOf the text of a digest, which lies in this revision file.
 */
export async function readArticle(
  database: ProjectDatabase,
  document: string,
  textOf: (textDigest: string, blob: string) => Promise<SearchedText | undefined>,
): Promise<ReadArticle | undefined> {
  const row = await database.documents.get(document);
  if (!row) return undefined;
  const { textDigest, blob } = row.revision;
  const [text, objects, ...rest] = await Promise.all([
    textOf(textDigest, blob),
    objectsOfDocument(database, document),
    ...SEARCHED.map((type) => database.rows(tableOf[type]).where('stream').equals(document).toArray()),
  ]);
  const rows: readonly { folded: FoldedObject }[] = [row, ...rest.flat()];
  const listed = [...objects.listedObjects()];
  const all = [...rows.map(({ folded }) => folded), ...listed];
  const article = searchedArticle(document, all, text ?? { text: '', blocks: [] });
  return article && { article, textDigest, isWithoutText: !text };
}

/** The register as the tables hold it now. */
export async function readRegister(database: ProjectDatabase): Promise<SearchedRegister> {
  const types: readonly EntityType[] = ['actor', 'alias', 'theme', 'person', 'source'];
  const rows = await Promise.all(types.map((type) => database.rows(tableOf[type]).toArray()));
  return searchedRegister(rows.flat().map(({ folded }) => folded));
}
