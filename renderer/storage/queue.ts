import type { ProjectDatabase } from './database';
import { standingsOf } from './standing';

/** Documents that were added together: when the first and when the last of them, in milliseconds since 1970 UTC. */
export type Batch = { readonly from: number; readonly to: number };

type Queued = { readonly id: string; readonly addedAt: number };

/** So many are asked about at once. */
const AT_ONCE = 100;

/**
 * In which order articles are read on from the open one: those added with it, as they came, from the next one and round;
 * then all others, likewise.
 *
 * @param documents in the order in which they were added.
 */
export function queueFrom(
  documents: readonly Queued[],
  open: string | undefined,
  batch: Batch | undefined,
): string[] {
  const at = documents.findIndex(({ id }) => id === open);
  const onward = [...documents.slice(at + 1), ...documents.slice(0, Math.max(0, at))];
  const isOfBatch = ({ addedAt }: Queued): boolean =>
    batch !== undefined && addedAt >= batch.from && addedAt <= batch.to;
  return [...onward.filter(isOfBatch), ...onward.filter((document) => !isOfBatch(document))].map(
    ({ id }) => id,
  );
}

/** The next article that nothing was done with yet, from the open one on; nothing when none is left. */
export async function nextUnread(
  database: ProjectDatabase,
  author: string,
  open: string | undefined,
  batch: Batch | undefined,
): Promise<string | undefined> {
  const inOrder = database.documents.orderBy('[createdAt+createdTick]');
  // From the index alone: no document is read.
  const [ids, times] = await Promise.all([inOrder.primaryKeys(), inOrder.clone().keys()]);
  const documents = ids.map((id, at) => ({ id, addedAt: millisecondsIn(times[at]) }));
  const queue = queueFrom(documents, open, batch);
  for (let from = 0; from < queue.length; from += AT_ONCE) {
    const asked = queue.slice(from, from + AT_ONCE);
    const standing = await standingsOf(database, author, asked);
    const found = asked.find((id) => standing(id).standing === 'unread');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** How far one is with the documents that were added together. */
export type QueueProgress = {
  readonly of: number;
  readonly judged: number;
  /** Of those, how many since the day began. */
  readonly today: number;
};

/** @param dayBegan in milliseconds since 1970 UTC. */
export async function queueProgress(
  database: ProjectDatabase,
  author: string,
  { from, to }: Batch,
  dayBegan: number,
): Promise<QueueProgress> {
  const documents = await database.documents
    .where('[createdAt+createdTick]')
    .between([from, 0], [to, Infinity])
    .primaryKeys();
  const standing = await standingsOf(database, author, documents);
  const judgedAt = documents.flatMap((document) => standing(document).judgedAt ?? []);
  return {
    of: documents.length,
    judged: judgedAt.length,
    today: judgedAt.filter((at) => at >= dayBegan).length,
  };
}

/** The first part of a key of the index by which documents lie in the order in which they were added. */
function millisecondsIn(key: unknown): number {
  return Array.isArray(key) ? Number(key[0]) : 0;
}
