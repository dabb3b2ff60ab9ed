import { Worker } from 'node:worker_threads';
import { Stopped } from '../files/watch';
import type { BundleWork, Client, LookOrder, TakeOrder, WriteOrder } from './bundle-work';

export type Order = LookOrder | TakeOrder | WriteOrder;

/** What the thread asks of who ordered the work; it waits for the answer. */
type Question = {
  [Name in 'before' | 'take']: { readonly name: Name; readonly input: Parameters<Client[Name]> };
}['before' | 'take'];
export type FromThread =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | ({ readonly kind: 'question' } & Question)
  | { readonly kind: 'over'; readonly outcome: unknown }
  | { readonly kind: 'stopped' };
export type ToThread = { readonly kind: 'answer'; readonly value: unknown } | { readonly kind: 'stop' };

/**
 * Has work on bundles done in a thread, one for each order, so that the main process answers meanwhile.
 *
 * @param file the built `bundle.worker.ts`
 */
export function workInThread(file: string): BundleWork {
  // The thread answers an order of a kind with what that gives.
  const run = (order: Order, client: Client): Promise<never> =>
    runOrder(file, order, client) as Promise<never>;
  return { look: run, take: run, write: run };
}

/** How often it is asked whether the work is still wanted. */
const ASKING_MS = 50;

async function runOrder(file: string, order: Order, client: Client): Promise<unknown> {
  const thread = new Worker(file, { workerData: order });
  const say = (message: ToThread): void => thread.postMessage(message);
  const asking = setInterval(() => client.isStopped() && say({ kind: 'stop' }), ASKING_MS);
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (message: FromThread) => {
        if (message.kind === 'progress') client.tell(message.done, message.of);
        else if (message.kind === 'over') resolve(message.outcome);
        else if (message.kind === 'stopped') reject(new Stopped('stopped'));
        else void answer(message, client).then((value) => say({ kind: 'answer', value }), reject);
      });
      thread.on('error', reject);
      thread.on('exit', () => reject(new Error('The thread has ended')));
    });
  } finally {
    clearInterval(asking);
    // It has ended by itself, unless the one who ordered the work could not go on.
    await thread.terminate();
  }
}

function answer(question: Question, client: Client): Promise<unknown> {
  return question.name === 'before' ? client.before(...question.input) : client.take(...question.input);
}
