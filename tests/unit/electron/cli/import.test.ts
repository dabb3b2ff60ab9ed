import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { Change } from '#shared/model/change';
import { reproducibleIds } from '#shared/model/ids';
import { sha256Hex } from '#shared/sha256';
import { inProject } from '#build/project';
import { at, scholion } from './io';

const project = '6f1c0d6e-8a55-4d2e-9f6f-0c2b6f1f7a10';
const authorId = '0b0f7f0e-52a1-4c53-8a0a-6d8f3a3a5b11';
const now = '2024-10-29T12:00:00.000Z';
const identity = ['--project', project, '--author', 'A. Analyst', '--author-id', authorId, '--now', now];

beforeAll(() => {
  writeFileSync(at('one.txt'), 'First line.\nSecond line.\nLeave a Reply');
  writeFileSync(
    at('same.txt'),
    '\uFEFFFirst line.\r\nSecond line.\r\n\r\n'.replace('\r\n\r\n', '\r\nLeave a Reply\r\n'),
  );
  writeFileSync(at('two.md'), '---\ntitle: Two\nlang: en\n---\n# Heading\n\nText with *emphasis* 🛰.\n');
  writeFileSync(at('photo.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  writeFileSync(at('empty.txt'), '\n');
  mkdirSync(at('folder'));
});

const fixture = (name: string) => inProject('tests/fixtures/import', name);
const stateOf = async (file: string) => JSON.parse((await scholion('state', file, '--json')).out);
const changesOf = async (file: string) => JSON.parse((await scholion('log', file, '--json')).out) as Change[];

test('several files become one bundle with a document each, and a line on each of them', async () => {
  const { exitCode, out, err } = await scholion(
    'import',
    at('one.txt'),
    at('two.md'),
    '-o',
    at('both.scholion'),
  );

  expect({ exitCode, out }).toEqual({ exitCode: 0, out: '' });
  expect(err).toContain(
    '“First line”, 3 blocks; 7 words; utf-8; 1 line of page furniture at the end set outside the body\n',
  );
  expect(err).toContain('“Two”, 2 blocks; 5 words; utf-8\n');
  const state = await stateOf(at('both.scholion'));
  expect(
    state.document.map(({ title, text }: { title: string; text: string }) => [title, text]).toSorted(),
  ).toEqual([
    ['First line', 'First line.\nSecond line.\nLeave a Reply'],
    ['Two', 'Heading\nText with emphasis 🛰.'],
  ]);
  expect(state.document.every(({ id, text }: { id: string; text: string }) => id === sha256Hex(text))).toBe(
    true,
  );
  expect(state.project).toMatchObject([{ name: 'both' }]);
});

test('with project, author and time given, the same files make the same bytes, and every id follows from them', async () => {
  await scholion('import', at('one.txt'), at('two.md'), '-o', at('a.scholion'), ...identity);
  await scholion('import', at('one.txt'), at('two.md'), '--output', at('b.scholion'), ...identity);

  expect(readFileSync(at('a.scholion')).equals(readFileSync(at('b.scholion')))).toBe(true);
  const ids = reproducibleIds(project, authorId, now);
  const changes = await changesOf(at('a.scholion'));
  const expected = new Set([ids(), ids(), ids(), ids()]);
  expect(changes.every((change) => Change.safeParse(change).success)).toBe(true);
  expect(changes.every(({ author, hlc }) => author === authorId && hlc[0] === Date.parse(now))).toBe(true);
  expect(changes.every(({ batch }) => expected.has(batch))).toBe(true);
  const state = await stateOf(at('a.scholion'));
  expect(state.person).toMatchObject([{ name: 'A. Analyst', authors: [authorId] }]);
  expect(expected.has(state.person[0].id)).toBe(true);
  expect(state.project).toBeUndefined();
});

test('a project that is given may be named', async () => {
  await scholion('import', at('one.txt'), '-o', at('named.scholion'), ...identity, '--name', 'Kursk');

  expect((await stateOf(at('named.scholion'))).project).toMatchObject([{ id: project, name: 'Kursk' }]);
});

test('the same text twice is one document', async () => {
  const { exitCode, err } = await scholion(
    'import',
    at('one.txt'),
    at('same.txt'),
    '-o',
    at('twin.scholion'),
  );

  expect(exitCode).toBe(0);
  expect(err).toContain('the same text as');
  expect((await stateOf(at('twin.scholion'))).document).toHaveLength(1);
});

test('files that cannot be read are named; the others are imported, and the exit code says that something was found', async () => {
  const files = ['photo.png', 'empty.txt', 'gone.txt', 'folder', 'one.txt'].map(at);

  const { exitCode, err } = await scholion('import', ...files, '-o', at('some.scholion'));

  expect(exitCode).toBe(1);
  expect(err).toContain('photo.png: could not be read: it is of no format');
  expect(err).toContain('empty.txt: could not be read: there is no text in it\n');
  expect(err).toContain('gone.txt: cannot be read (ENOENT)\n');
  expect(err).toContain('folder: cannot be read (EISDIR)\n');
  expect((await stateOf(at('some.scholion'))).document).toHaveLength(1);
});

test('when no file can be read nothing is written', async () => {
  const { exitCode, err } = await scholion('import', at('empty.txt'), '-o', at('none.scholion'));

  expect(exitCode).toBe(1);
  expect(err).toContain('Nothing was written');
  expect(() => readFileSync(at('none.scholion'))).toThrow('ENOENT');
});

test('a place that cannot be written is said', async () => {
  const { exitCode, err } = await scholion('import', at('one.txt'), '-o', at('gone/a.scholion'));

  expect(exitCode).toBe(1);
  expect(err).toContain('a.scholion: cannot be written (ENOENT)\n');
});

test.each([
  ['no file', ['-o', 'a.scholion']],
  ['no output', ['a.txt']],
  ['an unknown option', ['a.txt', '-o', 'b', '--colour']],
  ['a project that is no UUID', ['a.txt', '-o', 'b', '--project', 'mine']],
  ['an author id that is no UUID', ['a.txt', '-o', 'b', '--author-id', 'me']],
  ['an empty author', ['a.txt', '-o', 'b', '--author', '']],
  ['a time without a zone', ['a.txt', '-o', 'b', '--now', '2024-10-29T12:00:00']],
  ['a day that is none', ['a.txt', '-o', 'b', '--now', '2024-13-29T12:00:00Z']],
])('%s is wrong use', async (_, args) => {
  const { exitCode, out, err } = await scholion('import', ...args);

  expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
  expect(err).toMatch(/\nUsage: scholion import FILE… -o BUNDLE/);
  expect(err).not.toMatch(/\bat .*\.ts/);
});

test('a file of another program is read like any other, with what was found in it', async () => {
  const { exitCode, err } = await scholion('import', fixture('docx/lock.docx'), '-o', at('word.scholion'));

  expect(exitCode).toBe(0);
  expect(err).toContain('“The lock at Vellmar opens again”');
  expect(err).toContain('1 tracked deletion left out');
  expect(await stateOf(at('word.scholion'))).toMatchObject({
    document: [{ title: 'The lock at Vellmar opens again' }],
  });
});
