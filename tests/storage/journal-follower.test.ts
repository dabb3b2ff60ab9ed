import { liveQuery } from 'dexie';
import type { StreamDraft } from '#shared/history/write';
import type { ProjectDatabase } from '#renderer/storage/database';
import { JournalFollower } from '#renderer/storage/journal-follower';
import { openTables } from '#renderer/storage/open-tables';
import type { PlacedEntry } from '#renderer/storage/fold-changes';
import { fail, succeed } from '#shared/result';
import { afterEach, expect, test } from '#tests/storage/harness/in-page';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { anActor } from '#tests/builders/an-actor';
import { newId, PROJECT } from '#tests/builders/ids';
import { contentOf, emptyTables, tablesOf } from '#tests/builders/tables';

const open: ProjectDatabase[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

const inRegister = (...names: string[]): StreamDraft[] => [
  { stream: PROJECT, patches: names.map((name) => anActor({ id: newId(), name })) },
];

/** Tables that hold a journal's beginning, with one who keeps them up. */
async function aFollower() {
  const journal = new AJournal();
  const database = await tablesOf(journal);
  open.push(database);
  const heard: string[] = [];
  const follower = new JournalFollower({
    bridge: journal,
    project: PROJECT,
    database,
    onFollowed: async () => void heard.push('followed'),
    onLost: (error) => heard.push(`lost: ${String(error)}`),
  });
  const names = async () => (await database.actors.toArray()).map(({ name }) => name).toSorted();
  return { journal, database, follower, heard, names };
}

/** An action that the journal has written. */
function written(journal: AJournal, name: string): PlacedEntry {
  return inJournal(journal, inRegister(name));
}

function inJournal(journal: AJournal, streams: readonly StreamDraft[]): PlacedEntry {
  const { position, changes } = journal.write(aDraft(streams));
  return { position, entry: { v: 1, kind: 'changes', changes } };
}

/** An action on so many streams that it is folded aside. */
const inManyStreams = (count: number): StreamDraft[] =>
  Array.from({ length: count }, (_, n) => ({
    stream: n.toString(16).padStart(64, '0'),
    patches: [anActor({ id: newId(), name: `actor ${n}` })],
  }));

test('the tables follow what is saved, in the order in which it was asked for, whichever answer comes first', async () => {
  const { journal, follower, heard, names } = await aFollower();
  const [first, second] = [written(journal, 'first'), written(journal, 'second')];
  const late = new Promise<PlacedEntry>((resolve) => setTimeout(() => resolve(first), 30));

  follower.follow(late);
  follower.follow(Promise.resolve(second));
  const before = [follower.isSettled, await names()];
  await follower.settled();

  expect(before).toEqual([false, []]);
  expect([follower.isSettled, await names()]).toEqual([true, ['first', 'second']]);
  expect(heard).toEqual(['followed', 'followed']);
});

test('what the journal refused changes nothing in the tables', async () => {
  const { follower, heard, names } = await aFollower();

  follower.follow(Promise.resolve(undefined));
  await follower.settled();

  expect([heard, await names()]).toEqual([[], []]);
});

test('what came into the journal in between is read from it first', async () => {
  const { journal, follower, names } = await aFollower();
  written(journal, 'from a bundle, say');
  const own = written(journal, 'own');

  follower.follow(Promise.resolve(own));
  await follower.settled();

  expect(await names()).toEqual(['from a bundle, say', 'own']);
});

test('an action of very many changes is followed as a small one is, and those after it come after it', async () => {
  const { journal, database, follower, heard, names } = await aFollower();

  follower.follow(Promise.resolve(inJournal(journal, inManyStreams(700))));
  follower.follow(Promise.resolve(written(journal, 'after')));
  await follower.settled();

  expect([heard, (await names()).length]).toEqual([['followed', 'followed'], 701]);
  const content = await contentOf(database);
  database.close();
  expect(content).toEqual(await contentOf(await tablesOf(journal)));
});

test('a live query hears of an action that was folded aside', async () => {
  const { journal, database, follower } = await aFollower();
  const all = new Promise<void>((resolve) => {
    liveQuery(() => database.actors.count()).subscribe((count) => {
      if (count === 700) resolve();
    });
  });

  follower.follow(Promise.resolve(inJournal(journal, inManyStreams(700))));

  await all;
});

test('an action of very many changes waits for what came into the journal before it', async () => {
  const { journal, follower, names } = await aFollower();
  written(journal, 'from a bundle, say');

  follower.follow(Promise.resolve(inJournal(journal, inManyStreams(200))));
  await follower.settled();

  expect((await names()).length).toBe(201);
});

test('an action that could not be folded once is read from the journal and folded after all', async () => {
  const { journal, database, follower, heard, names } = await aFollower();
  let failures = 0;
  database.progress.hook('updating', () => {
    failures += 1;
    if (failures === 1) throw new Error('the store is busy');
  });

  follower.follow(Promise.resolve(written(journal, 'own')));
  await follower.settled();

  expect(failures).toBeGreaterThan(1);
  expect([heard, await names()]).toEqual([['followed'], ['own']]);
});

test('tables that cannot follow any more are said to be lost, and what comes after is still tried', async () => {
  const { journal, database, follower, heard } = await aFollower();
  database.close();

  follower.follow(Promise.resolve(written(journal, 'one')));
  follower.follow(Promise.resolve(written(journal, 'two')));
  await follower.settled();

  expect(heard).toHaveLength(2);
  for (const news of heard) expect(news).toMatch(/^lost/);
});

test('opening a project brings its tables up to its journal', async () => {
  const journal = new AJournal();
  const before = await tablesOf(journal);
  before.close();
  written(journal, 'since');

  const opened = await openTables(journal, PROJECT);

  if (!opened.ok) throw new Error(opened.failure.code);
  open.push(opened.value.database);
  expect(await opened.value.caughtUp).toEqual(
    succeed({ position: journal.position, entries: 1, wasRebuilt: false }),
  );
  expect(await opened.value.database.actors.count()).toBe(1);
});

test('tables that cannot be opened are deleted and made again from the journal', async () => {
  const journal = new AJournal();
  written(journal, 'one');
  (await emptyTables(journal)).close();
  await madeNewer(`scholion-${PROJECT}`);

  const opened = await openTables(journal, PROJECT);

  if (!opened.ok) throw new Error(opened.failure.code);
  const { database, caughtUp } = opened.value;
  open.push(database);
  expect(await caughtUp).toMatchObject({ ok: true, value: { entries: 2, wasRebuilt: true } });
  const content = await contentOf(database);
  database.close();
  expect(content).toEqual(await contentOf(await tablesOf(journal)));
});

test('tables that are made anew can be read while they are being made, and are whole when that is over', async () => {
  const journal = new AJournal({ pageOf: 3 });
  for (let n = 0; n < 14; n += 1) written(journal, `actor ${n}`);
  (await emptyTables(journal)).close();
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const readJournal: typeof journal.readJournal = async (input) => {
    if (input.after.frames >= 9) await held;
    return journal.readJournal(input);
  };
  const told: number[] = [];

  const opened = await openTables({ readJournal }, PROJECT, { tell: (share) => told.push(share) });
  if (!opened.ok) throw new Error(opened.failure.code);
  const { database, areUnfinished, caughtUp } = opened.value;
  open.push(database);
  const early = await database.actors.count();
  const toldEarly = [...told];
  goOn();

  expect([areUnfinished, toldEarly[0]]).toEqual([true, 0]);
  expect(toldEarly).toEqual(toldEarly.toSorted((a, b) => a - b));
  expect(toldEarly.at(-1)).toBeGreaterThan(0.3);
  expect(toldEarly.at(-1)).toBeLessThan(0.7);
  expect(early).toBeGreaterThanOrEqual(2);
  expect(early).toBeLessThan(14);
  expect(await caughtUp).toMatchObject({ ok: true, value: { entries: 15, wasRebuilt: true } });
  expect(await database.actors.count()).toBe(14);
});

test('a journal that cannot be read leaves the tables as they are', async () => {
  const journal = new AJournal();
  const database = await tablesOf(journal);
  open.push(database);
  const before = await contentOf(database);
  const failure = { code: 'project-unknown', project: PROJECT } as const;

  const opened = await openTables({ readJournal: async () => fail(failure) }, PROJECT);

  expect(opened).toEqual({ ok: false, failure });
  expect(await contentOf(database)).toEqual(before);
});

/** Leaves the database in a form that this version of the program refuses to open: one with other keys. */
async function madeNewer(name: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name, 10_000);
    request.onupgradeneeded = () => {
      for (const store of request.result.objectStoreNames) request.result.deleteObjectStore(store);
      request.result.createObjectStore('actors', { keyPath: 'otherwise' });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('no database'));
  });
}
