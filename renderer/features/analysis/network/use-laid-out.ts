import { startTransition, useEffect, useState } from 'react';
import type { Network } from '#shared/analysis/network';
import { layOut, type Places } from '#shared/analysis/network-layout';
import { inSlices, Stopped } from '../../../commands/in-slices';

/** A network and where its actors are. */
export type LaidOut = { readonly network: Network; readonly places: Places };

/** A network laid out a little at a time; until it is, the one before, and nothing before the first. */
export function useLaidOut(network: Network | undefined): LaidOut | undefined {
  const [last, setLast] = useState<LaidOut>();
  useEffect(() => {
    if (!network) return undefined;
    const stop = new AbortController();
    inSlices(layOut(network), () => {}, stop.signal).then(
      (places) => {
        // What is large is drawn a little at a time as well.
        if (!stop.signal.aborted) startTransition(() => setLast({ network, places }));
      },
      (error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      },
    );
    return () => stop.abort();
  }, [network]);
  return last;
}
