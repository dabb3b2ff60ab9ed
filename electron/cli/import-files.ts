import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AuthorLog } from '#shared/bundle/author-log';
import { put } from '#shared/bundle/put';
import { documentPatches, type DocumentDraft } from '#shared/import/document-patches';
import { importFile, LARGEST_TEXT_FILE } from '#shared/import/import-file';
import type { Imported } from '#shared/import/imported';
import type { Change, PutPatch } from '#shared/model/change';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf } from '../files/disk';
import type { Io } from './command';
import { failureInWords } from './failure-words';
import type { Identity } from './identity';
import { importReport } from './import-report';

/** A project of files: its changes, the blobs they name, and how many files could not be read. */
export type ImportedFiles = {
  readonly changes: readonly Change[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly unread: number;
};

/** Reads files into a project, a batch each, with a line on each of them. Files of the same text are one document. */
export async function importFiles(
  files: readonly string[],
  projectName: string | undefined,
  identity: Identity,
  io: Io,
): Promise<ImportedFiles> {
  const { project, author, newId, now } = identity;
  const log = new AuthorLog(author);
  const blobs = new Map<string, Uint8Array>();
  const fileOf = new Map<string, string>();
  let unread = 0;
  const register = { stream: project, patches: registerPatches(projectName, identity) };
  log.write({ batch: newId(), command: 'newProject', streams: [register] }, now);
  for (const file of files) {
    const read = await readDocument(file);
    if (!read.ok) {
      unread += 1;
      io.err(`${failureInWords(read.failure)}\n`);
      continue;
    }
    const { imported, draft } = read.value;
    const twin = fileOf.get(draft.document);
    if (twin !== undefined) {
      io.err(`${file}: the same text as ${twin}, so they are one document\n`);
      continue;
    }
    fileOf.set(draft.document, file);
    for (const { digest, bytes } of draft.blobs) blobs.set(digest, bytes);
    const document = { stream: draft.document, patches: draft.patches };
    log.write({ batch: newId(), command: 'addDocuments', streams: [document] }, now);
    io.err(`${importReport(file, imported)}\n`);
  }
  return { changes: log.changes, blobs, unread };
}

function registerPatches(name: string | undefined, identity: Identity): PutPatch[] {
  const { project, author, authorName, newId } = identity;
  const person = { authors: [author], ...(authorName !== undefined && { name: authorName }) };
  return [...(name === undefined ? [] : [put('project', project, { name })]), put('person', newId(), person)];
}

async function readDocument(file: string): Promise<Result<{ imported: Imported; draft: DocumentDraft }>> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    if (size > LARGEST_TEXT_FILE) {
      return fail({ code: 'file-too-large', name, bytes: size, limit: LARGEST_TEXT_FILE });
    }
    const bytes = new Uint8Array(await readFile(file));
    const imported = importFile(name, bytes);
    if (!imported.ok) return imported;
    return succeed({ imported: imported.value, draft: documentPatches(imported.value, bytes) });
  } catch (error) {
    return fail({ code: 'file-unreadable', name, reason: reasonOf(error) });
  }
}
