import type { Failure } from '#shared/result';
import { notify, session } from '../state/session';
import { DocumentReader } from '../storage/read-document';
import type { ReadOrder } from '../storage/read-document.worker';
import { describeFailure } from '../text/failures';
import { text } from '../text/en';
import type { Desk } from './desk';
import { openDocument } from './open-document';
import { DraftBuilder } from './plan';
import { rememberBatch } from './remember-batch';
import { settled, submit } from './submit';

/** Fetches one file's bytes when its turn comes, so that a folder of files need not fit in memory. */
export type Fetch = () => Promise<ReadOrder | Failure>;

type Added = { document: string; title: string; isNew: boolean };

/**
 * Adds documents one after another, with progress and a way to stop; one that cannot be read never stops the others. A
 * single one is opened.
 */
export async function addBatch(desk: Desk, fetches: readonly Fetch[]): Promise<void> {
  const reader = new DocumentReader();
  const added: Added[] = [];
  const failures: Failure[] = [];
  let isStopped = false;
  for (const [at, fetch] of fetches.entries()) {
    if (isStopped) break;
    if (fetches.length > 1) {
      session.set({ job: { done: at, of: fetches.length, stop: () => (isStopped = true) } });
    }
    const order = await fetch();
    const outcome = 'code' in order ? order : await addOne(desk, reader, order);
    if ('code' in outcome) failures.push(outcome);
    else added.push(outcome);
  }
  reader.end();
  session.set({ job: undefined });
  await settled(desk);
  tellFailures(failures);
  await rememberBatch(
    desk,
    added.filter(({ isNew }) => isNew).map(({ document }) => document),
  );
  const [only] = added;
  if (fetches.length === 1 && only) await openAdded(desk, only);
  else if (added.length > 0) tellAdded(added, fetches.length);
}

async function openAdded(desk: Desk, { document, title, isNew }: Added): Promise<void> {
  notify(isNew ? text.documentAdded(title) : text.documentKnown(title), { canUndo: isNew });
  await openDocument(desk, document);
}

function tellAdded(added: readonly Added[], of: number): void {
  const fresh = added.filter(({ isNew }) => isNew).length;
  notify(text.documentsAdded(fresh, added.length - fresh, of));
}

function tellFailures(failures: readonly Failure[]): void {
  const [first] = failures;
  if (!first) return;
  const sentence = describeFailure(first);
  notify(failures.length === 1 ? sentence : text.someFailed(failures.length, sentence), { tone: 'failure' });
}

async function addOne(desk: Desk, reader: DocumentReader, order: ReadOrder): Promise<Added | Failure> {
  const read = await reader.read(order);
  if (!read.ok) return read.failure;
  const { draft, title } = read.value;
  await settled(desk);
  const known = await desk.database.documents.get(draft.document);
  if (known) return { document: known.id, title: known.title, isNew: false };
  for (const { bytes } of draft.blobs) {
    const written = await desk.bridge.writeBlob({ project: desk.project.project, bytes });
    if (!written.ok) return written.failure;
  }
  const building = new DraftBuilder(desk);
  building.stream(draft.document, ...draft.patches);
  const saved = await submit(desk, building.build('addDocument'));
  return saved.ok ? { document: draft.document, title, isNew: true } : saved.failure;
}
