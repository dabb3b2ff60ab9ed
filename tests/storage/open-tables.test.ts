import type { StreamDraft } from '#shared/history/write';
import type { ProjectDatabase } from '#renderer/storage/database';
import { openTables } from '#renderer/storage/open-tables';
import {
  inTurnToRead,
  inTurnToWrite,
  nextTurn,
  readFreely,
  readInTurns,
  turnNow,
} from '#renderer/storage/turns-to-read';
import { afterEach, expect, test } from '#tests/storage/harness/in-page';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { anActor } from '#tests/builders/an-actor';
import { newId, PROJECT } from '#tests/builders/ids';
import { contentOf, emptyTables, tablesOf } from '#tests/builders/tables';

const open: ProjectDatabase[] = [];
afterEach(() => {
  readFreely();
  for (const database of open.splice(0)) database.close();
});

/** A journal of so many actions with so many actors each, that is read three actions at a time. */
async function aJournalOf(actions: number, actors: number): Promise<AJournal> {
  const journal = new AJournal({ pageOf: 3 });
  for (let action = 0; action < actions; action += 1) {
    const streams = Array.from({ length: actors }, (_, n): StreamDraft => ({
      stream: (action * actors + n).toString(16).padStart(64, '0'),
      patches: [anActor({ id: newId(), name: `actor ${n}` })],
    }));
    journal.write(aDraft(streams));
  }
  (await emptyTables(journal)).close();
  return journal;
}

test('one action that is most of a journal is shown in parts, as many actions are', async () => {
  const journal = await aJournalOf(1, 42_000);
  const told: number[] = [];

  const opened = await openTables(journal, PROJECT, { tell: (share) => told.push(share) });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { database, areUnfinished, caughtUp } = opened.value;
  open.push(database);
  const early = [await database.actors.count(), told.length];

  expect([areUnfinished, ...early]).toEqual([true, expect.any(Number), 3]);
  expect(early[0]).toBeGreaterThan(10_000);
  expect(told[0]).toBe(0);
  expect(told.every((share, at) => share < 1 && share >= (told[at - 1] ?? 0))).toBe(true);
  expect(await caughtUp).toMatchObject({ ok: true, value: { entries: 2, wasRebuilt: true } });
  expect(await database.actors.count()).toBe(42_000);
});

test('of tables that are made in a moment nothing is told', async () => {
  const journal = await aJournalOf(2, 5);
  const told: number[] = [];

  const opened = await openTables(journal, PROJECT, { tell: (share) => told.push(share) });

  if (!opened.ok) throw new Error(opened.failure.code);
  open.push(opened.value.database);
  expect([opened.value.areUnfinished, told]).toEqual([false, []]);
});

test('tables that nobody wants any more are read no further, and made whole the next time', async () => {
  const journal = await aJournalOf(14, 2);
  const wish = new AbortController();
  let pages = 0;
  const readJournal: typeof journal.readJournal = async (input) => {
    pages += 1;
    if (pages > 2) await new Promise(() => undefined);
    return journal.readJournal(input);
  };
  const opened = await openTables({ readJournal }, PROJECT, { signal: wish.signal });
  if (!opened.ok) throw new Error(opened.failure.code);
  expect(opened.value.areUnfinished).toBe(true);

  wish.abort();
  opened.value.database.close();
  const again = await openTables(journal, PROJECT);

  if (!again.ok) throw new Error(again.failure.code);
  await again.value.caughtUp;
  const content = await contentOf(again.value.database);
  again.value.database.close();
  expect(content).toEqual(await contentOf(await tablesOf(journal)));
});

test('tables that nobody wants any more before there is anything to see are not opened', async () => {
  const journal = await aJournalOf(4, 1);
  const wish = new AbortController();
  const readJournal: typeof journal.readJournal = async (input) => {
    wish.abort();
    return journal.readJournal(input);
  };

  await expect(openTables({ readJournal }, PROJECT, { signal: wish.signal })).rejects.toThrow();
});

test('who reads tables that are being made is not written into, and the next turn waits for them', async () => {
  const steps: string[] = [];
  readInTurns();
  let done: () => void = () => undefined;
  const reading = inTurnToRead(async () => {
    steps.push('reads');
    await new Promise<void>((resolve) => {
      done = resolve;
    });
    steps.push('has read');
  });
  const writing = inTurnToWrite(async () => void steps.push('writes'));
  nextTurn();
  const meanwhile = turnNow();
  await navigator.locks.query();
  done();
  await Promise.all([reading, writing]);
  nextTurn();

  expect(steps).toEqual(['reads', 'has read', 'writes']);
  expect([meanwhile, turnNow()]).toEqual([0, 1]);
});

test('tables that lack much are shown as they were while the rest is read into them', async () => {
  const journal = await aJournalOf(4, 2);
  const before = await openTables(journal, PROJECT);
  if (!before.ok) throw new Error(before.failure.code);
  await before.value.caughtUp;
  before.value.database.close();
  for (const name of ['one', 'two', 'three', 'four']) writeActor(journal, name);
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let pages = 0;
  const readJournal: typeof journal.readJournal = async (input) => {
    pages += 1;
    if (pages > 1) await held;
    return journal.readJournal(input);
  };
  const told: number[] = [];

  const opened = await openTables({ readJournal }, PROJECT, { tell: (share) => told.push(share) });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { database, areUnfinished, caughtUp } = opened.value;
  open.push(database);
  const early = await database.actors.count();
  goOn();

  expect(areUnfinished).toBe(true);
  expect(early).toBeGreaterThanOrEqual(8);
  expect(early).toBeLessThan(12);
  expect(await caughtUp).toMatchObject({ ok: true, value: { entries: 4, wasRebuilt: false } });
  expect([await database.actors.count(), told[0]]).toEqual([12, 0]);
  expect(told.every((share) => share < 1)).toBe(true);
});

function writeActor(journal: AJournal, name: string): void {
  journal.write(aDraft([{ stream: PROJECT, patches: [anActor({ id: newId(), name })] }]));
}
