import { fail, type Result } from '#shared/result';
import workerUrl from './read-document.worker?worker&url';
import type { ReadDocument, ReadOrder } from './read-document.worker';
import { startWorker } from './start-worker';

/** A file that takes longer than this to read is given up (reliability, section f). */
const LONGEST_MS = 30_000;

export type { ReadDocument };

/** Reads a file or pasted text in a worker of its own, which ends with it: what hangs or crashes there harms nothing. */
export function readDocument(order: ReadOrder): Promise<Result<ReadDocument>> {
  const name = order.kind === 'file' ? order.name : 'pasted text';
  const worker = startWorker(workerUrl);
  return new Promise<Result<ReadDocument>>((resolve) => {
    const giveUp = (reason: string) => resolve(fail({ code: 'import-failed', name, reason }));
    const timer = setTimeout(() => giveUp('it took longer than 30 seconds'), LONGEST_MS);
    worker.onmessage = ({ data }: MessageEvent<Result<ReadDocument>>) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      giveUp(event.message);
    };
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}
