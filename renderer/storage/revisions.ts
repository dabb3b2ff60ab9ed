import type { DesktopBridge } from '#shared/ipc/contract';
import type { Change, KnownPatch } from '#shared/model/change';
import { VersionNote } from '#shared/model/document';
import { isKnownPatch } from '#shared/model/change';
import type { ProjectDatabase } from './database';
import { within } from './document-objects';
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
  /** What its author did. */
  command: string;
  /** How it took the place of another text, where that is told. */
  note?: VersionNote;
};

/** Notes the texts that changes give to documents. */
export async function keepRevisions(database: ProjectDatabase, changes: readonly Change[]): Promise<void> {
  const rows = changes.flatMap(revisionsIn);
  if (rows.length === 0) return;
  const known = await database.revisions.bulkGet(rows.map((row) => [row.stream, row.textDigest]));
  await database.revisions.bulkPut(earliestOf([...known.filter((row) => row !== undefined), ...rows]));
}

/** Of several who gave a document the same text, the first by the clock. */
export function earliestOf(rows: Iterable<RevisionRow>): RevisionRow[] {
  const first = new Map<string, RevisionRow>();
  for (const row of rows) {
    const key = revisionKey(row);
    const other = first.get(key);
    if (!other || isEarlier(row, other)) first.set(key, row);
  }
  return [...first.values()];
}

export function revisionKey({ stream, textDigest }: RevisionRow): string {
  return `${stream} ${textDigest}`;
}

/** The texts that a document has had, in no order. */
export function revisionsOf(database: ProjectDatabase, document: string): Promise<RevisionRow[]> {
  return database.revisions
    .where('[stream+textDigest]')
    .between(...within(document))
    .toArray();
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

/** The texts that a change gives to its document. */
export function revisionsIn({ stream, author, hlc: [at], command, patches }: Change): RevisionRow[] {
  const known = patches.filter(isKnownPatch);
  return known.flatMap((patch) => {
    if (patch.op !== 'doc') return [];
    const { textDigest, blob, original } = patch;
    const note = noteIn(known, textDigest);
    return [{ stream, textDigest, blob, original, author, at, command, ...(note && { note }) }];
  });
}

/** What the same change says of a text. */
function noteIn(patches: readonly KnownPatch[], textDigest: string): VersionNote | undefined {
  for (const patch of patches) {
    if (patch.op !== 'put' || patch.type !== 'document') continue;
    const note = VersionNote.safeParse(patch.fields['version']);
    if (note.success && note.data.textDigest === textDigest) return note.data;
  }
  return undefined;
}

function isEarlier(one: RevisionRow, other: RevisionRow): boolean {
  return one.at === other.at ? one.author < other.author : one.at < other.at;
}
