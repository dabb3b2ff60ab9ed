import type { FileHandle } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import { notify, session } from '../state/session';
import { readDocument } from '../storage/read-document';
import type { ReadOrder } from '../storage/read-document.worker';
import { describeFailure } from '../text/failures';
import { text } from '../text/en';
import type { Desk } from './desk';
import { openDocument } from './open-document';
import { DraftBuilder, type Plan } from './plan';
import { readDropped } from './read-dropped';
import { settled, submit } from './submit';

/** Asks for files and adds them. */
export function addDocuments(desk: Desk): Plan {
  return {
    kind: 'do',
    async run() {
      const chosen = await desk.bridge.chooseDocuments();
      if (chosen.ok) await addChosen(desk, chosen.value);
      else notify(describeFailure(chosen.failure), { tone: 'failure' });
    },
  };
}

export function pasteDocument(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'paste' } }) };
}

/** Adds files that a person chose, or that the system handed over. */
export async function addChosen(desk: Desk, files: readonly FileHandle[]): Promise<void> {
  const orders: (() => Promise<ReadOrder | Failure>)[] = files.map(({ handle, name }) => async () => {
    const bytes = await desk.bridge.readChosen({ handle });
    return bytes.ok ? { kind: 'file', name, bytes: bytes.value } : bytes.failure;
  });
  await addAll(desk, orders);
}

/** Adds files dropped onto the window. */
export async function addDropped(desk: Desk, files: readonly File[]): Promise<void> {
  await addAll(
    desk,
    files.map((file) => async () => {
      const bytes = await readDropped(file);
      return bytes.ok ? { kind: 'file', name: file.name, bytes: bytes.value } : bytes.failure;
    }),
  );
}

export async function addPasted(desk: Desk, pasted: string): Promise<void> {
  await addAll(desk, [async () => ({ kind: 'pasted', text: pasted })]);
}

type Added = { document: string; title: string; isNew: boolean };

/** Adds one after another; one that cannot be read never stops the others. A single one is opened. */
async function addAll(desk: Desk, orders: readonly (() => Promise<ReadOrder | Failure>)[]): Promise<void> {
  const added: Added[] = [];
  for (const [at, order] of orders.entries()) {
    if (orders.length > 1) session.set({ job: { done: at, of: orders.length } });
    const read = await order();
    const outcome = 'code' in read ? read : await addOne(desk, read);
    if ('code' in outcome) notify(describeFailure(outcome), { tone: 'failure' });
    else added.push(outcome);
  }
  session.set({ job: undefined });
  await settled();
  const [only] = added;
  if (!only) return;
  if (added.length > 1) {
    notify(
      text.documentsAdded(
        added.filter(({ isNew }) => isNew).length,
        added.filter(({ isNew }) => !isNew).length,
      ),
    );
    return;
  }
  notify(only.isNew ? text.documentAdded(only.title) : text.documentKnown(only.title), {
    canUndo: only.isNew,
  });
  await openDocument(desk, only.document);
}

async function addOne(desk: Desk, order: ReadOrder): Promise<Added | Failure> {
  const read = await readDocument(order);
  if (!read.ok) return read.failure;
  const { draft, title } = read.value;
  await settled();
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
