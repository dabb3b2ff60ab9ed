import type { FileHandle } from '#shared/ipc/contract';
import { notify, session } from '../state/session';
import { describeFailure } from '../text/failures';
import { addBatch } from './add-batch';
import type { Desk } from './desk';
import type { Plan } from './plan';
import { readDropped } from './read-dropped';

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
  await addBatch(
    desk,
    files.map(({ handle, name }) => async () => {
      const bytes = await desk.bridge.readChosen({ handle });
      return bytes.ok ? { kind: 'file', name, bytes: bytes.value } : bytes.failure;
    }),
  );
}

/** Adds files dropped onto the window. */
export async function addDropped(desk: Desk, files: readonly File[]): Promise<void> {
  await addBatch(
    desk,
    files.map((file) => async () => {
      const bytes = await readDropped(file);
      return bytes.ok ? { kind: 'file', name: file.name, bytes: bytes.value } : bytes.failure;
    }),
  );
}

export async function addPasted(desk: Desk, pasted: string): Promise<void> {
  await addBatch(desk, [async () => ({ kind: 'pasted', text: pasted })]);
}
