import type { DesktopBridge } from '#shared/ipc/contract';
import { fail, succeed, type Result } from '#shared/result';
import { Turns } from '#shared/turns';
import type { Desk } from '../commands/desk';
import { local } from '../commands/local';
import { closeDocument, goToRoom, openDocument, readAgain } from '../commands/open-document';
import { keepAnchored } from '../commands/re-anchor';
import { refreshUndo } from '../commands/undo-state';
import { actorsOf } from '../state/actors';
import { codebookOf } from '../state/codebook';
import { implicationsOf } from '../state/implications';
import { Lookout } from '../state/lookout';
import { outletsOf } from '../state/outlets';
import { PassageBook } from '../state/passage-book';
import { Placements } from '../state/placements';
import { deriveRecording } from '../state/recording';
import { nameOfProject } from '../state/project-name';
import { savedSearchesOf } from '../state/saved-searches';
import { noSearch } from '../state/search';
import { themesOf } from '../state/themes';
import { notify, say, session } from '../state/session';
import { Workspace } from '../state/workspace';
import type { CaughtUp } from '../storage/catch-up';
import type { ProjectDatabase } from '../storage/database';
import { JournalFollower } from '../storage/journal-follower';
import { loadObjects } from '../storage/load';
import { NameSearchInWorker } from '../storage/name-search';
import { openTables } from '../storage/open-tables';
import { LibrarySearch } from '../storage/search/library-search';
import { nextTurn, readFreely, readInTurns } from '../storage/turns-to-read';
import { text } from '../text/en';
import { readingAnewText } from '../text/reading-anew';

export type OpenedProject = {
  readonly desk: Desk;
  /** All of it is still being read; what is there can be shown. */
  readonly areUnfinished: boolean;
  readonly caughtUp: Promise<Result<CaughtUp>>;
};

/**
 * Opens a project: its journal, its tables caught up with that. What is on the screen is left as it is, so that a project
 * that cannot be opened takes nothing with it.
 *
 * @param signal whoever waits for the project has gone on to another one: it is read no further.
 */
export async function openProject(
  bridge: DesktopBridge,
  id: string,
  openAnother: Desk['openProject'],
  signal: AbortSignal,
): Promise<Result<OpenedProject>> {
  const opened = await bridge.openProject({ project: id });
  if (!opened.ok) return opened;
  try {
    const began = performance.now();
    const tell = (share: number): void => {
      if (!signal.aborted) showReading(share, began);
    };
    const tables = await openTables(bridge, id, { tell, signal });
    if (!tables.ok) return tables;
    const { database, caughtUp, areUnfinished } = tables.value;
    const desk = await deskFor(bridge, opened.value, database, openAnother);
    return succeed({ desk, caughtUp, areUnfinished });
  } catch {
    return fail({ code: 'tables-unusable' });
  }
}

async function deskFor(
  bridge: DesktopBridge,
  project: Desk['project'],
  database: ProjectDatabase,
  openAnother: Desk['openProject'],
): Promise<Desk> {
  const workspace = new Workspace(project.project, project.author);
  workspace.load(await loadObjects(database));
  const actors = actorsOf(workspace);
  const placements = new Placements();
  const projectName = nameOfProject(workspace, project);
  const search = new LibrarySearch(bridge, project.project);
  let reader: Desk['reader'];
  const desk: Desk = {
    bridge,
    project: {
      ...project,
      get name() {
        return projectName.get();
      },
    },
    projectName,
    database,
    tables: new JournalFollower({
      bridge,
      project: project.project,
      database,
      onFollowed: async (placed) => {
        search.followed(placed);
        await refreshUndo(desk);
      },
      onLost: () => session.set({ isLost: true }),
    }),
    search,
    undoTurns: new Turns(),
    workspace,
    book: new PassageBook(workspace, placements),
    placements,
    actors,
    lookout: new Lookout(actors, new NameSearchInWorker()),
    themes: themesOf(workspace),
    codebook: codebookOf(workspace),
    savedSearches: savedSearchesOf(workspace),
    implications: implicationsOf(workspace),
    recording: deriveRecording(workspace),
    outlets: outletsOf(workspace),
    newId: () => crypto.randomUUID(),
    get reader() {
      return reader;
    },
    setReader: (shown) => (reader = shown),
    openProject: openAnother,
  };
  keepAnchored(desk);
  workspace.listen((changed) => {
    // Adding the open document was undone, here or by a colleague.
    const { document } = workspace;
    if (document && changed.has(`document:${document}`) && !workspace.find('document', document)) {
      void closeDocument(desk);
    }
  });
  return desk;
}

/** Puts an opened project on the screen, at the document and in the room in which the person was. */
export async function showProject({ desk, areUnfinished }: OpenedProject): Promise<void> {
  const { readOnly } = desk.project;
  if (areUnfinished) {
    readInTurns();
    say(`${readingAnewText.label}. ${readingAnewText.meanwhile}`);
  } else readWhole();
  session.set({
    isReadInPart: areUnfinished,
    stopped: readOnly === undefined ? undefined : { code: 'project-read-only', reason: readOnly },
    isLost: false,
    document: undefined,
    listed: undefined,
    batches: local().batches[desk.project.project] ?? [],
    selected: undefined,
    lastTags: [],
    lastSpeakers: [],
    recentActors: [],
    favourites: local().favourites[desk.project.project] ?? [],
    drawers: [],
    mentionList: undefined,
    line: undefined,
    search: noSearch,
    room: 'library',
  });
  await refreshUndo(desk);
  await openLastDocument(desk);
}

/**
 * Goes on once all of a project has been read: from then on it can be written. What was on the screen of a part of it is
 * read again.
 *
 * @param signal the person has gone on to another project.
 * @returns whether all of it is there.
 */
export async function finishOpening(
  { desk, areUnfinished, caughtUp }: OpenedProject,
  signal: AbortSignal,
): Promise<boolean> {
  const { project, report } = desk.project;
  const isKnown = local().lastDocument[project] !== undefined;
  const whole = await caughtUp.catch(() => undefined);
  if (signal.aborted) return false;
  if (!whole?.ok) {
    readWhole();
    session.set({ isLost: true });
    return false;
  }
  if (areUnfinished) {
    readFreely();
    await readAgain(desk);
    if (signal.aborted) return false;
    readWhole();
    await refreshUndo(desk);
  }
  desk.search.startWhenIdle();
  tell(report, { ...whole.value, isKnown, areUnfinished });
  return true;
}

/** Nothing is being read from its beginning any more. */
export function readWhole(): void {
  readFreely();
  session.set({ readingAnew: undefined, isReadInPart: false });
}

/** Says how far the reading of a project from its beginning is, and how long it may still take at this pace. */
function showReading(share: number, began: number): void {
  const leftMs = share < KNOWN_PACE ? undefined : ((performance.now() - began) * (1 - share)) / share;
  session.set({ readingAnew: { share, leftMs } });
  nextTurn();
}

/** What was read before says nothing of how long the rest takes. */
const KNOWN_PACE = 0.1;

async function openLastDocument(desk: Desk): Promise<void> {
  const { room, lastDocument, lastProject } = local();
  const document = lastDocument[desk.project.project];
  const isThere = document && (await desk.database.documents.get(document)) !== undefined;
  if (isThere) await openDocument(desk, document);
  // Coming back from a search is to where one was before it.
  const isRoomOfItsOwn = room !== 'reader' && room !== 'search';
  if (!isRoomOfItsOwn || lastProject !== desk.project.project) return;
  if (isThere) goToRoom(desk, room);
  else session.set({ room });
}

/** Says in plain words what opening met, if it was not all well. */
function tell(
  { tornBytes, damagedAtFrame }: Desk['project']['report'],
  { wasRebuilt, entries, isKnown, areUnfinished }: CaughtUp & { isKnown: boolean; areUnfinished: boolean },
): void {
  if (damagedAtFrame !== undefined) notify(text.damaged(damagedAtFrame), { tone: 'failure' });
  if (tornBytes > 0) notify(text.tornEnd(tornBytes));
  // A project that is opened here for the first time has its tables made, not rebuilt.
  if (wasRebuilt && isKnown) notify(text.rebuilt(entries));
  else if (areUnfinished) notify(readingAnewText.over, { isPassing: true });
}
