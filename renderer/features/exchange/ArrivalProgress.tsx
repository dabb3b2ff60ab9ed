import { useSession } from '../../state/session';
import { text } from '../../text/en';
import { readingAnewText } from '../../text/reading-anew';
import { Progress } from '../../ui/Progress';
import { BundleLine } from './BundleLine';

/** How far the reading of what a bundle brought into what the screens show is: all of it is saved. */
export function ArrivalProgress({ name }: { name: string }) {
  const reading = useSession(({ readingAnew }) => readingAnew);
  const label = text.bundleArriving(name);
  if (!reading) return <BundleLine label={label} />;
  const { share, leftMs } = reading;
  return <Progress label={label} value={share} max={1} detail={readingAnewText.progress(share, leftMs)} />;
}
