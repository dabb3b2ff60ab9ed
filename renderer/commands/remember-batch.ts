import type { Batch } from '#shared/ipc/local-state';
import { session } from '../state/session';
import { queueProgress } from '../storage/queue';
import type { Desk } from './desk';
import { local, remember } from './local';

/** So many queues stand side by side; the oldest goes when another comes. */
const MOST_BATCHES = 12;
/** So often something joins a batch by itself; after that its last stretch grows. */
const MOST_STRETCHES = 60;

/**
 * Makes a queue of documents that were added together: they are read one after another before any other. A queue that is not
 * judged through stays beside it.
 *
 * @param joins they belong to the last queue, with which they came in. A single document joins it too.
 */
export async function rememberBatch(desk: Desk, added: readonly string[], joins = false): Promise<void> {
  const { database, project } = desk;
  const rows = await database.documents.bulkGet([...added]);
  const times = rows.flatMap((row) => row?.createdAt ?? []);
  if (times.length === 0) return;
  const stretch = { from: Math.min(...times), to: Math.max(...times) };
  const before = local().batches[project.project] ?? [];
  const unfinished = await unfinishedOf(desk, before);
  const last = joins ? before.at(-1) : unfinished.at(-1);
  if ((joins || added.length === 1) && last)
    return keep(desk, [...unfinished.filter((batch) => batch !== last), joined(last, stretch)]);
  if (added.length > 1) keep(desk, [...unfinished, [stretch]]);
}

async function unfinishedOf({ database, project }: Desk, batches: readonly Batch[]): Promise<Batch[]> {
  const progress = await queueProgress(database, project.author, batches, 0);
  return batches.filter((_, at) => (progress[at]?.judged ?? 0) < (progress[at]?.of ?? 0));
}

function joined(batch: Batch, stretch: Batch[number]): Batch {
  if (batch.length < MOST_STRETCHES) return [...batch, stretch];
  return batch.map((each, at) => (at < batch.length - 1 ? each : { from: each.from, to: stretch.to }));
}

function keep({ project }: Desk, batches: readonly Batch[]): void {
  const kept = batches.slice(-MOST_BATCHES);
  remember({ batches: { ...local().batches, [project.project]: kept } });
  session.set({ batches: kept });
}
