import { AuthorLog } from '#shared/bundle/author-log';
import { put } from '#shared/bundle/put';
import { documentPatches } from '#shared/import/document-patches';
import type { Change, PutPatch } from '#shared/model/change';
import { findingInWords } from '#shared/report/findings';
import type { Io } from './command';
import { failureInWords } from './failure-words';
import type { Identity } from './identity';
import { importReport } from './import-report';
import { readArticle } from './read-article';

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
    const read = await readArticle(file);
    if (!read.ok) {
      unread += 1;
      io.err(`${failureInWords(read.failure)}\n`);
      continue;
    }
    const { imported, bytes } = read.value;
    for (const article of imported.articles) {
      const draft = documentPatches(article, bytes);
      const twin = fileOf.get(draft.document);
      if (twin !== undefined) {
        io.err(`${file}: the same text as ${twin}, so they are one document\n`);
        continue;
      }
      fileOf.set(draft.document, file);
      for (const { digest, bytes: content } of draft.blobs) blobs.set(digest, content);
      const document = { stream: draft.document, patches: draft.patches };
      log.write({ batch: newId(), command: 'addDocuments', streams: [document] }, now);
      io.err(`${importReport(file, article)}\n`);
    }
    for (const finding of imported.findings) io.err(`${file}: ${findingInWords(finding)}\n`);
  }
  return { changes: log.changes, blobs, unread };
}

function registerPatches(name: string | undefined, identity: Identity): PutPatch[] {
  const { project, author, authorName, newId } = identity;
  const person = { authors: [author], ...(authorName !== undefined && { name: authorName }) };
  return [...(name === undefined ? [] : [put('project', project, { name })]), put('person', newId(), person)];
}
