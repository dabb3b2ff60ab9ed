import { importFile } from '#shared/import/import-file';
import type { ImportedFile } from '#shared/import/imported';

/** What a project file of another tool holds. */
export async function readProject(bytes: Uint8Array): Promise<ImportedFile> {
  const result = await importFile('study.qdpx', bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** The words of each passage, as the text has them at its place. */
export function quotesIn({ articles, work }: ImportedFile): (string | undefined)[] {
  return (work?.passages ?? []).map(({ article, range }) =>
    range ? articles[article]?.text.slice(range.start, range.end) : undefined,
  );
}
