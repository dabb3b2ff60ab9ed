import { useEffect, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { text } from '../../text/en';
import { Progress } from '../../ui/Progress';
import { BundleLine } from './BundleLine';

/** How far the work on a bundle is, in words and numbers; before that is known, that it goes on. */
export function BundleProgress({ label }: { label: string }) {
  const { bridge } = useDesk();
  const [{ done, of }, setProgress] = useState({ done: 0, of: 0 });
  useEffect(() => bridge.listen('bundleProgress', setProgress), [bridge]);
  if (of > 0 && done < of)
    return <Progress label={label} value={done} max={of} detail={text.bundlePercent(done, of)} />;
  return <BundleLine label={label} />;
}
