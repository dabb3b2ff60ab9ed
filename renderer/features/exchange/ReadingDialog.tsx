import { useEffect, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { BundleProgress } from './BundleProgress';

type ReadingDialogProps = { name: string; onClose: () => void };

/** While a bundle is verified; most are sooner than this shows. */
export function ReadingDialog({ name, onClose }: ReadingDialogProps) {
  const { bridge } = useDesk();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), A_MOMENT_MS);
    return () => clearTimeout(timer);
  }, []);
  const stop = (): void => {
    void bridge.stopBundle();
    onClose();
  };
  if (!isSlow) return null;
  return (
    <Dialog
      heading={text.bundleHeading}
      size="small"
      onClose={stop}
      actions={<Button onPress={stop}>{text.stopBundle}</Button>}
    >
      <BundleProgress label={text.bundleReading(name)} />
    </Dialog>
  );
}

const A_MOMENT_MS = 250;
