import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBundle, writeBundle } from '#electron/bundle/bundle-file';
import { BundleJob } from '#electron/exchange/bundle-job';
import { workHere, type BundleWork } from '#electron/exchange/bundle-work';
import { exportBundle } from '#electron/exchange/export-bundle';
import { importBundle } from '#electron/exchange/import-bundle';
import { inspectBundle } from '#electron/exchange/inspect-bundle';
import { openSample } from '#electron/exchange/open-sample';
import { receiveChanges } from '#electron/exchange/receive-changes';
import { nodeDisk } from '#electron/files/node-disk';
import { Stopped } from '#electron/files/watch';
import { Projects, type Project } from '#electron/files/projects';
import type { Draft } from '#shared/history/write';
import { foldAll, stateOf } from '#shared/history/state';
import { analystCopy } from '#shared/sample/copies';
import { SAMPLE_PROJECT } from '#shared/sample/identity';
import { sampleContent } from '#shared/sample/sample';
import { aDraft, surroundings } from '../builders/journals';
import { aTemporaryFolder } from '../builders/temporary-folder';

const aJob = (): BundleJob => new BundleJob(workHere);

let article = '';
beforeAll(() => {
  article = sampleContent().changes.find(({ stream }) => stream !== SAMPLE_PROJECT)?.stream ?? '';
});

/** Somebody's projects, with the sample's among them if it is asked for. */
function somebody(): Projects {
  return new Projects(
    path.join(aTemporaryFolder(), 'projects'),
    { pid: process.pid, profile: 'p' },
    surroundings(nodeDisk),
  );
}

async function theSampleOf(projects: Projects): Promise<Project> {
  const opened = await projects.open(SAMPLE_PROJECT);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

async function anExport(projects: Projects, documents = [article]) {
  const file = path.join(aTemporaryFolder(), 'shared.scholion');
  const result = await exportBundle(file, await theSampleOf(projects), documents, {
    fileMode: 0o644,
    job: aJob(),
  });
  if (!result.ok) throw new Error(result.failure.code);
  return { path: file, ...result.value };
}

/** Takes a bundle as it lies there, as if it had just been looked at. */
async function taking(bundle: { path: string; name: string }, into: Projects) {
  const read = await readBundle(bundle.path);
  if (!read.ok) throw new Error(read.failure.code);
  await read.value.close();
  return importBundle(bundle, read.value.manifestDigest, into, aJob());
}

async function stateOfSample(projects: Projects) {
  const { journal } = await theSampleOf(projects);
  return stateOf(foldAll(await journal.changesIn(new Set(journal.ledger.streams))));
}

test('the sample is a project of its own, made once', async () => {
  const projects = somebody();

  const first = await openSample(projects);
  const { journal, blobs } = await theSampleOf(projects);
  const { frames } = journal.position;
  const second = await openSample(projects);

  expect(first).toMatchObject({ ok: true, value: { project: SAMPLE_PROJECT, isSample: true } });
  expect(second).toEqual(first);
  expect(frames).toBe(2);
  for (const digest of sampleContent().blobs.keys()) expect((await blobs.read(digest)).ok).toBe(true);
});

test('changes whose documents come without their files are not taken, into no project', async () => {
  const projects = somebody();
  const { changes, blobs } = sampleContent();
  const [kept = '', missing = ''] = blobs.keys();
  const read = async (digest: string) => blobs.get(digest) ?? new Uint8Array();

  const result = await projects.make(SAMPLE_PROJECT, (project) =>
    receiveChanges(project, { changes, blobs: { digests: [kept], read } }, undefined),
  );

  expect(result).toEqual({ ok: false, failure: { code: 'blob-missing', digest: missing } });
  expect(await projects.list()).toEqual([]);
});

describe('a bundle', () => {
  test('tells what it would bring, and writes nothing', async () => {
    const mine = somebody();
    await openSample(mine);
    const bundle = await anExport(mine);
    const theirs = somebody();

    const finding = await inspectBundle(bundle, theirs, aJob());

    expect(finding).toMatchObject({
      ok: true,
      value: { kind: 'share', project: SAMPLE_PROJECT, fresh: bundle.changes, known: 0 },
    });
    const documents = finding.ok ? finding.value.documents : [];
    expect(documents).toHaveLength(1);
    expect(documents[0]?.title).not.toBe('');
    expect(documents[0]?.passages).toBeGreaterThan(0);
    expect(documents[0]?.isNew).toBe(true);
    expect(finding.ok && finding.value.people.length).toBeGreaterThan(0);
    expect(await theirs.list()).toEqual([]);
  });

  test('taken into an empty profile gives the same state, and the second time nothing', async () => {
    const mine = somebody();
    await openSample(mine);
    const bundle = await anExport(mine);
    const theirs = somebody();

    const first = await taking(bundle, theirs);
    const second = await taking(bundle, theirs);

    expect(first).toMatchObject({
      ok: true,
      value: { fresh: bundle.changes, project: { project: SAMPLE_PROJECT } },
    });
    expect(second).toMatchObject({ ok: true, value: { fresh: 0 } });
    expect(await stateOfSample(theirs)).toEqual(await stateOfSample(mine));
    expect((await theSampleOf(theirs)).journal.author).not.toBe((await theSampleOf(mine)).journal.author);
  });

  test('that has changed since it was looked at is not taken', async () => {
    const mine = somebody();
    await openSample(mine);
    const shown = await anExport(mine);
    const theirs = somebody();
    const finding = await inspectBundle(shown, theirs, aJob());
    const { journal } = await theSampleOf(mine);
    await journal.append(aDraft('slipped in', SAMPLE_PROJECT));
    copyFileSync((await anExport(mine)).path, shown.path);

    const taken = await importBundle(shown, finding.ok ? finding.value.manifest : '', theirs, aJob());

    const reason = 'it has changed since it was checked';
    expect(taken).toEqual({ ok: false, failure: { code: 'bundle-unreadable', name: shown.name, reason } });
    expect(await theirs.list()).toEqual([]);
  });

  test('exported again from where it was taken has the same bytes', async () => {
    const mine = somebody();
    await openSample(mine);
    const bundle = await anExport(mine);
    const theirs = somebody();
    await taking(bundle, theirs);

    const again = await anExport(theirs);

    expect(readFileSync(again.path).equals(readFileSync(bundle.path))).toBe(true);
  });

  test('brings only what is new to somebody who has the rest, and counts passages on top of it, gold left out', async () => {
    const mine = somebody();
    await openSample(mine);
    const theirs = somebody();
    await taking(await anExport(mine), theirs);
    const { journal } = await theSampleOf(theirs);
    await journal.append(aDraft('an actor of theirs', SAMPLE_PROJECT));

    const finding = await inspectBundle(await anExport(theirs), mine, aJob());

    expect(finding).toMatchObject({ ok: true, value: { fresh: 1, documents: [{ isNew: false }] } });
    const passages = finding.ok ? finding.value.documents[0]?.passages : 0;
    expect(passages).toBe(Object.keys(analystCopy.passages).length);
  });

  test('is for others to read too, as its writer’s settings have it', async () => {
    const mine = somebody();
    await openSample(mine);

    expect(statSync((await anExport(mine)).path).mode & 0o777).toBe(0o644);
  });

  test('that contradicts what is here is refused as forked, and nothing is written', async () => {
    const mine = somebody();
    await openSample(mine);
    const theirs = somebody();
    await taking(await anExport(mine), theirs);
    const { journal } = await theSampleOf(mine);
    await journal.append(aDraft('one', SAMPLE_PROJECT));
    const one = await anExport(mine);
    await taking(one, theirs);
    const copy = await aCopyThatWentItsOwnWay(mine);
    const before = (await theSampleOf(theirs)).journal.position;

    const finding = await inspectBundle(copy, theirs, aJob());
    const taken = await taking(copy, theirs);

    const forked = {
      ok: false,
      failure: { code: 'bundle-forked', name: 'copy.scholion', author: journal.author, seq: 1 },
    };
    expect(finding).toMatchObject(forked);
    expect(taken).toMatchObject(forked);
    expect((await theSampleOf(theirs)).journal.position).toEqual(before);
  });

  test('that cannot be read is refused under the name the person knows', async () => {
    const file = path.join(aTemporaryFolder(), '0c9e8b7a');
    writeFileSync(file, 'no zip');

    const finding = await inspectBundle({ path: file, name: 'dropped.scholion' }, somebody(), aJob());

    expect(finding).toMatchObject({
      ok: false,
      failure: { code: 'bundle-unreadable', name: 'dropped.scholion' },
    });
  });

  test('is not written where a file of its documents is damaged, and says which', async () => {
    const folder = aTemporaryFolder();
    const projects = new Projects(folder, { pid: process.pid, profile: 'p' }, surroundings(nodeDisk));
    await openSample(projects);
    const [digest = ''] = sampleContent().blobs.keys();
    writeFileSync(path.join(folder, SAMPLE_PROJECT, 'blobs', digest.slice(0, 2), digest), 'damaged');
    const target = aTemporaryFolder();

    const result = await exportBundle(
      path.join(target, 'x.scholion'),
      await theSampleOf(projects),
      [article],
      { fileMode: 0o600, job: aJob() },
    );

    expect(result).toEqual({ ok: false, failure: { code: 'blob-missing', digest } });
    expect(readdirSync(target)).toEqual([]);
  });
});

describe('stopped', () => {
  /** Work that is stopped as soon as it has come so far. */
  function stoppedAt(isThere: (done: number, parts: number) => boolean): BundleJob {
    let parts = 0;
    const stopIf = (done: number): unknown => isThere(done, parts) && job.stop();
    const work: BundleWork = {
      ...workHere,
      take: (order, client) =>
        workHere.take(order, {
          ...client,
          take: async (part) => {
            await client.take(part);
            parts += 1;
            stopIf(0);
            if (client.isStopped()) throw new Stopped('stopped');
          },
        }),
    };
    const job = new BundleJob(work, stopIf);
    return job;
  }

  test('an export leaves no file', async () => {
    const mine = somebody();
    await openSample(mine);
    const folder = aTemporaryFolder();
    const slow: BundleWork = {
      ...workHere,
      write: async (order, client) => workHere.write(order, { ...client, isStopped: () => true }),
    };

    const result = await exportBundle(path.join(folder, 'x.scholion'), await theSampleOf(mine), [article], {
      fileMode: 0o600,
      job: new BundleJob(slow),
    });

    expect(result).toEqual({ ok: false, failure: { code: 'stopped' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('an import into a project that is not there makes none', async () => {
    const mine = somebody();
    await openSample(mine);
    const bundle = await anExport(mine);
    const read = await readBundle(bundle.path);
    if (!read.ok) throw new Error(read.failure.code);
    const theirs = somebody();

    const result = await importBundle(
      bundle,
      read.value.manifestDigest,
      theirs,
      stoppedAt((_, parts) => parts === 1),
    );

    expect(result).toEqual({ ok: false, failure: { code: 'stopped' } });
    expect(await theirs.list()).toEqual([]);
  });

  test('an import into a project that is there leaves what came, and the same bundle brings the rest', async () => {
    const mine = somebody();
    await openSample(mine);
    const { journal } = await theSampleOf(mine);
    for (const stream of [SAMPLE_PROJECT, article])
      await journal.append(stream === article ? aDocumentDraft(stream) : aDraft('later', stream));
    const bundle = await anExport(mine);
    const theirs = somebody();
    await openSample(theirs);
    const read = await readBundle(bundle.path);
    if (!read.ok) throw new Error(read.failure.code);
    const manifest = read.value.manifestDigest;

    const stopped = await importBundle(
      bundle,
      manifest,
      theirs,
      stoppedAt((_, parts) => parts === 1),
    );
    const rest = await importBundle(bundle, manifest, theirs, aJob());

    expect(stopped).toMatchObject({ ok: true, value: { fresh: 1, left: 1 } });
    expect(rest).toMatchObject({ ok: true, value: { fresh: 1, left: 0 } });
    expect(await stateOfSample(theirs)).toEqual(await stateOfSample(mine));
  });
});

function aDocumentDraft(stream: string): Draft {
  const id = '44444444-4444-4444-8444-444444444444';
  const fields = { person: '55555555-5555-4555-8555-555555555555', kind: 'work', state: 'working' };
  const patch = { op: 'put', type: 'layer', id, fields } as const;
  return { batch: id, command: 'openLayer', streams: [{ stream, patches: [patch] }] };
}

/** The same installation, restored to before its last action, that has done something else since. */
async function aCopyThatWentItsOwnWay(projects: Projects) {
  const { journal } = await theSampleOf(projects);
  const all = await journal.changesIn(new Set(journal.ledger.streams));
  const own = all.findLast(({ author }) => author === journal.author);
  const changes = all.map((change) =>
    change === own ? { ...change, batch: '33333333-3333-4333-8333-333333333333' } : change,
  );

  const { blobs } = sampleContent();
  const file = path.join(aTemporaryFolder(), 'copy.scholion');
  const read = async (digest: string) => blobs.get(digest) ?? new Uint8Array();
  await writeBundle(file, {
    kind: 'share',
    project: SAMPLE_PROJECT,
    changes,
    blobs: { digests: [...blobs.keys()], read },
  });
  return { path: file, name: 'copy.scholion' };
}
