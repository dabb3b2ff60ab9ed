import { materialRow, type MaterialRow } from '#shared/brief/material';
import { groupBy } from '#shared/group-by';
import { isListed } from '#shared/history/listed';
import { decodeRevision } from '#shared/import/decode-revision';
import type { RevisionFile } from '#shared/model/revision-file';
import { PassageTables } from '#shared/passage-table/passage-tables';
import { registerTypes, TableRegister, type RegisterRows } from '#shared/passage-table/register';
import { tabledArticle, type TabledArticle } from '#shared/passage-table/tabled-article';
import type { OpenedBundle } from './opened-bundle';

/** The articles of a bundle with their passages, by title, and the tables that they make. */
export type TabledBundle = {
  readonly register: TableRegister;
  readonly tables: PassageTables;
  readonly articles: readonly TabledArticle[];
};

export async function tablesIn(opened: OpenedBundle): Promise<TabledBundle> {
  const register = registerIn(opened);
  const listed = [...opened.objects.values()].filter(isListed);
  const byDocument = groupBy(listed, ({ stream }) => stream);
  const documents = listed
    .filter(({ type }) => type === 'document')
    .map((object) => materialRow<'document'>(object))
    .toSorted((one, other) => one.title.localeCompare(other.title, 'en') || (one.id < other.id ? -1 : 1));
  const articles: TabledArticle[] = [];
  for (const document of documents) {
    const file = await fileOf(opened, document);
    articles.push(
      tabledArticle(document, byDocument.get(document.id) ?? [], { register, ...(file && { file }) }),
    );
  }
  return { register, tables: new PassageTables(register), articles };
}

function registerIn({ bundle, objects }: OpenedBundle): TableRegister {
  const rows = new Map<string, unknown[]>(registerTypes.map((type) => [type, []]));
  for (const object of objects.values())
    if (isListed(object)) rows.get(object.type)?.push(materialRow(object));
  // Each was put under its own kind.
  return new TableRegister(bundle.project, Object.fromEntries(rows) as unknown as RegisterRows);
}

/** Its present text, where the bundle has it. */
async function fileOf(
  { bundle: { blobs } }: OpenedBundle,
  { revision }: MaterialRow<'document'>,
): Promise<RevisionFile | undefined> {
  if (!blobs.digests.includes(revision.blob)) return undefined;
  const file = decodeRevision(await blobs.read(revision.blob));
  return file.ok ? file.value : undefined;
}
