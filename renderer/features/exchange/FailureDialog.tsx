import type { Failure } from '#shared/result';
import { text } from '../../text/en';
import { describeFailure } from '../../text/failures';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './FailureDialog.module.css';

type FailureDialogProps = { failure: Failure; onClose: () => void };

/** What went wrong, what it means for the work, and what to do: it stays until it was read. */
export function FailureDialog({ failure, onClose }: FailureDialogProps) {
  return (
    <Dialog
      heading={text.failureHeading}
      size="small"
      onClose={onClose}
      isAlert
      actions={
        <Button look="primary" onPress={onClose} takesFocus>
          {text.close}
        </Button>
      }
    >
      <p className={styles.words} data-selectable>
        {describeFailure(failure)}
      </p>
    </Dialog>
  );
}
