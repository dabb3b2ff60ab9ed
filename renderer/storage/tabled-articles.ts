import { materialRow } from '#shared/brief/material';
import type { DesktopBridge } from '#shared/ipc/contract';
import { registerTypes, TableRegister, type RegisterRows } from '#shared/passage-table/register';
import { tabledArticle, type TabledArticle } from '#shared/passage-table/tabled-article';
import type { ProjectDatabase } from './database';
import { objectsOfDocument } from './document-objects';
import { inPieces } from './in-pieces';
import { peekText } from './load';
import { tableOf } from './tables';

/** What the ids in the passages of a project stand for. */
export async function readTableRegister(database: ProjectDatabase, project: string): Promise<TableRegister> {
  const rows = await Promise.all(
    registerTypes.map(async (type) => {
      const listed = await inPieces(database.rows(tableOf[type]));
      return [type, listed.map(({ folded }) => materialRow(folded))] as const;
    }),
  );
  // Each was read from the table of its own kind.
  return new TableRegister(project, Object.fromEntries(rows) as unknown as RegisterRows);
}

/**
 * An article with its passages, read for a table or a copy of it.
 *
 * @param only the passages that are wanted; all without it.
 * @returns nothing where it is not there any more.
 */
export async function readTabledArticle(
  { bridge, database }: { bridge: Pick<DesktopBridge, 'readBlob'>; database: ProjectDatabase },
  register: TableRegister,
  document: string,
  only?: ReadonlySet<string>,
): Promise<TabledArticle | undefined> {
  const row = await database.documents.get(document);
  if (!row) return undefined;
  const [objects, file] = await Promise.all([
    objectsOfDocument(database, document),
    peekText(bridge, database, register.project, row.revision.blob),
  ]);
  // Without its text an article still has the words that its passages quote.
  return tabledArticle(materialRow(row.folded), objects.listedObjects(), {
    register,
    ...(file.ok && { file: file.value }),
    ...(only && { only }),
  });
}

/** The articles that have passages, as they were added, with how many each has. */
export async function articlesWithPassages(
  database: ProjectDatabase,
): Promise<readonly { id: string; passages: number }[]> {
  const [ids, counts] = await Promise.all([
    database.documents.orderBy('[createdAt+createdTick]').primaryKeys(),
    inPieces(database.counts),
  ]);
  const passagesIn = new Map(counts.map(({ stream, passages }) => [stream, passages]));
  return ids.map((id) => ({ id, passages: passagesIn.get(id) ?? 0 })).filter(({ passages }) => passages > 0);
}
