import type { FoldedObject } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import type { EntityType } from '#shared/model/entities';
import type { SearchedArticle, SearchedRegister, SearchedText } from '#shared/search/searched';
import { searchedArticle } from '#shared/search/searched-article';
import { searchedRegister } from '#shared/search/searched-register';
import type { ProjectDatabase } from '../database';
import { objectsOfDocument } from '../document-objects';
import { tableOf } from '../tables';

/** What of a document's stream is searched, beside its passages and their links. */
const SEARCHED: readonly EntityType[] = ['layer', 'implication', 'judgement', 'thread'];

/** An article as the tables hold it now; nothing if it is not there. @param textOf the text of a revision file. */
export async function readArticle(
  database: ProjectDatabase,
  document: string,
  textOf: (blob: string) => Promise<SearchedText>,
): Promise<SearchedArticle | undefined> {
  const row = await database.documents.get(document);
  if (!row) return undefined;
  const [text, objects, ...rest] = await Promise.all([
    textOf(row.revision.blob),
    objectsOfDocument(database, document),
    ...SEARCHED.map((type) => database.rows(tableOf[type]).where('stream').equals(document).toArray()),
  ]);
  const rows: readonly { folded: FoldedObject }[] = [row, ...rest.flat()];
  const passages = [...objects.all()].filter(isListed);
  return searchedArticle(document, [...rows.map(({ folded }) => folded), ...passages], text);
}

/** The register as the tables hold it now. */
export async function readRegister(database: ProjectDatabase): Promise<SearchedRegister> {
  const types: readonly EntityType[] = ['actor', 'alias', 'theme', 'person', 'source'];
  const rows = await Promise.all(types.map((type) => database.rows(tableOf[type]).toArray()));
  return searchedRegister(rows.flat().map(({ folded }) => folded));
}
