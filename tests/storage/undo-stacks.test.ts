import * as fc from 'fast-check';
import type { StreamDraft } from '#shared/history/write';
import { expect, test } from '#tests/storage/harness/in-page';
import { AJournal, aDraft } from '#tests/builders/a-journal';
import { anAction } from '#tests/builders/actions';
import { anActor } from '#tests/builders/an-actor';
import { COLLEAGUE, newId, PROJECT } from '#tests/builders/ids';
import { caughtUp, contentOf, done, shownIn, stackOf, tablesOf, tookBack } from '#tests/builders/tables';
import type { ProjectDatabase } from '#renderer/storage/database';
import { inverseIn } from '#renderer/storage/undo-batches';

async function aProject(): Promise<{ journal: AJournal; database: ProjectDatabase }> {
  const journal = new AJournal();
  return { journal, database: await tablesOf(journal) };
}

/** An action that surely changes something: undo has something to take back. */
const anEffect = fc.tuple(anAction, fc.nat(1_000)).map(([streams, n]): StreamDraft[] => [
  ...streams.filter(({ stream }) => stream !== PROJECT),
  {
    stream: PROJECT,
    patches: [
      ...streams.flatMap(({ stream, patches }) => (stream === PROJECT ? patches : [])),
      ...witness(n),
    ],
  },
]);
const WITNESS = newId();
const witness = (n: number) => [anActor({ id: WITNESS, name: `Witness ${n}` })];

const naming = (name: string, id = newId()): StreamDraft[] => [
  { stream: PROJECT, patches: [anActor({ id, name })] },
];

/** The commands on the stacks of this author, the one on top last. */
async function stacks(
  database: ProjectDatabase,
  author: string,
): Promise<{ undo: string[]; redo: string[] }> {
  const [undo, redo] = await Promise.all([
    stackOf(database, author, 'undo'),
    stackOf(database, author, 'redo'),
  ]);
  return { undo: undo.map(({ id }) => id), redo: redo.map(({ id }) => id) };
}

test('own actions lie on the undo stack in the order in which they were done', async () => {
  const { journal, database } = await aProject();

  const first = await done(database, journal, naming('one'), { command: 'tag' });
  const second = await done(database, journal, naming('two'), { command: 'highlight' });

  expect(await stacks(database, journal.author)).toEqual({ undo: [first, second], redo: [] });
  expect(await database.batches.get(second)).toMatchObject({
    command: 'highlight',
    side: 'undo',
  });
});

test('an undo goes to the redo stack in place of its action, and a redo back again', async () => {
  const { journal, database } = await aProject();
  const actor = newId();
  await done(database, journal, naming('one', actor));
  const second = await done(database, journal, naming('two', actor));
  const names = async () => Object.values(await shownIn(database)).map(({ name }) => name);
  const seen = [await names()];

  for (const side of ['undo', 'undo', 'redo', 'redo', 'undo'] as const) {
    await tookBack(database, journal, side);
    seen.push(await names());
  }

  expect(seen).toEqual([['two'], ['one'], [], ['one'], ['two'], ['one']]);
  expect((await database.batches.get(second))?.side).toBe('none');
  const { undo, redo } = await stacks(database, journal.author);
  expect([undo.length, redo.length]).toEqual([1, 1]);
});

test('a new action after an undo ends what could be done again', async () => {
  const { journal, database } = await aProject();
  await done(database, journal, naming('one'));
  await tookBack(database, journal, 'undo');

  const last = await done(database, journal, naming('two'));

  expect(await stacks(database, journal.author)).toEqual({ undo: [last], redo: [] });
  expect(await tookBack(database, journal, 'redo')).toBe(false);
});

test('what a colleague did comes onto no stack, and ends nothing that could be done again', async () => {
  const { journal, database } = await aProject();
  const own = await done(database, journal, naming('mine'));
  await done(database, journal, naming('taken back'));
  await tookBack(database, journal, 'undo');
  const before = await stacks(database, journal.author);
  const colleague = new AJournal({ author: COLLEAGUE });
  colleague.write(aDraft(naming('theirs')));

  journal.take(colleague.changes);
  await caughtUp(database, journal);

  expect(before).toMatchObject({ undo: [own], redo: { length: 1 } });
  expect(await stacks(database, journal.author)).toEqual(before);
  expect(await stacks(database, COLLEAGUE)).toEqual({ undo: [], redo: [] });
});

test('own work that comes back in a bundle is not undone as if it were the last action', async () => {
  const earlier = new AJournal();
  earlier.write(aDraft(naming('from before the restore')));
  const { journal, database } = await aProject();

  journal.take(earlier.changes);
  await caughtUp(database, journal);

  expect(await stacks(database, journal.author)).toEqual({ undo: [], redo: [] });
});

test('what sets something up is passed by, and ends nothing that could be done again', async () => {
  const { journal, database } = await aProject();
  const own = await done(database, journal, naming('mine'));
  await done(database, journal, naming('taken back'));
  await tookBack(database, journal, 'undo');
  const { redo } = await stacks(database, journal.author);

  await done(database, journal, naming('me'), { command: 'nameSelf' });

  expect(await stacks(database, journal.author)).toEqual({ undo: [own], redo });
});

test('an action on several streams is one batch, which takes all of them back', async () => {
  const { journal, database } = await aProject();
  const other = 'd2'.repeat(32);
  const streams = [PROJECT, other].map((stream) => ({ stream, patches: [anActor()] }));

  const batch = await done(database, journal, streams);
  const row = await database.batches.get(batch);
  await tookBack(database, journal, 'undo');

  expect(row && inverseIn(row).map(({ stream }) => stream)).toEqual([PROJECT, other]);
  expect(await shownIn(database)).toEqual({});
});

test('an action so large that it is folded in parts is one batch all the same', async () => {
  const { journal, database } = await aProject();
  const streams = Array.from({ length: 1_100 }, (_, n) => ({
    stream: n.toString(16).padStart(64, '0'),
    patches: [anActor({ id: newId() })],
  }));

  const batch = await done(database, journal, streams);
  const whole = await shownIn(database);
  await tookBack(database, journal, 'undo');
  const undone = await shownIn(database);
  const { redo } = await stacks(database, journal.author);
  await tookBack(database, journal, 'redo');

  const row = await database.batches.get(batch);
  expect(row && inverseIn(row)).toHaveLength(streams.length);
  expect([Object.keys(whole).length, undone, redo.length]).toEqual([streams.length, {}, 1]);
  expect(await shownIn(database)).toEqual(whole);
  expect(await stacks(database, journal.author)).toMatchObject({ undo: { length: 1 }, redo: [] });
});

test('undo takes back each action exactly, whatever it was, and redo brings each back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anEffect, { minLength: 1, maxLength: 7, size: 'max' }), async (actions) => {
      const { journal, database } = await aProject();
      const states = [await shownIn(database)];
      for (const action of actions) {
        await done(database, journal, action);
        states.push(await shownIn(database));
      }

      const undone = [await shownIn(database)];
      while (await tookBack(database, journal, 'undo')) undone.push(await shownIn(database));
      const again = [await shownIn(database)];
      while (await tookBack(database, journal, 'redo')) again.push(await shownIn(database));
      database.close();

      expect(undone).toEqual(states.toReversed());
      expect(again).toEqual(states);
    }),
    { numRuns: 15, interruptAfterTimeLimit: 15_000 },
  );
});

test('the stacks follow the rules through whatever order of doing, undoing and redoing, and are the same when made anew', async () => {
  const move = fc.oneof(
    { weight: 3, arbitrary: anEffect },
    { weight: 3, arbitrary: fc.constant('undo' as const) },
    { weight: 2, arbitrary: fc.constant('redo' as const) },
    { weight: 1, arbitrary: fc.constant('arrival' as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 16, size: 'max' }), async (moves) => {
      const { journal, database } = await aProject();
      const colleague = new AJournal({ author: COLLEAGUE });
      let undo = 0;
      let redo = 0;

      for (const next of moves) {
        if (next === 'arrival') {
          colleague.write(aDraft(naming('theirs')));
          journal.take(colleague.changes);
          await caughtUp(database, journal);
        } else if (next === 'undo' || next === 'redo') {
          const wasDone = await tookBack(database, journal, next);
          expect(wasDone).toBe((next === 'undo' ? undo : redo) > 0);
          if (wasDone) [undo, redo] = next === 'undo' ? [undo - 1, redo + 1] : [undo + 1, redo - 1];
        } else {
          await done(database, journal, next);
          [undo, redo] = [undo + 1, 0];
        }
        const now = await stacks(database, journal.author);
        expect([now.undo.length, now.redo.length]).toEqual([undo, redo]);
      }

      const content = await contentOf(database);
      const anew = await tablesOf(journal);
      expect(await contentOf(anew)).toEqual(content);
      anew.close();
    }),
    { numRuns: 15, interruptAfterTimeLimit: 15_000 },
  );
});
