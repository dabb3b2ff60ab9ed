import { keyOf } from '#shared/history/fold';
import { isListed } from '#shared/history/listed';
import { groupBy } from '#shared/group-by';
import type { ProjectDatabase } from './database';
import { objectsOfDocument } from './document-objects';
import { rowOf } from './rows';
import type { PassageRow } from './tables';

/** A passage of whichever article, as a list of several articles shows it. */
export type PassageWords = {
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly quote: string;
};

/** What passages say and in which article each is, in the order that was asked for; those that are no more are left out. */
export async function wordsOfPassages(
  database: ProjectDatabase,
  asked: readonly { readonly document: string; readonly id: string }[],
): Promise<PassageWords[]> {
  const found = new Map<string, PassageWords>();
  for (const [document, passages] of groupBy(asked, (each) => each.document)) {
    const [row, objects] = await Promise.all([
      database.documents.get(document),
      objectsOfDocument(database, document),
    ]);
    if (!row) continue;
    for (const { id } of passages) {
      const object = objects.get(keyOf('passage', id));
      if (!object || !isListed(object)) continue;
      // A row of this kind has the fields of this kind.
      const { quote } = rowOf(object) as PassageRow;
      found.set(`${document} ${id}`, { id, document, title: row.title ?? '', quote });
    }
  }
  return asked.flatMap(({ document, id }) => found.get(`${document} ${id}`) ?? []);
}
