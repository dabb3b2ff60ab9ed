import type { DesktopBridge } from '#shared/ipc/contract';
import { succeed, type Result } from '#shared/result';
import type { Desk } from '../commands/desk';
import { local } from '../commands/local';
import { openDocument } from '../commands/open-document';
import { settled } from '../commands/submit';
import { refreshUndo } from '../commands/undo-state';
import { actorsOf } from '../state/actors';
import { implicationsOf } from '../state/implications';
import { PassageBook } from '../state/passage-book';
import { notify, session } from '../state/session';
import { Workspace } from '../state/workspace';
import { catchUp } from '../storage/catch-up';
import { ProjectDatabase } from '../storage/database';
import { foldInWorker } from '../storage/fold-in-worker';
import { loadObjects } from '../storage/load';
import { text } from '../text/en';

/** Opens a project: its journal, its tables caught up with that, and the document that was open last. */
export async function openProject(
  bridge: DesktopBridge,
  id: string,
  openAnother: (project: string) => Promise<void>,
): Promise<Result<Desk>> {
  await settled();
  const opened = await bridge.openProject({ project: id });
  if (!opened.ok) return opened;
  const project = opened.value;
  const isKnown = local().lastDocument[id] !== undefined;
  const database = new ProjectDatabase(id);
  const worker = foldInWorker(id);
  const caughtUp = await catchUp(bridge, id, database, worker.fold).finally(worker.end);
  if (!caughtUp.ok) return caughtUp;

  const workspace = new Workspace(id, project.author);
  workspace.load(await loadObjects(database));
  let reader: Desk['reader'];
  const desk: Desk = {
    bridge,
    project,
    database,
    workspace,
    book: new PassageBook(workspace),
    actors: actorsOf(workspace),
    implications: implicationsOf(workspace),
    newId: () => crypto.randomUUID(),
    get reader() {
      return reader;
    },
    setReader: (shown) => (reader = shown),
    openProject: openAnother,
  };
  session.set({
    stopped:
      project.readOnly === undefined ? undefined : { code: 'project-read-only', reason: project.readOnly },
    document: undefined,
    selected: undefined,
    drawer: undefined,
    tagLine: undefined,
    room: 'library',
  });
  await refreshUndo(desk);
  await openLastDocument(desk);
  report(project.report, { ...caughtUp.value, isKnown });
  return succeed(desk);
}

/** Goes back to the document, and the room, in which the person was. */
async function openLastDocument(desk: Desk): Promise<void> {
  const { room, lastDocument, lastProject } = local();
  const document = lastDocument[desk.project.project];
  if (!document || !(await desk.database.documents.get(document))) return;
  await openDocument(desk, document);
  if (room === 'library' && lastProject === desk.project.project) session.set({ room });
}

/** Says in plain words what opening met, if it was not all well. */
function report(
  { tornBytes, damagedAtFrame }: Desk['project']['report'],
  { wasRebuilt, entries, isKnown }: { wasRebuilt: boolean; entries: number; isKnown: boolean },
): void {
  if (damagedAtFrame !== undefined) notify(text.damaged(damagedAtFrame), { tone: 'failure' });
  if (tornBytes > 0) notify(text.tornEnd(tornBytes));
  // A project that is opened here for the first time has its tables made, not rebuilt.
  if (wasRebuilt && isKnown) notify(text.rebuilt(entries));
}
