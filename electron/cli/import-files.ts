import { AuthorLog } from '#shared/bundle/author-log';
import { put } from '#shared/bundle/put';
import type { DocumentTaken } from '#shared/foreign-work/taking';
import { documentPatches } from '#shared/import/document-patches';
import type { Change, PutPatch } from '#shared/model/change';
import { findingInWords } from '#shared/report/findings';
import type { Io } from './command';
import { failureInWords } from './failure-words';
import type { Identity } from './identity';
import { importReport } from './import-report';
import { printable } from './printable';
import { readArticle } from './read-article';
import { workReport } from './work-report';
import { WorkTaker } from './work-taker';

/** A project of files: its changes, the blobs they name, and how many files could not be read. */
export type ImportedFiles = {
  readonly changes: readonly Change[];
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  readonly unread: number;
  /** Nothing of the files can be written. */
  readonly isEmpty: boolean;
};

/**
 * Reads files into a project, a batch each, with a line on each of them. Files of the same text are one document.
 *
 * @param mapping what codes of other programs become, as it was parsed; without one, what is proposed is done
 */
export async function importFiles(
  files: readonly string[],
  projectName: string | undefined,
  identity: Identity,
  io: Io,
  mapping?: unknown,
): Promise<ImportedFiles> {
  const { project, author, newId, now } = identity;
  const log = new AuthorLog(author);
  const blobs = new Map<string, Uint8Array>();
  const fileOf = new Map<string, string>();
  let unread = 0;
  const person = newId();
  const register = { stream: project, patches: registerPatches(projectName, identity, person) };
  log.write({ batch: newId(), command: 'newProject', streams: [register] }, now);
  const taker = new WorkTaker(project, person, mapping);
  let hasWork = false;
  for (const file of files) {
    const read = await readArticle(file, io);
    if (!read.ok) {
      unread += 1;
      io.err(`${failureInWords(read.failure)}\n`);
      continue;
    }
    const { imported, bytes } = read.value;
    const documents: DocumentTaken[] = [];
    for (const article of imported.articles) {
      const draft = documentPatches(article, bytes);
      documents.push({ document: draft.document, textDigest: draft.document, text: article.text });
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
    for (const finding of imported.findings) io.err(`${printable(`${file}: ${findingInWords(finding)}`)}\n`);
    if (imported.work) {
      const { unknown } = taker.choices(imported.work);
      for (const path of unknown) io.err(`${file}: no code has the path “${printable(path)}”\n`);
      const { streams, counts } = taker.take(imported.work, documents);
      log.write({ batch: newId(), command: 'takeForeignWork', streams }, now);
      io.err(workReport(file, counts));
      hasWork = true;
    }
  }
  return { changes: log.changes, blobs, unread, isEmpty: blobs.size === 0 && !hasWork };
}

function registerPatches(name: string | undefined, identity: Identity, person: string): PutPatch[] {
  const { project, author, authorName } = identity;
  const fields = { authors: [author], ...(authorName !== undefined && { name: authorName }) };
  return [...(name === undefined ? [] : [put('project', project, { name })]), put('person', person, fields)];
}
