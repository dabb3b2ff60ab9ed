import { useEffect, useState } from 'react';
import { useDesk } from '../../commands/desk';
import { Stopped } from '../../commands/in-slices';
import { prepareWork, type PreparedWork, type WorkDecision } from '../../commands/foreign-work/prepare-work';
import type { OfferedWork } from '../../state/foreign-work';

/** How far something is. */
export type Stage = { readonly done: number; readonly of: number };

/** What would be written, once it is worked out, and how far that is; begun anew with every decision. */
export function usePrepared(
  offered: OfferedWork,
  decision: WorkDecision | undefined,
): { prepared: PreparedWork | undefined; stage: Stage } {
  const desk = useDesk();
  const [last, setLast] = useState<{ decision: WorkDecision; prepared: PreparedWork }>();
  const [stage, setStage] = useState<Stage>({ done: 0, of: 1 });
  useEffect(() => {
    if (!decision) return;
    const stop = new AbortController();
    const onProgress = (done: number, of: number): void => setStage({ done, of });
    prepareWork(desk, offered, decision, { onProgress, signal: stop.signal }).then(
      (prepared) => !stop.signal.aborted && setLast({ decision, prepared }),
      (error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      },
    );
    return () => stop.abort();
  }, [desk, offered, decision]);
  return { prepared: last?.decision === decision ? last?.prepared : undefined, stage };
}
