import path from 'node:path';
import { expect, test } from 'vitest';
import { fileArguments } from '#electron/file-arguments';

const here = path.resolve('/work');

test('files are what stands behind the program', () => {
  expect(fileArguments(['scholion', 'a.txt', path.resolve('/b.txt')], false, here)).toEqual([
    path.join(here, 'a.txt'),
    path.resolve('/b.txt'),
  ]);
});

test('started through Electron itself they stand behind the program’s folder', () => {
  expect(fileArguments(['electron', '.', 'a.txt'], true, here)).toEqual([path.join(here, 'a.txt')]);
});

test('switches are no files', () => {
  expect(fileArguments(['scholion', '--no-sandbox', '-x', '', 'a.txt'], false, here)).toEqual([
    path.join(here, 'a.txt'),
  ]);
});
