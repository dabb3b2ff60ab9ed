import * as fc from 'fast-check';
import { groupBy } from '#shared/group-by';
import type { PlacedEntry } from '#renderer/storage/fold-changes';
import { bearingsOn } from '#renderer/storage/bearings';
import { Making } from '#renderer/storage/making';
import { progressOf } from '#renderer/storage/projection';
import type { ProjectDatabase } from '#renderer/storage/database';
import { tablesWorker } from '#renderer/storage/tables-worker';
import { afterEach, expect, test } from '#tests/storage/harness/in-page';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { anAction } from '#tests/builders/actions';
import { aPassage, bearsOn } from '#tests/builders/a-passage';
import { ANOTHER_DOCUMENT, COLLEAGUE, DOCUMENT, newId, PROJECT } from '#tests/builders/ids';
import { caughtUp, contentOf, done, emptyTables, tookBack } from '#tests/builders/tables';

const open: ProjectDatabase[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

/** Tables that are made from the journal in parts of so many entries. */
async function made(journal: AJournal, pageOf: number): Promise<ProjectDatabase> {
  const database = await emptyTables(journal);
  open.push(database);
  const making = new Making(database);
  const pages = [...groupBy(journal.entries, ({ position }) => Math.ceil(position.frames / pageOf)).values()];
  for (const [at, page] of pages.entries()) await making.fold(page, at === pages.length - 1);
  return database;
}

function aProjectOf(passages: number): AJournal {
  const journal = new AJournal({ pageOf: 10 });
  for (let n = 0; n < passages; n += 1)
    journal.write(aDraft([{ stream: DOCUMENT, patches: [aPassage({ start: n * 10 })] }]));
  return journal;
}

test('tables made in parts of any length are those that followed each action, with undo and redo as they were', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: anAction },
    { weight: 1, arbitrary: anAction.map((theirs) => ({ theirs })) },
    { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 16, size: 'max' }),
      fc.integer({ min: 1, max: 6 }),
      async (steps, pageOf) => {
        const journal = new AJournal();
        const colleague = new AJournal({ author: COLLEAGUE });
        const database = await emptyTables(journal);
        await caughtUp(database, journal);
        for (const next of steps) {
          if (next === 'undo' || next === 'redo') await tookBack(database, journal, next);
          else if ('theirs' in next) {
            colleague.write(aDraft(next.theirs));
            journal.take(colleague.changes);
            await caughtUp(database, journal);
          } else await done(database, journal, next);
        }
        const followed = await contentOf(database);
        database.close();

        const content = await contentOf(await made(journal, pageOf));

        for (const each of open.splice(0)) each.close();
        expect(content).toEqual(followed);
      },
    ),
    { numRuns: 20, interruptAfterTimeLimit: 15_000 },
  );
});

test('made tables know in which articles passages bear on an implication', async () => {
  const [implication, here, there] = [newId(), newId(), newId()];
  const journal = new AJournal();
  for (const [stream, id] of [[DOCUMENT, here] as const, [ANOTHER_DOCUMENT, there] as const])
    journal.write(aDraft([{ stream, patches: [aPassage({ id }), bearsOn(id, implication)] }]));

  const found = await bearingsOn(await made(journal, 1), implication);

  expect(found.map(({ passage: { id } }) => id)).toEqual([here, there]);
});

test('tables count as made only when all of the journal is in them', async () => {
  const journal = aProjectOf(30);
  const database = await emptyTables(journal);
  open.push(database);
  const making = new Making(database);

  await making.fold(journal.entries.slice(0, 20), false);
  const midway = await progressOf(database);
  await making.fold(journal.entries.slice(20), true);

  expect(midway).toBeUndefined();
  expect(await progressOf(database)).toMatchObject({ position: journal.position, changes: 0 });
});

test('a worker that is killed while it makes tables leaves none that count, and the next start makes them whole', async () => {
  const journal = aProjectOf(60);
  const whole = await contentOf(await made(journal, 60));
  const database = await emptyTables(journal);
  open.push(database);
  const worker = tablesWorker(PROJECT);
  let parts = 0;
  const killedMidway = caughtUp(database, journal, async (written, of) => {
    parts += 1;
    if (parts > 3) throw new Error('killed');
    await worker.fold(written, of);
  });

  await expect(killedMidway).rejects.toThrow('killed');
  worker.end();
  const another = tablesWorker(PROJECT);
  const { wasRebuilt, entries } = await caughtUp(database, journal, another.fold).finally(another.end);

  expect([wasRebuilt, entries]).toEqual([true, 61]);
  expect(await contentOf(database)).toEqual(whole);
});

test('entries that do not follow on one another are refused', async () => {
  const journal = aProjectOf(3);
  const database = await emptyTables(journal);
  open.push(database);
  const others: PlacedEntry[] = journal.entries.filter(({ position }) => position.frames !== 2);

  await expect(new Making(database).fold(others, true)).rejects.toThrow('missing');
});
