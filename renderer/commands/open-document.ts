import { loadObjects } from '../storage/load';
import { session } from '../state/session';
import type { Desk } from './desk';
import { keptDraft, writeDraft } from './drafts';
import { local, remember } from './local';
import { writePlace } from './places';
import { settled } from './submit';

/** Brings a document into memory and goes to the reader. What was open before is left as it is. */
export async function openDocument(desk: Desk, document: string): Promise<void> {
  await settled();
  if (desk.workspace.document !== document) {
    writePlace();
    writeDraft();
    session.set({ selected: undefined, tagLine: undefined, drawer: undefined });
    desk.workspace.load(await loadObjects(desk.database, document), document);
    session.set({ drawer: keptDraft(document) });
  }
  session.set({ room: 'reader', document });
  rememberOpen(desk, document, 'reader');
}

export function goToLibrary(desk: Desk): void {
  session.set({ room: 'library', tagLine: undefined });
  rememberOpen(desk, desk.workspace.document ?? null, 'library');
}

function rememberOpen(desk: Desk, document: string | null, room: 'library' | 'reader'): void {
  const { project } = desk.project;
  remember({ lastProject: project, lastDocument: { ...local().lastDocument, [project]: document }, room });
}
