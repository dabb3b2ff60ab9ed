/** A thread of the main process: reads, checks and writes one bundle. */
import { parentPort, workerData } from 'node:worker_threads';
import { Stopped } from '../files/watch';
import type { FromThread, Order, ToThread } from './bundle-thread';
import { workHere, type Client } from './bundle-work';

let isStopped = false;
let heard: (value: never) => void = () => undefined;

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'stop') isStopped = true;
  else heard(message.value as never);
});

const say = (message: FromThread, bytes: readonly ArrayBuffer[] = []): void =>
  parentPort?.postMessage(message, bytes);

const client: Client = {
  tell: (done, of) => say({ kind: 'progress', done, of }),
  isStopped: () => isStopped,
  before: (...input) => {
    say({ kind: 'question', name: 'before', input });
    return new Promise((resolve) => (heard = resolve));
  },
  take: (part) => {
    // Not copied: it is the main process's from here on.
    say({ kind: 'question', name: 'take', input: [part] }, [part.lines.buffer as ArrayBuffer]);
    return new Promise((resolve) => (heard = resolve as typeof heard));
  },
};

function perform(order: Order): Promise<unknown> {
  switch (order.kind) {
    case 'look':
      return workHere.look(order, client);
    case 'take':
      return workHere.take(order, client);
    case 'write':
      return workHere.write(order, client);
  }
}

// What is thrown besides is a mistake of the program, and ends the thread with it.
void perform(workerData as Order)
  .then(
    (outcome) => say({ kind: 'over', outcome }),
    (error: unknown) => {
      if (!(error instanceof Stopped)) throw error;
      say({ kind: 'stopped' });
    },
  )
  .finally(() => parentPort?.close());
