import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { parentPort } from 'node:worker_threads';
import { ReadingThread } from './reading-thread';
import { run } from './run';

// The thread that reads files is this very program once more.
if (parentPort) {
  const { answerInThread } = await import('./answer-in-thread');
  answerInThread(parentPort);
} else start();

function start(): void {
  // Whoever reads from us may stop before the end (`scholion log X | head`): that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

  const reading = new ReadingThread(new URL(import.meta.url));
  run(process.argv.slice(2), {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    now: () => new Date(),
    newId: randomUUID,
    readFile: (name, bytes) => reading.read(name, bytes),
  })
    .then((exitCode) => {
      // Set, not called: what is still being printed is printed.
      process.exitCode = exitCode;
    })
    .catch((error: unknown) => {
      process.stderr.write(`scholion: unexpected: ${error instanceof Error ? error.message : 'unknown'}\n`);
      process.exitCode = 1;
    });
}
