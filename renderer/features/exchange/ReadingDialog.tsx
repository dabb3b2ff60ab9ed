import { useEffect, useState } from 'react';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Spinner } from '../../ui/Spinner';
import styles from './ReadingDialog.module.css';

type ReadingDialogProps = { name: string; onClose: () => void };

/** While a bundle is verified; most are sooner than this shows. */
export function ReadingDialog({ name, onClose }: ReadingDialogProps) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), A_MOMENT_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow) return null;
  return (
    <Dialog
      heading={text.bundleHeading}
      size="small"
      onClose={onClose}
      actions={<Button onPress={onClose}>{text.cancel}</Button>}
    >
      <p className={styles.line}>
        <Spinner label={text.bundleReading(name)} />
        <span>{text.bundleReading(name)}</span>
      </p>
    </Dialog>
  );
}

const A_MOMENT_MS = 250;
