import workerUrl from './projection.worker?worker&url';
import type { Fold } from './catch-up';
import type { FoldDone, FoldOrder } from './projection.worker';
import { startWorker } from './start-worker';

/** Folds in a worker, so that a long catch-up leaves the page free. End it when the journal has been caught up with. */
export function foldInWorker(project: string): { fold: Fold; end: () => void } {
  const worker = startWorker(workerUrl);
  const fold: Fold = (entries) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FoldDone>) =>
        data.ok ? resolve() : reject(new Error(data.reason));
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage({ project, entries: [...entries] } satisfies FoldOrder);
    });
  return { fold, end: () => worker.terminate() };
}
