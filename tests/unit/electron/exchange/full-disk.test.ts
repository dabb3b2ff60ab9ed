import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeBundle } from '#electron/bundle/bundle-file';
import { BundleJob } from '#electron/exchange/bundle-job';
import { workHere } from '#electron/exchange/bundle-work';
import { exportBundle } from '#electron/exchange/export-bundle';
import { importBundle } from '#electron/exchange/import-bundle';
import { inspectBundle } from '#electron/exchange/inspect-bundle';
import { nodeDisk } from '#electron/files/node-disk';
import { Projects } from '#electron/files/projects';
import { markedArticles } from '#tests/bench/data/marked-articles';
import { aDraft, surroundings } from '../builders/journals';

const MEGABYTE = 1024 * 1024;
const ample = mkdtempSync(path.join(tmpdir(), 'scholion-test-'));
const disk = path.join(ample, 'small');

/** Only root may mount, and only Linux has it. */
function mountsDisk(): boolean {
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isMounted = mountsDisk();
afterAll(() => {
  if (isMounted) execFileSync('umount', ['-l', disk]);
  rmSync(ample, { recursive: true, force: true });
});

describe.skipIf(!isMounted)('on a disk that has no more room', () => {
  const bundle = { path: path.join(ample, 'some.scholion'), name: 'some.scholion' };
  const manifest = { of: '' };
  const aJob = (): BundleJob => new BundleJob(workHere);
  const projectsIn = (folder: string) =>
    new Projects(folder, { pid: process.pid, profile: 'p' }, surroundings(nodeDisk));
  const elsewhere = projectsIn(path.join(ample, 'projects'));
  let id = '';

  afterAll(() => elsewhere.close());
  beforeAll(async () => {
    await writeBundle(bundle.path, markedArticles({ articles: 60, words: 100, passages: 40 }));
    const found = await inspectBundle(bundle, elsewhere, aJob());
    if (!found.ok) throw new Error(found.failure.code);
    id = found.value.project;
    manifest.of = found.value.manifest;
    const taken = await importBundle(bundle, manifest.of, elsewhere, aJob());
    if (!taken.ok) throw new Error(taken.failure.code);
  });

  /** Leaves so much room. */
  function fill(room: number): void {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(path.join(disk, 'filling'), Buffer.alloc(Math.max(0, bavail * bsize - room)));
  }

  test('an export is not written, says so, and leaves no file', async () => {
    const opened = await elsewhere.open(id);
    if (!opened.ok) throw new Error(opened.failure.code);
    const { streams } = opened.value.journal.ledger;
    fill(64 * 1024);

    const result = await exportBundle(path.join(disk, 'out.scholion'), opened.value, [...streams], {
      fileMode: 0o600,
      job: aJob(),
    });

    expect(result).toEqual({
      ok: false,
      failure: { code: 'file-unwritable', name: 'out.scholion', reason: 'ENOSPC' },
    });
    expect(readdirSync(disk)).toEqual(['filling']);
    rmSync(path.join(disk, 'filling'));
  });

  /** It was looked through when there was still room. */
  async function lookedThrough(): Promise<BundleJob> {
    const job = aJob();
    const looked = await inspectBundle(bundle, projectsIn(path.join(ample, 'nobody')), job);
    if (!looked.ok) throw new Error(looked.failure.code);
    return job;
  }

  test('a bundle that has no room is refused before anything of it is written', async () => {
    fill(MEGABYTE);

    const refused = await inspectBundle(bundle, projectsIn(path.join(disk, 'projects')), aJob());

    expect(refused).toMatchObject({ ok: false, failure: { code: 'bundle-unreadable' } });
    expect(readdirSync(disk)).toEqual(['filling']);
    rmSync(path.join(disk, 'filling'));
  });

  test('an import makes no project, and when there is room again the same bundle makes it', async () => {
    const folder = path.join(disk, 'projects');
    const projects = projectsIn(folder);
    const job = await lookedThrough();
    // The articles have room, what was written about them has not.
    fill(MEGABYTE);

    const refused = await importBundle(bundle, manifest.of, projects, job);
    const left = readdirSync(folder);
    rmSync(path.join(disk, 'filling'));
    const taken = await importBundle(bundle, manifest.of, projects, await lookedThrough());
    await projects.close();

    expect(refused).toMatchObject({ ok: false, failure: { reason: 'ENOSPC' } });
    expect(left).toEqual([]);
    expect(taken).toMatchObject({ ok: true, value: { left: 0 } });
    rmSync(folder, { recursive: true });
  });

  test('an import into a project that is there leaves it whole, and the same bundle brings the rest', async () => {
    const folder = path.join(disk, 'projects');
    const projects = projectsIn(folder);
    const made = await projects.make(id, async ({ journal }) =>
      journal.append({ ...aDraft(), streams: [{ stream: id, patches: [] }] }),
    );
    expect(made.ok).toBe(true);
    const job = await lookedThrough();
    fill(MEGABYTE);

    const refused = await importBundle(bundle, manifest.of, projects, job);
    await projects.close();
    rmSync(path.join(disk, 'filling'));
    const after = projectsIn(folder);
    const opened = await after.open(id);
    const rest = await importBundle(bundle, manifest.of, after, await lookedThrough());
    const journal = opened.ok ? opened.value.journal : undefined;
    const own = await elsewhere.open(id);

    expect(refused).toMatchObject({ ok: false, failure: { reason: 'ENOSPC' } });
    expect(opened).toMatchObject({ ok: true, value: { report: {} } });
    expect(rest).toMatchObject({ ok: true, value: { left: 0 } });
    expect(
      own.ok &&
        [...own.value.journal.ledger.streams].every((stream) => journal?.ledger.streams.includes(stream)),
    ).toBe(true);
    await after.close();
  });
});
