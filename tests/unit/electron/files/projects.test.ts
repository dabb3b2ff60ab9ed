import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Disk } from '#electron/files/disk';
import { nodeDisk } from '#electron/files/node-disk';
import { Projects, type Project } from '#electron/files/projects';
import { projectRequests } from '#electron/ipc/projects';
import { AuthorLog } from '#shared/bundle/author-log';
import { SAMPLE_PROJECT } from '#shared/sample/identity';
import { fail, succeed } from '#shared/result';
import { aDraft, surroundings } from '../builders/journals';
import { aTemporaryFolder } from '../builders/temporary-folder';

const UNKNOWN = '99999999-9999-4999-8999-999999999999';

function theProjects(folder: string, profile = 'mine') {
  return new Projects(folder, { pid: process.pid, profile }, surroundings(nodeDisk));
}

async function created(projects: Projects, name: string): Promise<string> {
  const result = await projectRequests(projects).createProject({ name });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.project;
}

test('a project that was created is listed under its name, after a restart too', async () => {
  const folder = aTemporaryFolder();
  const projects = theProjects(folder);
  const second = await created(projects, 'Second');
  const first = await created(projects, 'First');
  await projects.close();

  const listed = await theProjects(folder).list();

  expect(listed).toEqual([
    { project: first, name: 'First', isSample: false },
    { project: second, name: 'Second', isSample: false },
  ]);
});

test('a project begins with its author and its name, and nothing else', async () => {
  const projects = theProjects(aTemporaryFolder());
  const id = await created(projects, 'First');

  const opened = await projectRequests(projects).openProject({ project: id });

  expect(opened).toMatchObject({
    ok: true,
    value: { project: id, name: 'First', isSample: false, position: { frames: 2 }, report: { tornBytes: 0 } },
  });
});

test('a renamed project is listed under its latest name', async () => {
  const projects = theProjects(aTemporaryFolder());
  const id = await created(projects, 'Before');
  const opened = await projects.open(id);
  if (!opened.ok) throw new Error(opened.failure.code);
  const patch = { op: 'put', type: 'project', id, fields: { name: 'After' } } as const;
  await opened.value.journal.append({ ...aDraft(), streams: [{ stream: id, patches: [patch] }] });

  expect(await projects.list()).toEqual([{ project: id, name: 'After', isSample: false }]);
});

/** Renames a project that holds much already, so that what is kept of its name is used. */
async function renamedWithMuch(folder: string, name: string): Promise<{ id: string; journal: string }> {
  const projects = theProjects(folder);
  const id = await created(projects, 'Before');
  const project = await projects.open(id);
  if (!project.ok) throw new Error(project.failure.code);
  for (let count = 0; count < 3; count += 1) {
    await project.value.journal.append(aDraft('n'.repeat(600_000), id));
  }
  await projects.list();
  const patch = { op: 'put', type: 'project', id, fields: { name } } as const;
  await project.value.journal.append({ ...aDraft(), streams: [{ stream: id, patches: [patch] }] });
  await projects.close();
  return { id, journal: path.join(folder, id, 'journal', '000001.log') };
}

test('of a project that holds much only what came since is read for its name', async () => {
  const folder = aTemporaryFolder();
  const { id } = await renamedWithMuch(folder, 'After');
  const read: number[] = [];
  const counting: Disk = {
    ...nodeDisk,
    read: async (file, start, length) => {
      const bytes = await nodeDisk.read(file, start, length);
      read.push(bytes.length);
      return bytes;
    },
  };
  const projects = new Projects(folder, { pid: process.pid, profile: 'mine' }, surroundings(counting));

  expect(await projects.list()).toEqual([{ project: id, name: 'After', isSample: false }]);
  expect(Math.max(...read)).toBeLessThan(10_000);
});

test('what is kept of a name counts for nothing where another journal lies there', async () => {
  const folder = aTemporaryFolder();
  const { id, journal } = await renamedWithMuch(folder, 'After');
  const other = await created(theProjects(folder), 'Another');
  const bytes = readFileSync(path.join(folder, other, 'journal', '000001.log'));
  writeFileSync(journal, Buffer.from(bytes.toString('latin1').replaceAll(other, id), 'latin1'));

  expect(await theProjects(folder).summary(id)).toMatchObject({ name: 'Another' });
});

test('a project that holds much is opened without reading it again, once it was closed', async () => {
  const folder = aTemporaryFolder();
  const { id } = await renamedWithMuch(folder, 'After');

  const opened = await theProjects(folder).open(id);

  expect(opened).toMatchObject({ ok: true });
  expect(opened.ok && opened.value.journal.bytesToRead).toBe(0);
  expect(opened.ok && opened.value.journal.position.frames).toBe(6);
});

test('a project that came in a bundle and that nobody gave a name is called by its file', async () => {
  const projects = theProjects(aTemporaryFolder());
  const log = new AuthorLog(randomUUID());
  const patch = { op: 'put', type: 'person', id: randomUUID(), fields: { name: 'Ann' } } as const;
  log.write({ ...aDraft(), streams: [{ stream: UNKNOWN, patches: [patch] }] }, 1_000);
  const arrived = {
    name: 'Kursk report 2026-11-22.scholion',
    manifest: 'ab'.repeat(32),
    at: '2026-11-22T08:00:00.000Z',
    id: randomUUID(),
  };
  await projects.make(UNKNOWN, async ({ journal }) => succeed(await journal.receive(log.changes, arrived)));

  expect(await projects.summary(UNKNOWN)).toMatchObject({ name: 'Kursk report 2026-11-22' });
});

test('a project whose record is damaged is listed without its name, beside all others', async () => {
  const folder = aTemporaryFolder();
  const projects = theProjects(folder);
  const whole = await created(projects, 'Whole');
  const damaged = [];
  for (const sign of ['"changes":[{', '"type":"project"', '"v":1']) {
    const id = await created(projects, 'Damaged');
    const journal = path.join(folder, id, 'journal', '000001.log');
    const bytes = readFileSync(journal);
    bytes[bytes.lastIndexOf(sign) + (sign === '"v":1' ? 4 : 0)] = 0x7d;
    writeFileSync(journal, bytes);
    damaged.push(id);
  }

  const listed = await theProjects(folder).list();

  expect(new Map(listed.map(({ project, name }) => [project, name]))).toEqual(
    new Map([[whole, 'Whole'], ...damaged.map((id): [string, string] => [id, ''])]),
  );
});

test('a project that may not be read is listed without its name, and opened once it may', async () => {
  const folder = aTemporaryFolder();
  const id = await created(theProjects(folder), 'First');
  let isAllowed = false;
  type Call<Value> = (file: string, begin?: number, length?: number) => Promise<Value>;
  const orDenied =
    <Value>(call: Call<Value>): Call<Value> =>
    async (file, ...part) => {
      if (isAllowed || !file.includes(id)) return call(file, ...part);
      throw Object.assign(new Error(`EACCES: ${file}`), { code: 'EACCES' });
    };
  const disk: Disk = {
    ...nodeDisk,
    list: orDenied((place) => nodeDisk.list(place)),
    read: orDenied((file, begin, length) => nodeDisk.read(file, begin, length)),
    sizeOf: orDenied((file) => nodeDisk.sizeOf(file)),
  };
  const projects = new Projects(folder, { pid: process.pid, profile: 'mine' }, surroundings(disk));

  const listed = await projects.list();
  await expect(projects.current(id)).rejects.toThrow('EACCES');
  await expect(projects.open(id)).rejects.toThrow('EACCES');
  isAllowed = true;

  expect(listed).toEqual([{ project: id, name: '', isSample: false }]);
  expect(await projects.list()).toEqual([{ project: id, name: 'First', isSample: false }]);
  expect((await projects.current(id)).ok).toBe(true);
});

test('what is no project is neither listed nor opened', async () => {
  const folder = aTemporaryFolder();
  mkdirSync(path.join(folder, 'notes'));
  const projects = theProjects(folder);

  expect(await projects.list()).toEqual([]);
  expect(await projects.open(UNKNOWN)).toEqual({
    ok: false,
    failure: { code: 'project-unknown', project: UNKNOWN },
  });
  expect(readdirSync(folder)).toEqual(['notes']);
});

test('a project that could not be filled is not there', async () => {
  const folder = aTemporaryFolder();
  const projects = theProjects(folder);
  const failure = { code: 'blob-missing', digest: 'a'.repeat(64) } as const;

  expect(await projects.make(SAMPLE_PROJECT, async () => fail(failure))).toEqual({ ok: false, failure });

  expect(readdirSync(folder)).toEqual([]);
});

test('what was being kept when the program was ended is removed when the project is opened again, and nothing else', async () => {
  const folder = aTemporaryFolder();
  const projects = theProjects(folder);
  const id = await created(projects, 'Mine');
  const opened = await projects.open(id);
  if (!opened.ok) throw new Error(opened.failure.code);
  const kept = await opened.value.blobs.write(Buffer.from('An article'));
  const blobs = path.join(folder, id, 'blobs');
  const halfPack = path.join(blobs, 'packs', `.${randomUUID()}.tmp`);
  const halfBlob = path.join(blobs, readdirSync(blobs)[0] ?? '', `.${randomUUID()}.tmp`);
  const others = path.join(blobs, 'packs', 'notes.tmp');
  mkdirSync(path.join(blobs, 'packs'));
  for (const file of [halfPack, halfBlob, others]) writeFileSync(file, 'half of it');

  // While the program runs, they are somebody's who is writing.
  const second = await theProjects(folder, 'another').open(id);
  const before = [halfPack, halfBlob].map((file) => existsSync(file));
  await projects.close();
  const again = await theProjects(folder).open(id);

  expect([second.ok, ...before]).toEqual([false, true, true]);
  expect([halfPack, halfBlob, others].map((file) => existsSync(file))).toEqual([false, false, true]);
  expect(again.ok && kept.ok && (await again.value.blobs.read(kept.value)).ok).toBe(true);
});

test('a project whose making was interrupted is not there, and what is left of it is removed', async () => {
  const folder = aTemporaryFolder();
  mkdirSync(path.join(folder, `.new-${UNKNOWN}`, 'journal'), { recursive: true });
  const projects = theProjects(folder);

  await projects.removeUnfinished();

  expect(await projects.list()).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
});

test('a project that another process has open is refused, and taken once that has ended', async () => {
  const folder = aTemporaryFolder();
  const id = await created(theProjects(folder), 'Shared');
  const lock = path.join(folder, id, 'lock');
  writeFileSync(lock, JSON.stringify({ pid: process.ppid, profile: 'theirs' }));
  const mine = theProjects(folder);

  const meanwhile = await mine.open(id);
  writeFileSync(lock, JSON.stringify({ pid: 2 ** 30, profile: 'theirs' }));
  const afterwards = await mine.open(id);

  expect(meanwhile).toEqual({ ok: false, failure: { code: 'project-locked', project: id } });
  expect(afterwards.ok).toBe(true);
});

test('closing lets go of every lock', async () => {
  const folder = aTemporaryFolder();
  const projects = theProjects(folder);
  const id = await created(projects, 'First');
  await projects.open(id);
  const isLocked = () => existsSync(path.join(folder, id, 'lock'));
  expect(isLocked()).toBe(true);

  await projects.close();

  expect(isLocked()).toBe(false);
});

test('a project whose journal has failed is read anew when it is opened again', async () => {
  const projects = theProjects(aTemporaryFolder());
  const id = await created(projects, 'First');
  const before = await projects.open(id);
  if (before.ok) before.value.journal.refuse({ code: 'journal-unwritable', reason: 'EIO' });

  const after = (await projects.open(id)) as { ok: true; value: Project };

  expect((await after.value.journal.append(aDraft('again', id))).ok).toBe(true);
});

test('folders and files are for this user alone', async () => {
  const folder = path.join(aTemporaryFolder(), 'projects');
  const projects = theProjects(folder);
  const id = await created(projects, 'First');
  const opened = await projects.open(id);
  if (opened.ok) await opened.value.blobs.write(Buffer.from('x'));

  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });

  expect(names.length).toBeGreaterThan(5);
  for (const name of names) expect(statSync(path.join(folder, name)).mode & 0o077, name).toBe(0);
});

test('no request answers with a path', async () => {
  const folder = aTemporaryFolder();
  const projects = theProjects(folder);
  const id = await created(projects, 'First');
  writeFileSync(path.join(folder, id, 'journal', '000001.log'), 'not a journal');

  const inTheWay = theProjects(path.join(folder, id, 'journal', '000001.log'));
  const answers = [
    await projectRequests(projects).openProject({ project: id }),
    await projects.list(),
    await projectRequests(inTheWay).createProject({ name: 'x' }),
  ].map((answer) => JSON.stringify(answer));

  for (const answer of answers) expect(answer).not.toContain(folder);
  expect(readFileSync(path.join(folder, id, 'journal', '000001.log'), 'utf8')).not.toContain('not a journal');
});
