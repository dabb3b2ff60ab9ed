import type { UnreadableReason } from '#shared/import/unreadable';
import { fail, type Result } from '#shared/result';
import workerUrl from './read-document.worker?worker&url';
import type { ReadDocument, ReadOrder } from './read-document.worker';
import { startWorker } from './start-worker';

/** A file that takes longer than this to read is given up (reliability, section f). */
const LONGEST_MS = 30_000;

/** Reads files in a worker, one after another. What hangs or crashes there ends that worker and harms nothing else. */
export class DocumentReader {
  #worker: Worker | undefined;

  read(order: ReadOrder): Promise<Result<ReadDocument>> {
    const worker = (this.#worker ??= startWorker(workerUrl));
    return new Promise((resolve) => {
      const timer = setTimeout(() => giveUp('tooSlow'), LONGEST_MS);
      const giveUp = (reason: UnreadableReason): void => {
        clearTimeout(timer);
        this.end();
        const name = order.kind === 'file' ? order.name : 'pasted text';
        resolve(fail({ code: 'import-failed', name, reason }));
      };
      worker.onmessage = ({ data }: MessageEvent<Result<ReadDocument>>) => {
        clearTimeout(timer);
        resolve(data);
      };
      worker.onerror = () => giveUp('readerFailed');
      worker.postMessage(order);
    });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
