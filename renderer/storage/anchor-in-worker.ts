import { anchorPassages, type Anchored } from '#shared/anchoring/anchor';
import workerUrl from './anchor.worker?worker&url';
import type { AnchorOrder } from './anchor.worker';
import { startWorker } from './start-worker';

/** Texts up to this length, in UTF-16 units, are dealt with at once: a worker would take longer to start. */
const SHORT = 100_000;
const FEW = 200;

/** Finds passages again, in a worker where that takes more than a moment. */
export async function anchorInWorker(order: AnchorOrder): Promise<readonly Anchored[]> {
  const { oldText, newText, targets } = order;
  if (newText.length <= SHORT && targets.length <= FEW) return anchorPassages(oldText, newText, targets);
  const worker = startWorker(workerUrl);
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<readonly Anchored[]>) => resolve(data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(order);
    });
  } catch {
    // No passage is left without a place because a worker failed: the window waits instead.
    return anchorPassages(oldText, newText, targets);
  } finally {
    worker.terminate();
  }
}
