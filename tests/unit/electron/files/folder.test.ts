import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filesInFolder } from '#electron/files/folder';
import { aTemporaryFolder } from '../builders/temporary-folder';

async function aFolder(names: readonly string[]): Promise<string> {
  const folder = path.join(aTemporaryFolder(), 'morning');
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), 'words');
  }
  return folder;
}

test('the files of a folder come by their path, with the folders in front of their names', async () => {
  const folder = await aFolder(['part 10.txt', 'part 2.pdf', 'a/b/deep.EML', 'a/first.html']);

  const { files, leftOut, isCutShort } = await filesInFolder(folder);

  expect(files.map(({ name }) => name)).toEqual([
    'morning/a/b/deep.EML',
    'morning/a/first.html',
    'morning/part 2.pdf',
    'morning/part 10.txt',
  ]);
  expect(files[0]?.path).toBe(path.join(folder, 'a', 'b', 'deep.EML'));
  expect({ leftOut, isCutShort }).toEqual({ leftOut: 0, isCutShort: false });
});

test('what is hidden, a link or of no kind that is read is counted and left out', async () => {
  const folder = await aFolder(['one.txt', 'picture.png', 'LICENSE', '.hidden.txt', '.git/config.txt']);
  await symlink(path.join(folder, 'one.txt'), path.join(folder, 'link.txt'));

  const { files, leftOut, kindsLeftOut } = await filesInFolder(folder);

  expect(files.map(({ name }) => name)).toEqual(['morning/one.txt']);
  expect(leftOut).toBe(5);
  expect(kindsLeftOut).toEqual(['.png']);
});

test('of more than is read at once the rest is left, and said to be', async () => {
  const folder = await aFolder(Array.from({ length: 8 }, (_, at) => `${at}.txt`));

  const { files, isCutShort } = await filesInFolder(folder, 5);

  expect(files).toHaveLength(5);
  expect(isCutShort).toBe(true);
});

test('a folder that is gone is empty', async () => {
  expect(await filesInFolder('/nowhere/at/all')).toEqual({
    files: [],
    leftOut: 0,
    kindsLeftOut: [],
    isCutShort: false,
  });
});
