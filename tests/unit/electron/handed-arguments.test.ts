import path from 'node:path';
import { expect, test } from 'vitest';
import { handedArguments } from '#electron/handed-arguments';

const here = path.resolve('/work');

test('files are what stands behind the program', () => {
  expect(handedArguments(['scholion', 'a.txt', path.resolve('/b.txt')], false, here).files).toEqual([
    path.join(here, 'a.txt'),
    path.resolve('/b.txt'),
  ]);
});

test('started through Electron itself they stand behind the program’s folder', () => {
  expect(handedArguments(['electron', '.', 'a.txt'], true, here).files).toEqual([path.join(here, 'a.txt')]);
});

test('switches are no files', () => {
  expect(handedArguments(['scholion', '--no-sandbox', '-x', '', 'a.txt'], false, here).files).toEqual([
    path.join(here, 'a.txt'),
  ]);
});

test('links are no files, however they are written', () => {
  const links = ['scholion://project/a', 'SCHOLION:b'];
  expect(handedArguments(['scholion', ...links, 'a.txt'], false, here)).toEqual({
    files: [path.join(here, 'a.txt')],
    links,
  });
});
