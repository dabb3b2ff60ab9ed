import * as fc from 'fast-check';
import type { StreamDraft } from '#shared/history/write';
import { fail } from '#shared/result';
import { catchUp } from '#renderer/storage/catch-up';
import { uncounted } from '#renderer/storage/counts';
import { PROJECTION_VERSION, type ProjectDatabase } from '#renderer/storage/database';
import { passagesOf } from '#renderer/storage/document-objects';
import { tablesWorker } from '#renderer/storage/tables-worker';
import type { PlacedEntry } from '#renderer/storage/fold-changes';
import { forget, NOWHERE } from '#renderer/storage/projection';
import { afterEach, expect, test } from '#tests/storage/harness/in-page';
import { aDraft, AJournal, writtenEntry } from '#tests/builders/a-journal';
import { anAction } from '#tests/builders/actions';
import { anActor } from '#tests/builders/an-actor';
import { aPassage } from '#tests/builders/a-passage';
import { COLLEAGUE, DOCUMENT, newId, PROJECT } from '#tests/builders/ids';
import { caughtUp, contentOf, emptyTables, foldHere, tablesOf } from '#tests/builders/tables';

const open: ProjectDatabase[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

/** A journal of some work, with tables that follow all of it. */
async function aProjectAtWork(options: { pageOf?: number } = {}) {
  const journal = new AJournal(options);
  for (let n = 0; n < 8; n += 1) journal.write(aDraft(inDocument(aPassage({ start: n * 10 }))));
  const database = await tablesOf(journal);
  open.push(database);
  return { journal, database };
}

const inDocument = (...patches: StreamDraft['patches']): StreamDraft[] => [{ stream: DOCUMENT, patches }];

/** What tables hold that were made from the journal in one go. */
async function madeAnew(journal: AJournal): Promise<unknown> {
  const database = await emptyTables(journal);
  await foldHere(database)(journal.entries.map(writtenEntry));
  const content = await contentOf(database);
  database.close();
  return content;
}

/** Something in the tables that is in no journal: gone exactly when they were made anew. */
async function aStranger(database: ProjectDatabase): Promise<() => Promise<boolean>> {
  await database.counts.put({ ...uncounted('stranger'), passages: 99 });
  return async () => (await database.counts.get('stranger')) !== undefined;
}

/** Work of a colleague that comes in one bundle: one entry of so many changes. */
function aLargeBundle(changes: number): AJournal {
  const colleague = new AJournal({ author: COLLEAGUE });
  for (let n = 0; n < changes; n += 1) {
    const patch = n % 50 === 0 ? anActor() : aPassage({ start: n, end: n + 5 });
    colleague.write(aDraft([{ stream: n % 50 === 0 ? PROJECT : DOCUMENT, patches: [patch] }]));
  }
  return colleague;
}

test('tables that follow the journal read only what is new', async () => {
  const { journal, database } = await aProjectAtWork();
  const before = journal.position;
  journal.write(aDraft(inDocument(aPassage())));
  journal.write(aDraft(inDocument(aPassage())));
  const asked: unknown[] = [];
  const bridge = {
    readJournal: (input: Parameters<typeof journal.readJournal>[0]) => {
      asked.push(input.after);
      return journal.readJournal(input);
    },
  };

  const answer = await catchUp(bridge, PROJECT, database, foldHere(database));

  expect(asked).toEqual([before]);
  expect(answer).toEqual({ ok: true, value: { position: journal.position, entries: 2, wasRebuilt: false } });
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('a long journal is read a page at a time', async () => {
  const { journal, database } = await aProjectAtWork({ pageOf: 3 });
  const sizes: number[] = [];
  await forget(database);

  const answer = await caughtUp(database, journal, async (placed) => {
    sizes.push(placed.length);
    await foldHere(database)(placed);
  });

  expect(sizes).toEqual([3, 3, 3]);
  expect(answer).toEqual({ position: journal.position, entries: 9, wasRebuilt: true });
  expect(await passagesOf(database, DOCUMENT)).toHaveLength(8);
});

test('tables of an older make are made anew', async () => {
  const { journal, database } = await aProjectAtWork();
  const isStrangerThere = await aStranger(database);
  await database.progress.update('progress', { version: PROJECTION_VERSION - 1 });

  const { wasRebuilt } = await caughtUp(database, journal);

  expect([wasRebuilt, await isStrangerThere()]).toEqual([true, false]);
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('tables that follow something else than this journal are made anew', async () => {
  const { journal, database } = await aProjectAtWork();
  const isStrangerThere = await aStranger(database);
  const { frames } = journal.position;
  await database.progress.update('progress', { position: { frames, digest: 'f'.repeat(64) } });

  const { wasRebuilt, entries } = await caughtUp(database, journal);

  expect([wasRebuilt, entries, await isStrangerThere()]).toEqual([true, journal.entries.length, false]);
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('tables that are ahead of a journal, which was restored say, are made anew', async () => {
  const { journal, database } = await aProjectAtWork();
  const restored = new AJournal();
  restored.write(aDraft(inDocument(aPassage())));

  const { wasRebuilt } = await caughtUp(database, restored);

  expect(journal.entries.length).toBeGreaterThan(restored.entries.length);
  expect(wasRebuilt).toBe(true);
  expect(await contentOf(database)).toEqual(await madeAnew(restored));
});

test('a database that was deleted is made again, equal to the one before', async () => {
  const { journal, database } = await aProjectAtWork();
  const before = await contentOf(database);
  await database.delete();
  await database.open();

  const { wasRebuilt } = await caughtUp(database, journal);

  expect(wasRebuilt).toBe(true);
  expect(await contentOf(database)).toEqual(before);
});

test('a journal that cannot be read is told of, and the tables stay as they were', async () => {
  const { database } = await aProjectAtWork();
  const before = await contentOf(database);
  const failure = { code: 'project-unknown', project: PROJECT } as const;

  const answer = await catchUp(
    { readJournal: async () => fail(failure) },
    PROJECT,
    database,
    async () => undefined,
  );

  expect(answer).toEqual({ ok: false, failure });
  expect(await contentOf(database)).toEqual(before);
});

test('stopped in the middle of a large bundle, the tables go on where they were and end as if nothing had been', async () => {
  const { journal, database } = await aProjectAtWork();
  const before = journal.position;
  journal.take(aLargeBundle(1_700).changes);
  journal.write(aDraft(inDocument(aPassage())));
  let written = 0;
  // The power fails while the third part of the bundle is written.
  const powerFails = () => {
    written += 1;
    if (written === 3) throw new Error('power failure');
  };
  database.progress.hook('updating', powerFails);

  await expect(caughtUp(database, journal)).rejects.toThrow('power failure');
  database.progress.hook('updating').unsubscribe(powerFails);
  const stoppedAt = await database.progress.get('progress');
  const { wasRebuilt } = await caughtUp(database, journal);

  expect(stoppedAt).toMatchObject({ position: before, changes: 1_000 });
  expect(wasRebuilt).toBe(false);
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('a bundle of exactly so many changes as are folded at once leaves nothing half done', async () => {
  const { journal, database } = await aProjectAtWork();
  journal.take(aLargeBundle(1_000).changes);

  await caughtUp(database, journal);

  expect(await database.progress.get('progress')).toMatchObject({ position: journal.position, changes: 0 });
  expect(await passagesOf(database, DOCUMENT)).toHaveLength(8 + 980);
});

test('a worker that is killed while it folds leaves tables that go on where it was', async () => {
  const { journal, database } = await aProjectAtWork();
  journal.take(aLargeBundle(3_000).changes);
  const worker = tablesWorker(PROJECT);
  const isBegun = async () => ((await database.progress.get('progress'))?.changes ?? 0) > 0;

  void worker.foldPlaced(entriesAfter(journal, 9)).catch(() => undefined);
  while (!(await isBegun())) await new Promise((resolve) => setTimeout(resolve, 1));
  worker.end();
  const stoppedAt = await database.progress.get('progress');
  const { wasRebuilt } = await caughtUp(database, journal);

  expect(stoppedAt?.changes).toBeGreaterThan(0);
  expect(stoppedAt?.changes).toBeLessThan(3_000);
  expect(wasRebuilt).toBe(false);
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('a worker folds as the page does', async () => {
  const journal = new AJournal({ project: newId(), pageOf: 4 });
  for (let n = 0; n < 9; n += 1) journal.write(aDraft([{ stream: journal.project, patches: [anActor()] }]));
  const database = await emptyTables(journal);
  open.push(database);
  const worker = tablesWorker(journal.project);

  await caughtUp(database, journal, worker.fold).finally(worker.end);

  expect(await database.actors.count()).toBe(9);
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('a worker that cannot fold says why', async () => {
  const journal = new AJournal();
  const database = await emptyTables(journal);
  open.push(database);
  const worker = tablesWorker(PROJECT);
  const malformed = [
    { position: { ...NOWHERE, frames: 1 }, entry: { v: 1, kind: 'changes', changes: [{}] } },
  ] as unknown as PlacedEntry[];

  await expect(worker.foldPlaced(malformed).finally(worker.end)).rejects.toThrow(/TypeError/);
});

test('whatever was done, and whenever the tables were brought up, they are as if made in one go', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: anAction },
    { weight: 1, arbitrary: anAction.map((theirs) => ({ theirs })) },
    { weight: 2, arbitrary: fc.constant('catch up' as const) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 16, size: 'max' }),
      fc.integer({ min: 1, max: 4 }),
      async (steps, pageOf) => {
        const journal = new AJournal({ pageOf });
        const colleague = new AJournal({ author: COLLEAGUE });
        const database = await emptyTables(journal);

        for (const next of steps) {
          if (next === 'catch up') await caughtUp(database, journal);
          else if ('theirs' in next) {
            colleague.write(aDraft(next.theirs));
            journal.take(colleague.changes);
          } else journal.write(aDraft(next));
        }
        await caughtUp(database, journal);

        const content = await contentOf(database);
        database.close();
        expect(content).toEqual(await madeAnew(journal));
      },
    ),
    { numRuns: 20, interruptAfterTimeLimit: 15_000 },
  );
});

function entriesAfter(journal: AJournal, frames: number): PlacedEntry[] {
  return journal.entries.slice(frames);
}
