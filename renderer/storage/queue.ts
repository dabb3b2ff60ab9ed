import type { Batch } from '#shared/ipc/local-state';
import type { ProjectDatabase } from './database';
import { standingsOf } from './standing';

type Queued = { readonly id: string; readonly addedAt: number };

/** So many are asked about at once. */
const AT_ONCE = 100;

/** Whether what was added at this moment came in with a batch. */
export function isOfBatch(batch: Batch, addedAt: number): boolean {
  return batch.some(({ from, to }) => addedAt >= from && addedAt <= to);
}

/**
 * In which order articles are read on from the open one: those added with it, as they came, from the next one and round;
 * then the other batches, the last one first; then all others.
 *
 * @param documents in the order in which they were added.
 * @param batches the last one last.
 */
export function queueFrom(
  documents: readonly Queued[],
  open: string | undefined,
  batches: readonly Batch[],
): string[] {
  const at = documents.findIndex(({ id }) => id === open);
  const onward = [...documents.slice(at + 1), ...documents.slice(0, Math.max(0, at))];
  const present = documents[at];
  const own = present && batches.findLast((batch) => isOfBatch(batch, present.addedAt));
  const inTurn = [...(own ? [own] : []), ...batches.toReversed().filter((batch) => batch !== own)];
  const turnOf = ({ addedAt }: Queued): number => {
    const turn = inTurn.findIndex((batch) => isOfBatch(batch, addedAt));
    return turn < 0 ? inTurn.length : turn;
  };
  return onward.toSorted((a, b) => turnOf(a) - turnOf(b)).map(({ id }) => id);
}

/** An article to go on with, and whether it is one that was put off for later. */
export type Next = { readonly document: string; readonly isPutOff: boolean };

/**
 * The next article that nothing was done with yet, from the open one on; when none is left, the next of those that were put
 * off for later; nothing when there is none of these either.
 */
export async function nextToRead(
  database: ProjectDatabase,
  author: string,
  open: string | undefined,
  batches: readonly Batch[],
): Promise<Next | undefined> {
  const inOrder = database.documents.orderBy('[createdAt+createdTick]');
  // From the index alone: no document is read.
  const [ids, times] = await Promise.all([inOrder.primaryKeys(), inOrder.clone().keys()]);
  const documents = ids.map((id, at) => ({ id, addedAt: millisecondsIn(times[at]) }));
  const queue = queueFrom(documents, open, batches);
  let putOff: string | undefined;
  for (let from = 0; from < queue.length; from += AT_ONCE) {
    const asked = queue.slice(from, from + AT_ONCE);
    const standing = await standingsOf(database, author, asked);
    const unread = asked.find((id) => standing(id).standing === 'unread');
    if (unread !== undefined) return { document: unread, isPutOff: false };
    putOff ??= asked.find((id) => standing(id).standing === 'later');
  }
  return putOff === undefined ? undefined : { document: putOff, isPutOff: true };
}

/** How far one is with the documents of a batch. */
export type QueueProgress = {
  readonly of: number;
  readonly judged: number;
  /** Of those, how many since the day began. */
  readonly today: number;
};

/** @param dayBegan in milliseconds since 1970 UTC. @returns one for each batch, in their order. */
export async function queueProgress(
  database: ProjectDatabase,
  author: string,
  batches: readonly Batch[],
  dayBegan: number,
): Promise<QueueProgress[]> {
  const documents = await Promise.all(batches.map((batch) => documentsOf(database, batch)));
  const standing = await standingsOf(database, author, documents.flat());
  return documents.map((ids) => {
    const judgedAt = ids.flatMap((document) => standing(document).judgedAt ?? []);
    return {
      of: ids.length,
      judged: judgedAt.length,
      today: judgedAt.filter((at) => at >= dayBegan).length,
    };
  });
}

async function documentsOf(database: ProjectDatabase, batch: Batch): Promise<string[]> {
  const stretches = batch.map(({ from, to }) =>
    database.documents.where('[createdAt+createdTick]').between([from, 0], [to, Infinity]).primaryKeys(),
  );
  return [...new Set((await Promise.all(stretches)).flat())];
}

/** The first part of a key of the index by which documents lie in the order in which they were added. */
function millisecondsIn(key: unknown): number {
  return Array.isArray(key) ? Number(key[0]) : 0;
}
