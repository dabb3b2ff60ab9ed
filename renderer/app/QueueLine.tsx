import { useDesk } from '../commands/desk';
import { useKey } from '../commands/keymap';
import { perform } from '../commands/registry';
import { useOpenQueue } from '../commands/use-queues';
import { libraryText } from '../text/library';
import { Button } from '../ui/Button';
import styles from './StatusBar.module.css';

/** How far one is with the articles that came in with the open one, and the way to the next: gone when all are judged. */
export function QueueLine() {
  const desk = useDesk();
  const nextKey = useKey('nextUnread');
  const queue = useOpenQueue();
  if (!queue || queue.progress.judged >= queue.progress.of) return null;
  return (
    <span className={styles.queue}>
      {libraryText.inReader(libraryText.progress(queue.progress))}
      <Button look="quiet" {...nextKey} onPress={() => void perform(desk, 'nextUnread')}>
        {libraryText.goOn}
      </Button>
    </span>
  );
}
