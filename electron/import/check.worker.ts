/** A thread of the main process: what has to be checked may be large, and nobody waits for it meanwhile. */
import { parentPort } from 'node:worker_threads';
import { checkArticle } from './check-article';
import type { Checked, ToCheck } from './checker';

parentPort?.on('message', ({ number, pieces }: ToCheck) => {
  const article = checkArticle(Buffer.concat(pieces));
  const checked: Checked = { number, article };
  parentPort?.postMessage(checked);
});
