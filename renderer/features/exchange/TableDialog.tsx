import { useRef, useState } from 'react';
import type { TableFormat } from '#shared/passage-table/table-maker';
import { useDesk } from '../../commands/desk';
import { writeTable } from '../../commands/export-table';
import type { TableOffer } from '../../state/session';
import { tableText } from '../../text/tables';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { SegmentedControl } from '../../ui/SegmentedControl';
import styles from './TableDialog.module.css';

type TableDialogProps = { offers: readonly TableOffer[]; onClose: () => void };

const formats = Object.keys(tableText.formats) as TableFormat[];

/** Which passages become a table, and in which form. */
export function TableDialog({ offers, onClose }: TableDialogProps) {
  const desk = useDesk();
  const [of, setOf] = useState<TableOffer['of'] | undefined>(offers[0]?.of);
  const [format, setFormat] = useState<TableFormat>('xlsx');
  const [job, setJob] = useState<{ done: number; of: number }>();
  const stopping = useRef<AbortController>(undefined);
  const offer = offers.find((each) => each.of === of);

  const submit = async (): Promise<void> => {
    if (stopping.current || !offer) return;
    const controller = new AbortController();
    stopping.current = controller;
    const isWritten = await writeTable(desk, offer, format, {
      onProgress: (done, all) => setJob({ done, of: all }),
      signal: controller.signal,
    });
    stopping.current = undefined;
    setJob(undefined);
    if (isWritten) onClose();
  };

  /** What is being written is stopped first. */
  const leave = (): void => {
    if (job) stopping.current?.abort();
    else onClose();
  };

  return (
    <Dialog
      heading={tableText.heading}
      onClose={leave}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={leave}>{job ? tableText.stop : tableText.cancel}</Button>
          <Button type="submit" look="primary" isPending={job !== undefined} takesFocus>
            {tableText.save}
          </Button>
        </>
      }
    >
      <p>{tableText.intro}</p>
      {job ? (
        <Progress
          label={tableText.writing}
          value={job.done}
          max={job.of}
          detail={tableText.progress(job.done, job.of)}
        />
      ) : (
        <div className={styles.choices}>
          <SegmentedControl
            label={tableText.which}
            options={offers.map((each) => ({ value: each.of, label: tableText.offer(each) }))}
            value={of ?? null}
            onChange={setOf}
          />
          <SegmentedControl
            label={tableText.format}
            options={formats.map((value) => ({ value, label: tableText.formats[value] }))}
            value={format}
            onChange={setFormat}
          />
        </div>
      )}
      <p className={styles.quiet}>
        {tableText.formatHints[format]} {tableText.inert}
      </p>
    </Dialog>
  );
}
