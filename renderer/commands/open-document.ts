import type { Room } from '#shared/commands/room';
import { noFilter } from '../state/filter';
import { session } from '../state/session';
import { loadObjects, loadToWorkOn } from '../storage/load';
import { inTurnToRead } from '../storage/turns-to-read';
import type { Desk } from './desk';
import { keptDrafts, writeDrafts } from './drafts';
import { local, remember } from './local';
import { writePlace } from './places';
import { settled } from './submit';

/** Brings a document into memory and goes to the reader. What was open before is left as it is. */
export async function openDocument(desk: Desk, document: string): Promise<void> {
  await takeInHand(desk, document);
  session.set({ room: 'reader', document });
  rememberOpen(desk, document, 'reader');
}

/** Brings a document into memory, so that it can be worked on, and stays in the room. */
export async function takeInHand(desk: Desk, document: string): Promise<void> {
  if (desk.workspace.document === document) return;
  await load(desk, document);
  session.set({ document, drawers: keptDrafts(desk) });
  rememberOpen(desk, document, session.get().room);
}

/** Reads anew what is in memory, after the tables have changed under it. What is open stays open. */
export async function readAgain(desk: Desk): Promise<void> {
  const { document } = desk.workspace;
  const isThere = document !== undefined && (await desk.database.documents.get(document)) !== undefined;
  if (document !== undefined && !isThere) return closeDocument(desk);
  await load(desk, document);
  session.set({ drawers: keptDrafts(desk) });
}

/** Leaves a document that is no more, for the library. */
export async function closeDocument(desk: Desk): Promise<void> {
  session.set({ room: 'library', document: undefined });
  await load(desk, undefined);
  rememberOpen(desk, null, 'library');
}

export function goToLibrary(desk: Desk): void {
  goToRoom(desk, 'library');
}

/** Leaves the room one is in for another, beside which the open document stays open. */
export function goToRoom(desk: Desk, room: Room): void {
  writePlace();
  session.set({ room, line: undefined });
  rememberOpen(desk, desk.workspace.document ?? null, room);
}

async function load(desk: Desk, document: string | undefined): Promise<void> {
  writePlace();
  writeDrafts();
  await settled(desk);
  const { objects, pack } = await inTurnToRead(async () =>
    document === undefined
      ? { objects: await loadObjects(desk.database), pack: undefined }
      : loadToWorkOn(desk.database, document),
  );
  // Something may have been saved while the tables were read: then they are read again.
  if (!desk.tables.isSettled) return load(desk, document);
  session.set({
    selected: undefined,
    line: undefined,
    filter: noFilter,
    bar: undefined,
    untidy: undefined,
    drawers: [],
    mentionList: undefined,
  });
  desk.workspace.load(objects, document, pack);
}

function rememberOpen(desk: Desk, document: string | null, room: Room): void {
  const { project } = desk.project;
  remember({ lastProject: project, lastDocument: { ...local().lastDocument, [project]: document }, room });
}
