import type { DesktopBridge } from '#shared/ipc/contract';
import { succeed, type Result } from '#shared/result';
import { catchUp, type CaughtUp } from './catch-up';
import { ProjectDatabase } from './database';
import { deleteSearch } from './search/search-database';
import { tablesWorker } from './tables-worker';

export type OpenTables = { database: ProjectDatabase; caughtUp: CaughtUp };

/**
 * Opens a project's tables and brings them up to its journal. Tables that cannot be opened or written are deleted and
 * made again: they hold nothing that the journal does not.
 */
export async function openTables(
  bridge: Pick<DesktopBridge, 'readJournal'>,
  project: string,
): Promise<Result<OpenTables>> {
  const database = new ProjectDatabase(project);
  try {
    return await caughtUpIn(bridge, project, database);
  } catch {
    await Promise.all([database.delete(), deleteSearch(project)]);
    return caughtUpIn(bridge, project, new ProjectDatabase(project));
  }
}

async function caughtUpIn(
  bridge: Pick<DesktopBridge, 'readJournal'>,
  project: string,
  database: ProjectDatabase,
): Promise<Result<OpenTables>> {
  const worker = tablesWorker(project);
  try {
    const caughtUp = await catchUp(bridge, project, database, worker.fold);
    return caughtUp.ok ? succeed({ database, caughtUp: caughtUp.value }) : caughtUp;
  } finally {
    worker.end();
  }
}
