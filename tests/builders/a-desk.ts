import type { Desk } from '#renderer/commands/desk';
import { actorsOf } from '#renderer/state/actors';
import { codebookOf } from '#renderer/state/codebook';
import { implicationsOf } from '#renderer/state/implications';
import { Lookout, type NameSearch } from '#renderer/state/lookout';
import { outletsOf } from '#renderer/state/outlets';
import { PassageBook } from '#renderer/state/passage-book';
import { Placements } from '#renderer/state/placements';
import { deriveRecording } from '#renderer/state/recording';
import { nameOfProject } from '#renderer/state/project-name';
import { savedSearchesOf } from '#renderer/state/saved-searches';
import { themesOf } from '#renderer/state/themes';
import { ProjectDatabase } from '#renderer/storage/database';
import type { DesktopBridge } from '#shared/ipc/contract';
import { JournalFollower } from '#renderer/storage/journal-follower';
import { LibrarySearch } from '#renderer/storage/search/library-search';
import { refreshUndo } from '#renderer/commands/undo-state';
import { compileMentions } from '#shared/suggestions/find-mentions';
import { proposePeople } from '#shared/suggestions/propose-people';
import { Turns } from '#shared/turns';
import { newId } from './ids';
import type { AWorkbench } from './a-workbench';

/** What commands work with, over a workbench: its journal saves, its workspace shows. No article is on the screen. */
export function aDesk(
  { workspace, journal }: AWorkbench,
  database = new ProjectDatabase(journal.project),
): Desk {
  const { project, author, position, readJournal, submit } = journal;
  const some: Partial<DesktopBridge> = { readJournal, submit };
  // The other requests are not made here: one that is made after all fails.
  const bridge = some as DesktopBridge;
  const actors = actorsOf(workspace);
  const placements = new Placements();
  const desk: Desk = {
    bridge,
    project: { project, name: 'Tests', isSample: false, author, position, report: { tornBytes: 0 } },
    projectName: nameOfProject(workspace, { project, name: 'Tests' }),
    database,
    tables: new JournalFollower({
      bridge,
      project,
      database,
      onFollowed: () => refreshUndo(desk),
      onLost: (error) => {
        throw error;
      },
    }),
    search: new LibrarySearch(bridge, project),
    undoTurns: new Turns(),
    workspace,
    book: new PassageBook(workspace, placements),
    placements,
    actors,
    lookout: new Lookout(actors, searchHere),
    themes: themesOf(workspace),
    codebook: codebookOf(workspace),
    savedSearches: savedSearchesOf(workspace),
    implications: implicationsOf(workspace),
    recording: deriveRecording(workspace),
    outlets: outletsOf(workspace),
    newId,
    reader: undefined,
    setReader: () => undefined,
    openProject: async () => undefined,
  };
  return desk;
}

/** What the program has a worker do, done at once. */
const searchHere: NameSearch = {
  people: async (text, { candidates, namesakes }) =>
    proposePeople(text, compileMentions(candidates, namesakes)),
  mentions: async (text, { candidates, namesakes }) => compileMentions(candidates, namesakes).in(text),
};
