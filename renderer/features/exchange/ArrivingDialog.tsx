import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { readingAnewText } from '../../text/reading-anew';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { useSlow } from '../../ui/use-slow';
import { BundleLine } from './BundleLine';

/** While what a bundle brought is read into what the screens show: all of it is saved, and nothing is left to stop. */
export function ArrivingDialog({ name }: { name: string }) {
  const reading = useSession(({ readingAnew }) => readingAnew);
  const isSlow = useSlow();
  if (!isSlow) return null;
  const label = text.bundleArriving(name);
  return (
    <Dialog heading={text.bundleHeading} size="small" onClose={() => undefined}>
      {reading ? (
        <Progress
          label={label}
          value={reading.share}
          max={1}
          detail={readingAnewText.progress(reading.share, reading.leftMs)}
        />
      ) : (
        <BundleLine label={label} />
      )}
    </Dialog>
  );
}
