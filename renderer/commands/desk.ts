import { createContext, useContext } from 'react';
import type { DesktopBridge, OpenedProject } from '#shared/ipc/contract';
import type { NewId } from '#shared/model/ids';
import type { Turns } from '#shared/turns';
import type { Outlets } from '#shared/sources/outlets';
import type { ReadingView } from '../editor/reading-view';
import type { ActorEntry } from '../state/actors';
import type { Codebook } from '../state/codebook';
import type { Derived } from '../state/derived';
import type { ImplicationEntry } from '../state/implications';
import type { Lookout } from '../state/lookout';
import type { PassageBook } from '../state/passage-book';
import type { Placements } from '../state/placements';
import type { Recording } from '../state/recording';
import type { SavedSearchEntry } from '../state/saved-searches';
import type { ThemeEntry } from '../state/themes';
import type { Workspace } from '../state/workspace';
import type { ProjectDatabase } from '../storage/database';
import type { JournalFollower } from '../storage/journal-follower';
import type { LibrarySearch } from '../storage/search/library-search';

/** All that a command works with: the open project, what of it is in memory, and the article on the screen. */
export type Desk = {
  readonly bridge: DesktopBridge;
  /** Its name is the one it has now. */
  readonly project: OpenedProject;
  readonly projectName: Derived<string>;
  readonly database: ProjectDatabase;
  /** Keeps the tables up with the journal. */
  readonly tables: JournalFollower;
  /** Finds words and what was said of them in all articles. */
  readonly search: LibrarySearch;
  readonly undoTurns: Turns;
  readonly workspace: Workspace;
  readonly book: PassageBook;
  /** Where passages made on another text are in the present one. */
  readonly placements: Placements;
  readonly actors: Derived<readonly ActorEntry[]>;
  /** Who can be found in a text. */
  readonly lookout: Lookout;
  readonly savedSearches: Derived<readonly SavedSearchEntry[]>;
  readonly themes: Derived<readonly ThemeEntry[]>;
  /** All that passages and implications are coded with, retired entries among it. */
  readonly codebook: Derived<Codebook>;
  readonly implications: Derived<readonly ImplicationEntry[]>;
  readonly recording: Derived<Recording>;
  readonly outlets: Derived<Outlets>;
  readonly newId: NewId;
  /** The article on the screen, while one is. */
  readonly reader: ReadingView | undefined;
  readonly setReader: (reader: ReadingView | undefined) => void;
  /**
   * Opens a project, and in it a document, by the composition root.
   *
   * @returns the desk of that project as soon as it is on the screen; nothing if it could not be opened, which is said.
   */
  readonly openProject: (project: string) => Promise<Desk | undefined>;
};

const DeskContext = createContext<Desk | undefined>(undefined);
export const DeskProvider = DeskContext.Provider;

/** The open project's desk. Only the start screen is shown without one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No project is open');
  return desk;
}
