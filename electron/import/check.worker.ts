/** A thread of the main process: what has to be checked may be large, and nobody waits for it meanwhile. */
import { parentPort } from 'node:worker_threads';
import { checkArticle, textDigestIn } from './check-article';
import type { Checked, ToCheck } from './checker';

const checks = { article: checkArticle, text: textDigestIn };

parentPort?.on('message', ({ number, kind, pieces }: ToCheck) => {
  const found = checks[kind](Buffer.concat(pieces));
  const checked: Checked = { number, found };
  // What was checked is no small thing to copy, and the thread has no more use for it.
  parentPort?.postMessage(checked, typeof found === 'object' ? [found.revision.buffer as ArrayBuffer] : []);
});
