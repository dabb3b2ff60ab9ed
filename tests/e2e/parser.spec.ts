import { activeFiles } from '#tests/builders/files/active-files';
import { expect, test, type Scholion } from './app';
import { aNetworkWitness } from './network-witness';
import {
  beginReading,
  outcomeOf,
  parserProcess,
  readInProgram,
  takeOverParser,
  watchFrames,
} from './parser-window';
import { allGone } from './process-tree';

const utf8 = new TextEncoder();
const small = utf8.encode('A short text.\n\nWith two paragraphs.');
/** No picture of a window that is alive takes as long, even on a busy machine; the bench holds it to less. */
const ALIVE_MS = 500;
/** By then the process has the file that it was given. */
const BEGUN_MS = 500;
const MEGABYTE = 1024 * 1024;

/** With other limits than a person's: these tests would wait for half a minute each. */
async function startWith(app: Scholion, limits: Record<string, number>): Promise<Scholion> {
  await app.start([], {
    env: { ...(process.env as Record<string, string>), SCHOLION_READING_LIMITS: JSON.stringify(limits) },
  });
  return app;
}

test('the process that reads files has nothing of the program, of the machine or of a network', async ({
  app,
}) => {
  await readInProgram(app, 'small.txt', small);
  const witness = await aNetworkWitness();

  const found = await takeOverParser<Record<string, unknown>>(
    app,
    `(async () => ({
      origin: location.origin,
      policy: (await fetch('/')).headers.get('Content-Security-Policy'),
      bridge: typeof window.scholion,
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      page: await fetch('app://scholion/').then(() => 'read', () => 'refused'),
      network: await fetch('http://${witness.address}/').then(() => 'reached', () => 'refused'),
      stored: await indexedDB.databases().then((all) => all.length),
      place: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(() => resolve('given'), ({ code }) => resolve(code))),
      script: await new Promise((resolve) => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,0';
        script.onload = () => resolve('run');
        script.onerror = () => resolve('refused');
        document.body.append(script);
      }),
    }))()`,
  );

  expect(found).toEqual({
    origin: 'app://parser',
    policy: "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'",
    bridge: 'undefined',
    node: [],
    page: 'refused',
    network: 'refused',
    stored: 0,
    place: 1,
    script: 'refused',
  });
  expect(witness.heard()).toBe(0);
  await expect.poll(() => app.countedRequests()).toBeGreaterThan(0);
  await witness.close();
});

test('its session is cut off below the page’s policy too, counts what it refuses, and stays in memory', async ({
  app,
}) => {
  const witness = await aNetworkWitness();
  await readInProgram(app, 'small.txt', small);

  const facts = await app.program.evaluate(async ({ session }, address) => {
    const parser = session.fromPartition('parser');
    return {
      network: await parser.fetch(`http://${address}/`).then(({ status }) => status, String),
      name: await parser.resolveHost('localhost').then(
        () => 'found',
        () => 'not found',
      ),
      other: await parser.fetch('app://scholion/').then(({ status }) => status, String),
      storage: parser.getStoragePath(),
      isPersistent: parser.isPersistent(),
    };
  }, witness.address);

  expect(facts).toEqual({
    network: 403,
    name: 'not found',
    other: 404,
    storage: null,
    isPersistent: false,
  });
  await expect.poll(() => app.countedRequests()).toBe(1);
  expect(witness.heard()).toBe(0);
  await witness.close();
});

/** The text and the marks of an article that was read. */
async function peek(
  app: Scholion,
  article: string,
): Promise<{ text: string; marks: { address?: string }[] }> {
  const json = await app.page.evaluate(async (of) => {
    const revision = await window.scholion.peekArticle({ article: of });
    return revision.ok ? new TextDecoder().decode(revision.value) : '';
  }, article);
  return JSON.parse(json) as { text: string; marks: { address?: string }[] };
}

test('a file that hangs its reader is ended, its process with it, and the next file is read', async ({
  newApp,
}) => {
  const app = await startWith(await newApp(), { silentMs: 1_500 });
  await readInProgram(app, 'small.txt', small);
  const hung = await parserProcess(app);
  await takeOverParser(app, 'void setTimeout(() => { for (;;); })');

  const longest = await watchFrames(app);
  expect(outcomeOf(await readInProgram(app, 'hanging.txt', small))).toBe('tooSlow');

  expect(await longest()).toBeLessThan(ALIVE_MS);
  await allGone([hung], 3_000);
  expect(outcomeOf(await readInProgram(app, 'small.txt', small))).toBe('A short text');
  expect(await parserProcess(app)).not.toBe(hung);
});

test('a file that crashes its reader is told of, and the next file is read', async ({ app }) => {
  await readInProgram(app, 'small.txt', small);
  await takeOverParser(app, 'void setTimeout(() => { for (;;); })');
  const reading = await beginReading(app, 'crashing.txt', small);
  await app.page.waitForTimeout(BEGUN_MS);
  process.kill(await parserProcess(app), 'SIGKILL');

  expect(outcomeOf(await reading())).toBe('readerFailed');
  expect(outcomeOf(await readInProgram(app, 'small.txt', small))).toBe('A short text');
});

test('a file whose reading takes too much memory is ended for it', async ({ newApp }) => {
  const app = await startWith(await newApp(), { memory: 400 * MEGABYTE });
  await readInProgram(app, 'small.txt', small);
  await takeOverParser(
    app,
    `globalThis.kept = [];
    void setInterval(() => kept.push(new Uint8Array(20_000_000).fill(1)), 20);
    // What would read the file never begins.
    Reflect.set(globalThis, 'TextDecoder', class { decode() { const until = performance.now() + 1_000; while (performance.now() < until) kept.push(new Uint8Array(20_000_000).fill(1)); } });`,
  );

  expect(outcomeOf(await readInProgram(app, 'large.txt', small))).toBe('tooMuchMemory');
  expect(outcomeOf(await readInProgram(app, 'small.txt', small))).toBe('A short text');
});

test('a person can end a reading, and it is told as ended by them', async ({ app }) => {
  await readInProgram(app, 'small.txt', small);
  await takeOverParser(app, 'void setTimeout(() => { for (;;); })');
  const reading = await beginReading(app, 'hanging.txt', small);
  await app.page.waitForTimeout(BEGUN_MS);
  await app.page.evaluate(() => window.scholion.cancelReading());

  expect(outcomeOf(await reading())).toBe('cancelled');
});

test('a hundred megabytes in one line are refused, and thirty are read, with the window alive', async ({
  app,
}) => {
  test.slow();
  const longest = await watchFrames(app);
  const tooMuch = await readInProgram(app, 'line.txt', Buffer.alloc(100 * MEGABYTE, 'word '));
  const justSo = await readInProgram(app, 'line.txt', Buffer.alloc(31 * MEGABYTE, 'word '));

  expect(outcomeOf(tooMuch)).toBe('tooLarge');
  expect(outcomeOf(justSo)).toBe('word word word word word word word word…');
  expect(await longest()).toBeLessThan(ALIVE_MS);
});

test('the process that reads is gone when the window is closed or loaded anew', async ({ app }) => {
  await readInProgram(app, 'small.txt', small);
  const reader = await parserProcess(app);
  expect(reader).not.toBe(0);

  await app.page.reload();

  await allGone([reader], 3_000);
  await app.stop();
});

test('nothing in a file runs, and nothing of it reaches out, whatever the file is', async ({ app }) => {
  const witness = await aNetworkWitness();
  for (const { name, bytes } of activeFiles(witness.address)) {
    const read = await readInProgram(app, name, bytes);

    expect(outcomeOf(read), name).toBe(
      name === 'active.docx' ? 'Harbour closed on Monday' : 'Harbour closed',
    );
    expect(await takeOverParser(app, 'globalThis.hasRun ?? false'), name).toBe(false);
    for (const { article } of read.ok ? read.value.articles : []) {
      const { text, marks } = await peek(app, article);
      expect(text, name).toMatch(/harbour (was )?closed on Monday/i);
      // What is no markup in its format is text, and stays it.
      if (!/\.(md|csv)$/.test(name)) expect(text, name).not.toMatch(/hasRun|<script|onerror/);
      for (const { address } of marks) expect(address ?? 'http:', name).toMatch(/^https?:/);
    }
  }
  await app.page.waitForTimeout(1_000);

  expect(witness.heard()).toBe(0);
  expect(await app.countedRequests()).toBe(0);
  await witness.close();
});
