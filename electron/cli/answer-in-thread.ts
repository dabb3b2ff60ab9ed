import type { MessagePort } from 'node:worker_threads';
import { importFile } from '#shared/import/import-file';
import type { ThreadAnswer, ThreadOrder } from './reading-thread';

/** More often than this nobody needs a sign of life. */
const PROGRESS_MS = 100;

/** Reads each file that comes over the port, and says there what it is. */
export function answerInThread(port: MessagePort): void {
  const say = (answer: ThreadAnswer): void => port.postMessage(answer);
  let told = 0;
  const onProgress = (): void => {
    const now = performance.now();
    if (now - told < PROGRESS_MS) return;
    told = now;
    say({ kind: 'progress' });
  };
  port.on('message', ({ name, bytes }: ThreadOrder) => {
    void importFile(name, bytes, onProgress).then((read) => say({ kind: 'read', read }));
  });
}
