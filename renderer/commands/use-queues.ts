import type { Batch } from '#shared/ipc/local-state';
import { useSession } from '../state/session';
import { isOfBatch, queueProgress, type QueueProgress } from '../storage/queue';
import { useLive } from '../storage/use-live';
import { useDesk } from './desk';

/** Articles that came in together, and how far one is with them. */
export type Queue = { readonly batch: Batch; readonly progress: QueueProgress };

/** The queues of the project, the last one last; what was undone down to a single article is none. */
export function useQueues(): readonly Queue[] {
  const { database, project } = useDesk();
  const batches = useSession((now) => now.batches);
  const queues = useLive(async () => {
    const progress = await queueProgress(database, project.author, batches, new Date().setHours(0, 0, 0, 0));
    return batches.flatMap((batch, at) => {
      const own = progress[at];
      return own && own.of > 1 ? [{ batch, progress: own }] : [];
    });
  }, [database, project, batches]);
  return queues ?? [];
}

/** The queue to which the open article belongs; where it belongs to none, the last one. */
export function useOpenQueue(): Queue | undefined {
  const { database } = useDesk();
  const document = useSession((now) => now.document);
  const queues = useQueues();
  const addedAt = useLive(
    async () => (document === undefined ? undefined : (await database.documents.get(document))?.createdAt),
    [database, document],
  );
  const own = addedAt !== undefined && queues.findLast(({ batch }) => isOfBatch(batch, addedAt));
  return own || queues.at(-1);
}
