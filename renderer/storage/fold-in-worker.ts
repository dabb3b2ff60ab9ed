import workerUrl from './projection.worker?worker&url';
import type { PlacedEntry, Projected } from './projection';
import type { FoldDone, FoldOrder } from './projection.worker';
import { startWorker } from './start-worker';

type FoldInWorker = {
  readonly fold: (entries: readonly PlacedEntry[]) => Promise<Projected>;
  readonly end: () => void;
};

/** Folds in a worker, so that many changes leave the page free. End it when there is nothing more to fold. */
export function foldInWorker(project: string): FoldInWorker {
  const worker = startWorker(workerUrl);
  const fold: FoldInWorker['fold'] = (entries) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FoldDone>) =>
        data.ok ? resolve(data.outcome) : reject(new Error(data.reason));
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ project, entries: [...entries] } satisfies FoldOrder);
    });
  return { fold, end: () => worker.terminate() };
}
