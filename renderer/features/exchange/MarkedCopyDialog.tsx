import { useState } from 'react';
import { useDesk } from '../../commands/desk';
import { writeMarkedCopy, type MarkedCopyFormat } from '../../commands/marked-copy';
import { markedCopyText } from '../../text/marked-copy';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { OutgoingProgress } from './OutgoingProgress';
import { useOutgoing } from './use-outgoing';

const formats = ['html', 'pdf'] as const;

type MarkedCopyDialogProps = { document: string; title: string; onClose: () => void };

/** What is in a marked-up copy, before it is saved; and how far it is, while it is. */
export function MarkedCopyDialog({ document, title, onClose }: MarkedCopyDialogProps) {
  const desk = useDesk();
  const [format, setFormat] = useState<MarkedCopyFormat>('html');
  const { job, submit, leave } = useOutgoing(
    (watch) => writeMarkedCopy(desk, { document, title, format }, watch),
    onClose,
  );
  return (
    <Dialog
      heading={markedCopyText.heading}
      onClose={leave}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button onPress={leave}>{job ? markedCopyText.stop : markedCopyText.cancel}</Button>
          <Button type="submit" look="primary" isPending={job !== undefined} takesFocus>
            {markedCopyText.save}
          </Button>
        </>
      }
    >
      <p>{markedCopyText.intro(title)}</p>
      <p>{markedCopyText.contents}</p>
      {job ? (
        <OutgoingProgress
          job={job}
          label={markedCopyText.writing}
          detail={markedCopyText.progress}
          printing={markedCopyText.printing}
        />
      ) : (
        <SegmentedControl
          label={markedCopyText.format}
          options={formats.map((value) => ({ value, label: markedCopyText.formats[value] }))}
          value={format}
          onChange={setFormat}
        />
      )}
    </Dialog>
  );
}
