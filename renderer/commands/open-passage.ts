import type { ReadingView } from '../editor/reading-view';
import { session } from '../state/session';
import { loadText } from '../storage/load';
import type { Desk } from './desk';
import { openDocument } from './open-document';
import { selectPassage } from './select';

/** How long an article may take to be on the screen before it is no use to wait on, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Opens an article at a passage, which is selected there. */
export async function openPassage(desk: Desk, document: string, passage: string): Promise<void> {
  await openDocument(desk, document);
  if (await readerOf(desk, document)) selectPassage(desk, passage);
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
