import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Network } from '#shared/analysis/network';
import { layOut, type Places } from '#shared/analysis/network-layout';
import { inSlices, Stopped } from '../../../commands/in-slices';

/** A network and where its actors are. */
export type LaidOut = { readonly network: Network; readonly places: Places };

/**
 * A network laid out a little at a time; until it is, the one before, and nothing before the first. What only has other names
 * or effects than before stays where it is.
 */
export function useLaidOut(network: Network | undefined): LaidOut | undefined {
  const [last, setLast] = useState<LaidOut & { readonly form: string }>();
  const form = useMemo(() => network && formOf(network), [network]);
  useEffect(() => {
    if (!network || form === undefined) return undefined;
    const stop = new AbortController();
    inSlices(layOut(network), () => {}, stop.signal).then(
      (places) => {
        // What is large is drawn a little at a time as well.
        if (!stop.signal.aborted) startTransition(() => setLast({ network, places, form }));
      },
      (error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      },
    );
    return () => stop.abort();
    // A network of the same form is laid out already.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [form]);
  return useMemo(
    () => last && { network: network && last.form === form ? network : last.network, places: last.places },
    [last, network, form],
  );
}

/** All that the layout of a network depends on. */
function formOf({ kind, actors, ties }: Network): string {
  const nodes = actors.map(({ id, passages }) => `${id} ${passages}`);
  return [kind, ...nodes, ...ties.map(({ key }) => key)].join('\n');
}
