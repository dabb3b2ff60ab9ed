import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ReadingThread } from '#electron/cli/reading-thread';
import { at } from './io';

const MEGABYTE = 1024 * 1024;
const limits = { silentMs: 4_000, wholeMs: 6_000, memory: 64 * MEGABYTE };

/** A thread that does as the file's name says. */
const script = at('thread.mjs');
writeFileSync(
  script,
  `import { parentPort } from 'node:worker_threads';
const kept = [];
parentPort.on('message', ({ name }) => {
  if (name === 'hangs') for (;;);
  if (name === 'crashes') throw new Error('A mistake');
  if (name === 'leaves') process.exit(0);
  if (name === 'hoards') for (;;) kept.push(new Array(100_000).fill({ kept }));
  if (name === 'lingers') setInterval(() => parentPort.postMessage({ kind: 'progress' }), 50);
  else parentPort.postMessage({ kind: 'read', read: { ok: true, value: { articles: [], findings: [] } } });
});`,
);

const thread = () => new ReadingThread(pathToFileURL(script), limits);

test.each([
  ['hangs', 'tooSlow'],
  ['lingers', 'tooSlow'],
  ['hoards', 'tooMuchMemory'],
  ['crashes', 'readerFailed'],
  ['leaves', 'readerFailed'],
])(
  'a file over which the reading %s fails as %s, and the next one is read',
  async (name, reason) => {
    const reading = thread();

    expect(await reading.read(name, new Uint8Array())).toMatchObject({
      ok: false,
      failure: { code: 'import-failed', name, reason },
    });
    expect(await reading.read('sound', new Uint8Array())).toMatchObject({ ok: true });
  },
  30_000,
);
