import { readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Blobs } from '#electron/files/blobs';
import { nodeDisk } from '#electron/files/node-disk';
import { checkArticle } from '#electron/import/check-article';
import type { Order, Outcome } from '#electron/import/one-reading';
import { Readings } from '#electron/import/readings';
import { importFile } from '#shared/import/import-file';
import { sha256Hex } from '#shared/sha256';
import { PROJECT } from '../builders/journals';
import { aTemporaryFolder } from '../builders/temporary-folder';

const OTHER_PROJECT = '22222222-2222-4222-8222-222222222222';

/** Readings in a folder of their own, with readers that are in this process and can be held up. */
function aDesk(hold: Promise<void> = Promise.resolve()) {
  const folder = aTemporaryFolder();
  const waiting = path.join(folder, 'read');
  const parser = {
    async read(order: Order): Promise<Outcome> {
      const pieces: Uint8Array[] = [];
      for await (const piece of order.pieces()) pieces.push(piece);
      await hold;
      if (order.cancelled.aborted) return { kind: 'unreadable', reason: 'cancelled' };
      const read = await importFile(order.name, Buffer.concat(pieces));
      if (!read.ok) return { kind: 'unreadable', reason: 'damaged', detail: 'line 1' };
      for (const article of read.value.articles) order.onArticle([Buffer.from(JSON.stringify(article))]);
      return { kind: 'read', findings: [] };
    },
    end: () => undefined,
  };
  const checker = {
    check: (pieces: readonly Uint8Array[]) => Promise.resolve(checkArticle(Buffer.concat(pieces))),
    end: () => undefined,
  };
  const readings = new Readings(nodeDisk, waiting, { parser, checker });
  /** As the program does when it is started again. */
  const startAgain = () => new Readings(nodeDisk, waiting, { parser, checker });
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(path.join(folder, name), content);
    return { path: path.join(folder, name), name };
  };
  const read = async (name: string, content: string) => {
    const result = await readings.read(PROJECT, file(name, content), () => undefined);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value.articles;
  };
  const filesKept = () =>
    readdirSync(folder).includes('read')
      ? readdirSync(waiting, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
          .length
      : 0;
  return {
    readings,
    startAgain,
    waiting,
    read,
    file,
    filesKept,
    blobs: new Blobs(nodeDisk, path.join(folder, 'blobs')),
  };
}

test('a file that was read is kept with its text until it is dropped, also after both are written', async () => {
  const { readings, read, filesKept, blobs } = aDesk();
  const [article] = await read('a.txt', 'One.\n\nTwo.');
  expect(filesKept()).toBe(3);
  const peeked = await readings.peek(article!.article);

  const written = await readings.write(PROJECT, blobs, [article!.article]);

  expect(written).toEqual({
    ok: true,
    value: [
      {
        textDigest: article!.textDigest,
        original: sha256Hex('One.\n\nTwo.'),
        blob: peeked.ok && sha256Hex(peeked.value),
      },
    ],
  });
  if (!written.ok) throw new Error('not written');
  expect(await blobs.read(written.value[0]!.original)).toMatchObject({ ok: true });
  expect(await blobs.read(written.value[0]!.blob)).toEqual(peeked);
  expect(await readings.peek(article!.article)).toEqual(peeked);
  await readings.drop([article!.article]);
  expect(filesKept()).toBe(0);
  expect(await readings.peek(article!.article)).toMatchObject({ ok: false });
});

test('two articles of the same bytes share what is kept, and each can go without the other', async () => {
  const { readings, read, filesKept } = aDesk();
  const [a] = await read('a.txt', 'The same.');
  const [b] = await read('b.txt', 'The same.');
  expect(filesKept()).toBe(4);

  await readings.drop([a!.article]);

  expect(await readings.peek(a!.article)).toMatchObject({ ok: false });
  expect(await readings.peek(b!.article)).toMatchObject({ ok: true });
  await readings.drop([b!.article]);
  expect(filesKept()).toBe(0);
});

test('an article that nobody knows is not written, and neither are those beside it', async () => {
  const { readings, read, filesKept, blobs } = aDesk();
  const [article] = await read('a.txt', 'One.');

  const written = await readings.write(PROJECT, blobs, [
    article!.article,
    '00000000-0000-4000-8000-000000000000',
  ]);

  expect(written).toMatchObject({ ok: false, failure: { code: 'request-refused' } });
  expect(filesKept()).toBe(3);
});

test('what cannot be read is said with its reason, and nothing of it is kept', async () => {
  const { readings, file, filesKept } = aDesk();

  const broken = await readings.read(PROJECT, file('a.txt', Buffer.alloc(500)), () => undefined);
  const unknown = await readings.read(PROJECT, file('a.exe', 'MZ'), () => undefined);
  const missing = await readings.read(PROJECT, { path: '/nowhere/at/all', name: 'b.txt' }, () => undefined);

  expect(broken).toMatchObject({
    failure: { code: 'import-failed', name: 'a.txt', reason: 'damaged', detail: 'line 1' },
  });
  expect(unknown).toMatchObject({ failure: { code: 'import-failed', reason: 'formatUnknown' } });
  expect(missing).toMatchObject({ failure: { code: 'file-unreadable', name: 'b.txt', reason: 'ENOENT' } });
  expect(filesKept()).toBe(0);
});

test('what is being read when the page becomes another is ended, and nothing of it is kept', async () => {
  let goOn = (): void => undefined;
  const { readings, file, filesKept } = aDesk(new Promise((resolve) => (goOn = resolve)));
  const reading = readings.read(PROJECT, file('a.txt', 'One.'), () => undefined);
  await new Promise((resolve) => setTimeout(resolve, 50));

  const paused = readings.pause();
  goOn();
  await paused;

  expect(await reading).toMatchObject({ failure: { code: 'import-failed', reason: 'cancelled' } });
  expect(filesKept()).toBe(0);
});

test('a reading is cancelled from the moment in which it was asked for', async () => {
  const { readings, file, filesKept } = aDesk();
  const reading = readings.read(PROJECT, file('a.txt', 'One.'), () => undefined);
  readings.cancel();

  expect(await reading).toMatchObject({ failure: { reason: 'cancelled' } });
  expect(filesKept()).toBe(0);
  expect(await readings.read(PROJECT, file('a.txt', 'One.'), () => undefined)).toMatchObject({ ok: true });
});

test('what was read is there again after the program was ended at once, for its own project alone', async () => {
  const { readings, startAgain, read, blobs } = aDesk();
  const articles = [...(await read('a.txt', 'One.')), ...(await read('b.txt', 'Two.'))];
  await read('c.txt', 'Three.').then(([third]) => readings.drop([third!.article]));

  const again = startAgain();

  expect(await again.leftOver(OTHER_PROJECT)).toEqual({ read: [], unread: [] });
  const { read: left } = await again.leftOver(PROJECT);
  expect(left).toEqual([
    { name: 'a.txt', findings: [], articles: [articles[0]] },
    { name: 'b.txt', findings: [], articles: [articles[1]] },
  ]);
  expect(await again.write(PROJECT, blobs, [articles[0]!.article])).toMatchObject({ ok: true });
  expect(await again.write(OTHER_PROJECT, blobs, [articles[1]!.article])).toMatchObject({ ok: false });
});

test('of a file with several articles those are there again that were not dropped', async () => {
  const { readings, startAgain, read, filesKept } = aDesk();
  const list = JSON.stringify([
    { title: 'First', text: 'One says this.' },
    { title: 'Second', text: 'Two says that.' },
  ]);
  const [first, second] = await read('list.json', list);
  await readings.drop([first!.article]);

  const again = startAgain();
  const { read: left } = await again.leftOver(PROJECT);
  expect(left.map(({ articles }) => articles)).toEqual([[second]]);

  await again.drop([second!.article]);
  expect(filesKept()).toBe(0);
});

test('files whose turn has not come are kept, those that were read not twice', async () => {
  const { readings, startAgain, read, waiting } = aDesk();
  await readings.keepQueue(PROJECT, [{ name: 'a.txt', path: '/here/a.txt' }, { name: 'b.txt' }]);
  await read('a.txt', 'One.');

  expect((await startAgain().leftOver(PROJECT)).unread).toEqual([{ name: 'b.txt' }]);
  expect(statSync(path.join(waiting, PROJECT, 'queue.json')).mode & 0o777).toBe(0o600);
  await readings.keepQueue(PROJECT, []);
  expect((await startAgain().leftOver(PROJECT)).unread).toEqual([]);
});

test('what was damaged meanwhile is named as not read, and what belongs to nothing is removed', async () => {
  const { startAgain, read, waiting, filesKept } = aDesk();
  const [article] = await read('a.txt', 'One.');
  const folder = path.join(waiting, PROJECT);
  writeFileSync(path.join(folder, article!.original), 'Another.');
  writeFileSync(path.join(folder, '00000007.json'), '{"v":1,"name":"c.txt"');
  writeFileSync(path.join(folder, 'half.tmp'), 'Half');

  expect(await startAgain().leftOver(PROJECT)).toEqual({ read: [], unread: [{ name: 'a.txt' }] });
  expect(filesKept()).toBe(0);
});

test('what was kept for a project that is gone is removed', async () => {
  const { startAgain, read, filesKept } = aDesk();
  await read('a.txt', 'One.');

  await startAgain().removeStrays(async () => true);
  expect(filesKept()).toBe(3);
  await startAgain().removeStrays(async () => false);
  expect(filesKept()).toBe(0);
});
