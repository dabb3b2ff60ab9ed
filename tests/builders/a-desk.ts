import type { Desk } from '#renderer/commands/desk';
import { actorsOf } from '#renderer/state/actors';
import { implicationsOf } from '#renderer/state/implications';
import { PassageBook } from '#renderer/state/passage-book';
import { deriveRecording } from '#renderer/state/recording';
import { ProjectDatabase } from '#renderer/storage/database';
import type { DesktopBridge } from '#shared/ipc/contract';
import { JournalFollower } from '#renderer/storage/journal-follower';
import { refreshUndo } from '#renderer/commands/undo-state';
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
  const desk: Desk = {
    bridge,
    project: { project, name: 'Tests', isSample: false, author, position, report: { tornBytes: 0 } },
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
    undoTurns: new Turns(),
    workspace,
    book: new PassageBook(workspace),
    actors: actorsOf(workspace),
    implications: implicationsOf(workspace),
    recording: deriveRecording(workspace),
    newId,
    reader: undefined,
    setReader: () => undefined,
    openProject: async () => undefined,
  };
  return desk;
}
