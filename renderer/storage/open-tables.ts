import type { DesktopBridge } from '#shared/ipc/contract';
import { succeed, type Result } from '#shared/result';
import { catchUp, type CaughtUp, type Fold } from './catch-up';
import { ProjectDatabase } from './database';
import { deleteSearch } from './search/search-database';
import { tablesWorker } from './tables-worker';

export type OpenTables = {
  readonly database: ProjectDatabase;
  /** Much is missing, or they are being made anew: what they held and the first of it is there, the rest comes. */
  readonly areUnfinished: boolean;
  /** Settles once they hold all that the journal does; not before, nothing may be written. */
  readonly caughtUp: Promise<Result<CaughtUp>>;
};

export type OpenTablesOptions = {
  /** Told how much of what the tables lack is in them, from 0 to 1; of little, nothing is told. */
  readonly tell?: (share: number) => void;
  /** Nobody wants them any more: what is being made is broken off, and begun anew the next time. */
  readonly signal?: AbortSignal | undefined;
};

type Bridge = Pick<DesktopBridge, 'readJournal'>;

/** By the second part of the journal the first one is written, and there is something to see. */
const PARTS_TO_SHOW = 2;
/** A journal of one page that has less is read before anyone could read how far it is. */
const WORTH_TELLING = 4_000_000;

/**
 * Opens a project's tables and brings them up to its journal. Tables that cannot be opened or written are deleted and
 * made again: they hold nothing that the journal does not.
 *
 * @returns once they are up to the journal, or can be read while they are being brought up to it.
 * @throws Error if they can neither be opened nor made, or nobody wants them any more.
 */
export async function openTables(
  bridge: Bridge,
  project: string,
  options: OpenTablesOptions = {},
): Promise<Result<OpenTables>> {
  const database = new ProjectDatabase(project);
  try {
    return await caughtUpIn(bridge, project, database, options);
  } catch (error) {
    if (options.signal?.aborted) {
      database.close();
      throw error;
    }
    await Promise.all([database.delete(), deleteSearch(project)]);
    return caughtUpIn(bridge, project, new ProjectDatabase(project), options);
  }
}

async function caughtUpIn(
  bridge: Bridge,
  project: string,
  database: ProjectDatabase,
  { tell = () => undefined, signal }: OpenTablesOptions,
): Promise<Result<OpenTables>> {
  const worker = tablesWorker(project);
  signal?.addEventListener('abort', worker.end);
  let parts = 0;
  let before: number | undefined;
  let reached = 0;
  let show: (canBeRead: 'readable') => void = () => undefined;
  const readable = new Promise<'readable'>((resolve) => {
    show = resolve;
  });
  const fold: Fold = async (written, part) => {
    signal?.throwIfAborted();
    const { isAnew, isEnd, upTo, inAll } = part;
    const bytes = written.reduce((sum, { payload }) => sum + payload.length, 0);
    before ??= Math.max(0, upTo - bytes);
    reached = Math.max(reached, before);
    const isMuch = !isEnd || bytes > WORTH_TELLING;
    const tellAt = (place: number): void => {
      if (isMuch && place < inAll) tell((place - (before ?? 0)) / (inAll - (before ?? 0)));
    };
    tellAt(reached);
    // What they held before can be read at once.
    if (!isAnew && isMuch) show('readable');
    await worker.fold(written, part, (share) => {
      tellAt(reached + share * (upTo - reached));
      parts += 1;
      if (isMuch && parts === PARTS_TO_SHOW) show('readable');
    });
    reached = upTo;
    if (!isAnew) tellAt(reached);
  };
  const caughtUp = catchUp(bridge, project, database, fold).finally(() => {
    signal?.removeEventListener('abort', worker.end);
    worker.end();
  });
  // Whoever waits for it hears that it failed; until then nobody does.
  caughtUp.catch(() => undefined);
  const first = await Promise.race([caughtUp, readable]);
  if (first !== 'readable' && !first.ok) return first;
  return succeed({ database, areUnfinished: first === 'readable', caughtUp });
}
