import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lockProject } from '#electron/journal/lock';
import { aTemporaryFolder } from '../builders/temporary-folder';

const me = { pid: process.pid, profile: 'mine' };
const other = { pid: 4_711, profile: 'theirs' };
const locked = { ok: false, failure: { code: 'project-locked', project: 'p' } };

test('a project is locked by whoever comes first, until it is released', async () => {
  const folder = aTemporaryFolder();
  const first = await lockProject(folder, 'p', other, () => true);

  const meanwhile = await lockProject(folder, 'p', me, () => true);
  if (first.ok) await first.value.release();
  const afterwards = await lockProject(folder, 'p', me, () => true);

  expect(meanwhile).toEqual(locked);
  expect(afterwards.ok).toBe(true);
  expect(JSON.parse(readFileSync(path.join(folder, 'lock'), 'utf8'))).toEqual(me);
});

test('the lock of a dead process is taken over', async () => {
  const folder = aTemporaryFolder();
  await lockProject(folder, 'p', other);

  const result = await lockProject(folder, 'p', me, (pid) => pid !== other.pid);

  expect(result.ok).toBe(true);
});

test('the lock of an earlier start of the same profile is taken over, whoever has its number now', async () => {
  const folder = aTemporaryFolder();
  await lockProject(folder, 'p', { pid: 1, profile: 'mine' });

  expect((await lockProject(folder, 'p', me, () => true)).ok).toBe(true);
});

test('a lock that was only half written is taken over', async () => {
  const folder = aTemporaryFolder();
  writeFileSync(path.join(folder, 'lock'), '{"pid":');

  expect((await lockProject(folder, 'p', me)).ok).toBe(true);
});

test('a release leaves the lock of somebody else alone', async () => {
  const folder = aTemporaryFolder();
  const mine = await lockProject(folder, 'p', me);
  writeFileSync(path.join(folder, 'lock'), JSON.stringify(other));

  if (mine.ok) await mine.value.release();

  expect(existsSync(path.join(folder, 'lock'))).toBe(true);
});

test('of two that find the same dead lock one alone gets the project', async () => {
  for (let race = 0; race < 50; race += 1) {
    const folder = aTemporaryFolder();
    writeFileSync(path.join(folder, 'lock'), JSON.stringify({ pid: 4_712, profile: 'dead' }));
    const isRunning = (pid: number) => pid !== 4_712;

    const results = await Promise.all([
      lockProject(folder, 'p', me, isRunning),
      lockProject(folder, 'p', other, isRunning),
    ]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  }
});
