import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { listPageFiles } from '#electron/page-files';
import { aTemporaryFolder } from './builders/temporary-folder';

test('the page is what lies in its folder, with the type of each file, and nothing else', async () => {
  const folder = aTemporaryFolder();
  mkdirSync(path.join(folder, 'assets'));
  for (const name of [
    'index.html',
    'assets/main.js',
    'assets/inter.woff2',
    '.built-from',
    'assets/notes.exe',
  ]) {
    writeFileSync(path.join(folder, name), name);
  }
  symlinkSync('/etc/passwd', path.join(folder, 'passwd.txt'));

  const files = await listPageFiles(folder);

  const listed = [...files].map(([at, { file, type }]) => [at, path.relative(folder, file), type]);
  expect(listed.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1))).toEqual([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/assets/inter.woff2', 'assets/inter.woff2', 'font/woff2'],
    ['/assets/main.js', 'assets/main.js', 'text/javascript; charset=utf-8'],
    ['/index.html', 'index.html', 'text/html; charset=utf-8'],
  ]);
});
