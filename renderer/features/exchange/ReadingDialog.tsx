import { useDesk } from '../../commands/desk';
import { text } from '../../text/en';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useSlow } from '../../ui/use-slow';
import { BundleProgress } from './BundleProgress';

type ReadingDialogProps = { name: string; onClose: () => void };

/** While a bundle is verified; most are sooner than this shows. */
export function ReadingDialog({ name, onClose }: ReadingDialogProps) {
  const { bridge } = useDesk();
  const isSlow = useSlow();
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
