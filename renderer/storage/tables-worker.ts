import workerUrl from './projection.worker?worker&url';
import type { Fold } from './catch-up';
import type { PlacedEntry } from './fold-changes';
import type { Projected } from './projection';
import type { TablesDone, TablesOrder } from './projection.worker';
import type { Repacked } from './repack';
import { startWorker } from './start-worker';

export type TablesWorker = {
  /** Folds entries as the journal gives them; their bytes are the worker's then. */
  readonly fold: Fold;
  readonly foldPlaced: (placed: readonly PlacedEntry[]) => Promise<Projected>;
  /** Packs a document with what was changed in it since it was packed. */
  readonly pack: (document: string) => Promise<Repacked>;
  readonly end: () => void;
};

/** Works on a project's tables aside, one order after another, so that the page is free. End it when there is nothing more to do. */
export function tablesWorker(project: string): TablesWorker {
  const worker = startWorker(workerUrl);
  const waiting: { resolve: (done: Projected | Repacked) => void; reject: (error: Error) => void }[] = [];
  worker.onmessage = ({ data }: MessageEvent<TablesDone>) => {
    const order = waiting.shift();
    if (data.ok) order?.resolve(data.outcome);
    else order?.reject(new Error(data.reason));
  };
  worker.onerror = (event) => {
    for (const { reject } of waiting.splice(0)) reject(new Error(event.message));
  };
  const ask = (order: TablesOrder, bytes: Transferable[] = []): Promise<Projected | Repacked> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(order, bytes);
    });
  return {
    // The worker answers an order of each kind so.
    fold: (written, { isAnew, isEnd }) => {
      const bytes = new Set(written.map(({ payload }) => payload.buffer));
      const order = isAnew ? ({ kind: 'make', isEnd } as const) : ({ kind: 'fold' } as const);
      return ask({ ...order, project, written: [...written] }, [...bytes]);
    },
    foldPlaced: (placed) => ask({ kind: 'fold-placed', project, placed: [...placed] }) as Promise<Projected>,
    pack: (document) => ask({ kind: 'pack', project, document }) as Promise<Repacked>,
    end: () => worker.terminate(),
  };
}
