import type { DesktopBridge } from '#shared/ipc/contract';
import type { Change } from '#shared/model/change';
import { isKnownPatch } from '#shared/model/change';
import type { ProjectDatabase } from './database';
import { loadText } from './load';

/** A text that a document has or had: where it is kept, and who made it when. */
export type RevisionRow = {
  /** The document. */
  stream: string;
  textDigest: string;
  blob: string;
  original: string;
  author: string;
  /** Milliseconds since 1970 UTC, by the author's clock. */
  at: number;
};

/** Notes the texts that changes give to documents. Of several who gave the same, the first by the clock stands for all. */
export async function keepRevisions(database: ProjectDatabase, changes: readonly Change[]): Promise<void> {
  for (const row of changes.flatMap(revisionsIn)) {
    const known = await database.revisions.get([row.stream, row.textDigest]);
    if (!known || isEarlier(row, known)) await database.revisions.put(row);
  }
}

/** The text that a document had under this digest; nothing if it is not known, or its file is not here. */
export async function loadFormerText(
  bridge: Pick<DesktopBridge, 'readBlob'>,
  database: ProjectDatabase,
  project: string,
  { document, textDigest }: { document: string; textDigest: string },
): Promise<string | undefined> {
  const row = await database.revisions.get([document, textDigest]);
  const file = row && (await loadText(bridge, database, project, row.blob));
  return file?.ok ? file.value.text : undefined;
}

function revisionsIn({ stream, author, hlc: [at], patches }: Change): RevisionRow[] {
  return patches.filter(isKnownPatch).flatMap((patch) => {
    if (patch.op !== 'doc') return [];
    const { textDigest, blob, original } = patch;
    return [{ stream, textDigest, blob, original, author, at }];
  });
}

function isEarlier(one: RevisionRow, other: RevisionRow): boolean {
  return one.at === other.at ? one.author < other.author : one.at < other.at;
}
