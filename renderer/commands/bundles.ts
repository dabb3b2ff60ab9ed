import type { BundleFinding, FileHandle } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import { notify, session, type Dialog } from '../state/session';
import { describeFailure } from '../text/failures';
import { describeRefusal } from '../text/refusals';
import { text } from '../text/en';
import type { Desk } from './desk';
import { noDialog } from './no-dialog';
import { ownPerson } from './passages';
import { DraftBuilder, type Plan } from './plan';
import { readDropped } from './read-dropped';
import { settled, submit } from './submit';

export function exportBundle(desk: Desk): Plan {
  return {
    kind: 'do',
    async run() {
      await settled(desk);
      if ((await desk.database.documents.count()) === 0) notify(describeRefusal('nothing-to-export'));
      else session.set({ dialog: { kind: 'export' } });
    },
  };
}

export function openBundle(desk: Desk): Plan {
  return {
    kind: 'do',
    async run() {
      const chosen = await desk.bridge.chooseBundle();
      if (!chosen.ok) notify(describeFailure(chosen.failure), { tone: 'failure' });
      else if (chosen.value) await inspect(desk, chosen.value);
    },
  };
}

/** Verifies a bundle and shows what it brings. Nothing is written until the person says so. */
export async function inspect(desk: Desk, file: FileHandle): Promise<void> {
  await noDialog();
  const reading: Dialog = { kind: 'reading', name: file.name };
  session.set({ dialog: reading });
  const finding = await whileSearchRests(desk, () => desk.bridge.inspectBundle({ handle: file.handle }));
  // The person thought better of it.
  if (session.get().dialog !== reading) return;
  if (finding.ok) session.set({ dialog: { kind: 'bundle', file, finding: finding.value } });
  else session.set({ dialog: { kind: 'failure', failure: finding.failure } });
}

export async function inspectDropped(desk: Desk, file: File): Promise<void> {
  const bytes = await readDropped(file);
  const offered = bytes.ok ? await desk.bridge.offerBytes({ name: file.name, bytes: bytes.value }) : bytes;
  if (offered.ok) await inspect(desk, offered.value);
  else session.set({ dialog: { kind: 'failure', failure: offered.failure } });
}

/** Takes a verified bundle into its project and opens that. */
export async function takeBundle(desk: Desk, file: FileHandle, finding: BundleFinding): Promise<void> {
  await settled(desk);
  const taken = await whileSearchRests(desk, () =>
    desk.bridge.importBundle({ handle: file.handle, manifest: finding.manifest }),
  );
  if (!taken.ok) {
    tellFailure(taken.failure);
    return;
  }
  const { project } = taken.value.project;
  session.set({ dialog: { kind: 'bundle', file, finding, isArriving: true } });
  await desk.openProject(project);
  session.set({ dialog: undefined });
  // In the project that was open one goes on where one was: a colleague's cards may stand beside one's own now.
  if (project !== desk.project.project) session.set({ room: 'library' });
  const { fresh, left } = taken.value;
  notify(left > 0 ? text.bundleStopped(file.name, fresh, left) : text.bundleTaken(file.name, fresh));
}

/** What the person stopped is no failure to them. */
function tellFailure(failure: Failure): void {
  if (failure.code !== 'stopped') {
    session.set({ dialog: { kind: 'failure', failure } });
    return;
  }
  session.set({ dialog: undefined });
  notify(describeFailure(failure));
}

/** Who hands over, asked once: a colleague must know whose work it is. @returns whether it is saved. */
export async function nameSelf(desk: Desk, name: string, initials: string): Promise<boolean> {
  const draft = new DraftBuilder(desk);
  const person = ownPerson(desk, draft);
  draft.register({ op: 'put', type: 'person', id: person, fields: { name, initials } });
  const saved = await submit(desk, draft.build('nameSelf'));
  return saved.ok;
}

/** Writes a share of these documents where the person says. @returns whether a file was written. */
export async function writeShare(
  desk: Desk,
  documents: readonly string[],
  suggestedName: string,
): Promise<boolean> {
  await settled(desk);
  const written = await whileSearchRests(desk, () =>
    desk.bridge.exportBundle({
      project: desk.project.project,
      documents: [...documents],
      suggestedName,
    }),
  );
  if (!written.ok) {
    tellFailure(written.failure);
    return false;
  }
  if (!written.value) return false;
  notify(text.bundleWritten(written.value.name, written.value.bytes));
  return true;
}

/** Of two things that keep the processor busy, the one that a person waits for goes first. */
async function whileSearchRests<Value>({ search }: Desk, work: () => Promise<Value>): Promise<Value> {
  const goOn = search.rest();
  try {
    return await work();
  } finally {
    goOn();
  }
}
