import type { DesktopBridge } from '#shared/ipc/contract';
import { succeed, type Result } from '#shared/result';
import { catchUp, type CaughtUp, type Fold } from './catch-up';
import { ProjectDatabase } from './database';
import { deleteSearch } from './search/search-database';
import { tablesWorker } from './tables-worker';

export type OpenTables = {
  readonly database: ProjectDatabase;
  /** They are being made anew: what the first entries say is there, the rest comes. */
  readonly areUnfinished: boolean;
  /** Settles once they hold all that the journal does; not before, nothing may be written. */
  readonly caughtUp: Promise<Result<CaughtUp>>;
};

/** How far tables are that are being made anew: so many entries of all that the journal has. */
export type MakingProgress = { readonly entries: number; readonly inAll: number };

type Bridge = Pick<DesktopBridge, 'readJournal'>;
type Tell = (progress: MakingProgress) => void;

/** By the second part of the journal the first one is written, and there is something to see. */
const PARTS_TO_SHOW = 2;

/**
 * Opens a project's tables and brings them up to its journal. Tables that cannot be opened or written are deleted and
 * made again: they hold nothing that the journal does not.
 *
 * @param tell told how far it is while they are made anew.
 * @returns once they are up to the journal, or can be read while they are being made.
 */
export async function openTables(
  bridge: Bridge,
  project: string,
  tell: Tell = () => undefined,
): Promise<Result<OpenTables>> {
  const database = new ProjectDatabase(project);
  try {
    return await caughtUpIn(bridge, project, database, tell);
  } catch {
    await Promise.all([database.delete(), deleteSearch(project)]);
    return caughtUpIn(bridge, project, new ProjectDatabase(project), tell);
  }
}

async function caughtUpIn(
  bridge: Bridge,
  project: string,
  database: ProjectDatabase,
  tell: Tell,
): Promise<Result<OpenTables>> {
  const worker = tablesWorker(project);
  let parts = 0;
  let entries = 0;
  let show: (canBeRead: 'readable') => void = () => undefined;
  const readable = new Promise<'readable'>((resolve) => {
    show = resolve;
  });
  const fold: Fold = async (written, part) => {
    await worker.fold(written, part);
    if (!part.isAnew || part.isEnd) return;
    entries += written.length;
    parts += 1;
    tell({ entries, inAll: part.inAll });
    if (parts === PARTS_TO_SHOW) show('readable');
  };
  const caughtUp = catchUp(bridge, project, database, fold).finally(worker.end);
  const first = await Promise.race([caughtUp, readable]);
  if (first !== 'readable' && !first.ok) return first;
  return succeed({ database, areUnfinished: first === 'readable', caughtUp });
}
