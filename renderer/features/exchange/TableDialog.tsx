import { useState } from 'react';
import type { TableFormat } from '#shared/passage-table/table-maker';
import { useDesk } from '../../commands/desk';
import { writeTable } from '../../commands/export-table';
import type { TableOffer } from '../../state/session';
import { tableText } from '../../text/tables';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { OutgoingProgress } from './OutgoingProgress';
import { useOutgoing } from './use-outgoing';
import styles from './TableDialog.module.css';

type TableDialogProps = { offers: readonly TableOffer[]; onClose: () => void };

const formats = Object.keys(tableText.formats) as TableFormat[];

/** Which passages become a table, and in which form. */
export function TableDialog({ offers, onClose }: TableDialogProps) {
  const desk = useDesk();
  const [of, setOf] = useState<TableOffer['of'] | undefined>(offers[0]?.of);
  const [format, setFormat] = useState<TableFormat>('xlsx');
  const offer = offers.find((each) => each.of === of);

  const { job, submit, leave } = useOutgoing(
    async (watch) => offer !== undefined && writeTable(desk, offer, format, watch),
    onClose,
  );

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
        <OutgoingProgress job={job} label={tableText.writing} detail={tableText.progress} />
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
