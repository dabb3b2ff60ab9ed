import type { Batch } from '#shared/ipc/local-state';
import { useDesk } from '../../commands/desk';
import { startReading } from '../../commands/next-unread';
import type { Queue } from '../../commands/use-queues';
import { libraryText } from '../../text/library';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { ToggleButton } from '../../ui/ToggleButton';
import styles from './DocumentShelf.module.css';

type QueueToolsProps = {
  /** The last one last. */
  queues: readonly Queue[];
  /** The one whose articles are shown alone. */
  shown: Queue | undefined;
  onShow: (queue: Queue | undefined) => void;
};

const ALL = 'all';

/** What came in together: shown alone, how far one is with it, and the way on. */
export function QueueTools({ queues, shown, onShow }: QueueToolsProps) {
  const desk = useDesk();
  const queue = shown ?? queues.at(-1);
  if (!queue) return null;
  const { batch, progress } = queue;
  return (
    <div className={styles.queue}>
      {queues.length === 1 ? (
        <ToggleButton isOn={shown !== undefined} onClick={() => onShow(shown ? undefined : queue)}>
          {libraryText.batchOnly(progress.of)}
        </ToggleButton>
      ) : (
        <Select
          label={libraryText.batches}
          isLabelHidden
          options={[
            { value: ALL, label: libraryText.allBatches },
            ...queues.toReversed().map((each) => ({
              value: keyOf(each.batch),
              label: libraryText.batchAdded(addedAt(each.batch), each.progress.of),
            })),
          ]}
          value={shown ? keyOf(shown.batch) : ALL}
          onChange={(key) => onShow(queues.find((each) => keyOf(each.batch) === key))}
          placeholder={libraryText.allBatches}
          className={styles.batches}
        />
      )}
      <output className={styles.count}>{libraryText.progress(progress)}</output>
      {progress.judged < progress.of && (
        <Button look="quiet" onPress={() => void startReading(desk, batch)}>
          {progress.judged === 0 ? libraryText.startReading : libraryText.goOn}
        </Button>
      )}
    </div>
  );
}

/** A batch is known by the moment in which it began. */
export function keyOf(batch: Batch): string {
  return String(addedAt(batch));
}

function addedAt([first]: Batch): number {
  return first?.from ?? 0;
}
