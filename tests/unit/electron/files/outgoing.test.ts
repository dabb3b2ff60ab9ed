import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { OutgoingFile } from '#electron/files/outgoing';
import { aTemporaryFolder } from '../builders/temporary-folder';

async function begun(outgoing: OutgoingFile, file: string): Promise<string> {
  const answer = await outgoing.begin(file);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.handle;
}

test('what is written in pieces is in its place once all of it is, and not before', async () => {
  const folder = aTemporaryFolder();
  const file = path.join(folder, 'table.csv');
  writeFileSync(file, 'as it was');
  const outgoing = new OutgoingFile(0o640);

  const handle = await begun(outgoing, file);
  await outgoing.append(handle, Buffer.from('one '));
  await outgoing.append(handle, Buffer.from('two'));
  expect(readFileSync(file, 'utf8')).toBe('as it was');
  expect(await outgoing.end(handle)).toEqual({ ok: true, value: undefined });

  expect(readFileSync(file, 'utf8')).toBe('one two');
  expect(statSync(file).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['table.csv']);
});

test('one that is left, or overtaken by another, leaves nothing behind', async () => {
  const folder = aTemporaryFolder();
  const outgoing = new OutgoingFile(0o644);

  const first = await begun(outgoing, path.join(folder, 'first.csv'));
  await begun(outgoing, path.join(folder, 'second.csv'));
  expect(await outgoing.append(first, Buffer.from('late'))).toEqual({
    ok: false,
    failure: { code: 'stopped' },
  });
  await outgoing.leave();

  expect(readdirSync(folder)).toEqual([]);
});

test('a place that cannot be written is told by its name alone', async () => {
  const folder = aTemporaryFolder();
  const outgoing = new OutgoingFile(0o644);
  expect(await outgoing.begin(path.join(folder, 'no', 'table.csv'))).toEqual({
    ok: false,
    failure: { code: 'file-unwritable', name: 'table.csv', reason: 'ENOENT' },
  });

  mkdirSync(path.join(folder, 'taken.csv'));
  const handle = await begun(outgoing, path.join(folder, 'taken.csv'));
  expect(await outgoing.end(handle)).toMatchObject({ ok: false, failure: { code: 'file-unwritable' } });
  expect(readdirSync(folder)).toEqual(['taken.csv']);
});
