import { useQueueProgress } from '../commands/use-queue-progress';
import { libraryText } from '../text/library';

/** How far one is with the articles that came together last: quiet, and gone when all are judged. */
export function QueueLine() {
  const progress = useQueueProgress();
  if (!progress || progress.judged >= progress.of) return null;
  return <span>{libraryText.inReader(libraryText.progress(progress))}</span>;
}
