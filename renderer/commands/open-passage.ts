import type { Room } from '#shared/commands/room';
import type { ReadingView } from '../editor/reading-view';
import { notify, session } from '../state/session';
import { loadText } from '../storage/load';
import { text } from '../text/en';
import type { Desk } from './desk';
import { goToRoom, openDocument } from './open-document';
import { selectPassage } from './select';

/** How long an article may take to be on the screen before it is no use to wait on, in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Opens an article at a passage, which is selected there, and offers the way back to the room that one came from.
 *
 * @returns whether the article is on the screen.
 */
export async function openPassage(desk: Desk, document: string, passage: string): Promise<boolean> {
  const { room } = session.get();
  if (!(await showPassage(desk, document, passage))) return false;
  if (room !== 'reader') offerWayBack(desk, room);
  return true;
}

/** The same without offering a way back. */
export async function showPassage(desk: Desk, document: string, passage: string): Promise<boolean> {
  await openDocument(desk, document);
  if (!(await readerOf(desk, document))) return false;
  selectPassage(desk, passage);
  return true;
}

function offerWayBack(desk: Desk, room: Room): void {
  const action = { label: text.backTo(text.rooms[room]), run: () => goToRoom(desk, room) };
  notify(text.openedFrom(text.rooms[room]), { isPassing: true, action });
}

/** The article's text as soon as it is on the screen; nothing if the person went elsewhere meanwhile. */
export async function readerOf(desk: Desk, document: string): Promise<ReadingView | undefined> {
  const blob = desk.workspace.fields('document', document)?.revision.blob;
  if (blob === undefined) return undefined;
  const text = await loadText(desk.bridge, desk.database, desk.project.project, blob);
  const until = performance.now() + PATIENCE_MS;
  while (text.ok && performance.now() < until) {
    if (session.get().room !== 'reader' || session.get().document !== document) return undefined;
    // The one before may still be there: it shows another text.
    if (desk.reader?.file.text === text.value.text) return desk.reader;
    await new Promise(requestAnimationFrame);
  }
  return undefined;
}
