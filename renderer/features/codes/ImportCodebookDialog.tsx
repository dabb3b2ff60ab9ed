import { useMemo, useRef, useState } from 'react';
import type { Comparison } from '#shared/codes/compare-codebook';
import { applyImport } from '../../commands/codes/import-codes';
import { useDesk } from '../../commands/desk';
import { notify } from '../../state/session';
import { codebookFileText, describeMisfit } from '../../text/codebook-files';
import { codebookText } from '../../text/codebook';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { WindowedList } from '../../ui/WindowedList';
import styles from './ImportCodebookDialog.module.css';

type ImportCodebookDialogProps = {
  name: string;
  comparisons: readonly Comparison[];
  onClose: () => void;
};

/** In pixels. */
const ROW = 44;
const order = ['refused', 'new', 'changed', 'same'] as const;

/** What a file with a codebook would do here, line by line: what is refused first, since that is to be mended. */
export function ImportCodebookDialog({ name, comparisons, onClose }: ImportCodebookDialogProps) {
  const desk = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = useMemo(
    () => comparisons.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.line - b.line),
    [comparisons],
  );
  const count = (state: Comparison['state']): number =>
    comparisons.filter((one) => one.state === state).length;
  const taken = count('new') + count('changed');
  const [progress, setProgress] = useState<{ done: number; of: number }>();
  const stop = useRef<AbortController>(undefined);

  const take = async (): Promise<void> => {
    if (taken === 0) return onClose();
    if (progress) return;
    const { signal } = (stop.current = new AbortController());
    setProgress({ done: 0, of: 1 });
    const onProgress = (done: number, of: number): void => setProgress({ done, of });
    const isTaken = await applyImport(desk, comparisons, { onProgress, signal });
    setProgress(undefined);
    if (!isTaken) return;
    onClose();
    notify(codebookFileText.imported(count('new'), count('changed')), { canUndo: true });
  };
  /** What is being taken is stopped first. */
  const leave = (): void => (progress ? stop.current?.abort() : onClose());
  return (
    <Dialog
      heading={codebookFileText.heading}
      size="large"
      onClose={leave}
      actions={
        <>
          <Button onPress={leave}>
            {progress ? codebookFileText.stop : taken > 0 ? codebookText.cancel : codebookFileText.close}
          </Button>
          {taken > 0 && (
            <Button look="primary" takesFocus isPending={progress !== undefined} onPress={() => void take()}>
              {codebookFileText.now(taken)}
            </Button>
          )}
        </>
      }
    >
      <p>{codebookFileText.from(name)}</p>
      <p className={styles.counts}>
        {order
          .filter((state) => count(state) > 0)
          .map((state) => `${count(state).toLocaleString('en')} ${codebookFileText.counts[state]}`)
          .join(' · ') || codebookFileText.empty}
      </p>
      <div className={styles.frame}>
        <WindowedList
          label={codebookFileText.list}
          items={rows}
          keyOf={({ line }) => String(line)}
          rowHeight={ROW}
          selectedKey={chosen}
          onSelect={({ line }) => setChosen(String(line))}
          renderRow={(row) => <ComparisonRow row={row} />}
          textOf={({ name: of }) => of}
        />
      </div>
      {progress ? (
        <Progress
          label={codebookFileText.taking}
          value={progress.done}
          max={progress.of}
          detail={codebookFileText.progress(progress.done, progress.of)}
        />
      ) : (
        <p className={styles.quiet}>{taken > 0 ? codebookFileText.keeps : codebookFileText.nothing}</p>
      )}
    </Dialog>
  );
}

function ComparisonRow({ row }: { row: Comparison }) {
  const detail =
    row.state === 'refused'
      ? describeMisfit(row.misfit)
      : row.state === 'changed'
        ? codebookFileText.fields(row.fields)
        : '';
  return (
    <div className={styles.row} data-state={row.state}>
      <span className={styles.state}>{codebookFileText.states[row.state]}</span>
      <bdi className={styles.name}>{row.name}</bdi>
      <span className={styles.line}>{codebookFileText.line(row.line)}</span>
      <span className={styles.detail} title={detail}>
        {detail}
      </span>
    </div>
  );
}
