import { useSession } from '../state/session';
import { queueProgress, type QueueProgress } from '../storage/queue';
import { useLive } from '../storage/use-live';
import { useDesk } from './desk';

/** How far one is with the articles that came together last; nothing while none did. */
export function useQueueProgress(): QueueProgress | undefined {
  const { database, project } = useDesk();
  const batch = useSession((now) => now.batch);
  const progress = useLive(async () => {
    if (!batch) return undefined;
    return queueProgress(database, project.author, batch, new Date().setHours(0, 0, 0, 0));
  }, [database, project, batch]);
  return progress && progress.of > 1 ? progress : undefined;
}
