import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Handles } from '#electron/files/handles';
import { LARGEST_FILE } from '#shared/ipc/contract';
import { aTemporaryFolder } from '../builders/temporary-folder';

test('a chosen file is read by its handle, which says nothing of where it is', async () => {
  const folder = aTemporaryFolder();
  const file = path.join(folder, 'article.txt');
  writeFileSync(file, 'text');
  const handles = new Handles(path.join(folder, 'offered'));

  const [handed] = await handles.handOut([file]);

  expect(handed).toMatchObject({ name: 'article.txt', bytes: 4 });
  expect(JSON.stringify(handed)).not.toContain(folder);
  expect(await handles.read(handed?.handle ?? '')).toEqual({
    ok: true,
    value: Uint8Array.from(Buffer.from('text')),
  });
});

test('folders, and what is not there, are not handed out', async () => {
  const folder = aTemporaryFolder();
  mkdirSync(path.join(folder, 'inner'));
  const handles = new Handles(path.join(folder, 'offered'));

  expect(await handles.handOut([path.join(folder, 'inner'), path.join(folder, 'absent')])).toEqual([]);
});

test('a handle that was never given opens nothing', async () => {
  const handles = new Handles('/nowhere');

  expect(await handles.read('/etc/hostname')).toMatchObject({
    ok: false,
    failure: { code: 'file-unreadable' },
  });
});

test('a file that is too large is said to be, before it is read', async () => {
  const folder = aTemporaryFolder();
  const file = path.join(folder, 'huge.txt');
  writeFileSync(file, '');
  truncateSync(file, LARGEST_FILE + 1);
  const handles = new Handles(path.join(folder, 'offered'));
  const [handed] = await handles.handOut([file]);

  expect(await handles.read(handed?.handle ?? '')).toEqual({
    ok: false,
    failure: { code: 'file-too-large', name: 'huge.txt', bytes: LARGEST_FILE + 1, limit: LARGEST_FILE },
  });
});

test('bytes that the page offers are kept until the end, under the name it gave', async () => {
  const folder = path.join(aTemporaryFolder(), 'offered');
  const handles = new Handles(folder);

  const kept = await handles.keep('../../dropped.scholion', Buffer.from('bundle'));

  expect(kept).toMatchObject({ ok: true, value: { name: '../../dropped.scholion', bytes: 6 } });
  expect(readdirSync(folder)).toHaveLength(1);
  await handles.forgetOffered();
  expect(existsSync(folder)).toBe(false);
});
