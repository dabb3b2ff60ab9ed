import workerUrl from './projection.worker?worker&url';
import type { PlacedEntry, Projected } from './projection';
import type { TablesDone, TablesOrder } from './projection.worker';
import type { Repacked } from './repack';
import { startWorker } from './start-worker';

export type TablesWorker = {
  readonly fold: (entries: readonly PlacedEntry[]) => Promise<Projected>;
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
  const ask = (order: TablesOrder): Promise<Projected | Repacked> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(order);
    });
  return {
    // The worker answers an order of each kind so.
    fold: (entries) => ask({ kind: 'fold', project, entries: [...entries] }) as Promise<Projected>,
    pack: (document) => ask({ kind: 'pack', project, document }) as Promise<Repacked>,
    end: () => worker.terminate(),
  };
}
