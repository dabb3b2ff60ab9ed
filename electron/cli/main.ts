import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { run } from './run';

// Whoever reads from us may stop before the end (`scholion log X | head`): that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

run(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  now: () => new Date(),
  newId: randomUUID,
})
  .then((exitCode) => {
    // Set, not called: what is still being printed is printed.
    process.exitCode = exitCode;
  })
  .catch((error: unknown) => {
    process.stderr.write(`scholion: unexpected: ${error instanceof Error ? error.message : 'unknown'}\n`);
    process.exitCode = 1;
  });
