import Dexie from 'dexie';
import * as fc from 'fast-check';
import { keyOf, shownFields } from '#shared/history/fold';
import type { StreamDraft } from '#shared/history/write';
import { linkId } from '#shared/model/ids';
import type { KnownPatch } from '#shared/model/change';
import { placedEntry } from '#renderer/storage/catch-up';
import { ProjectDatabase } from '#renderer/storage/database';
import { bearingsOn } from '#renderer/storage/bearings';
import { objectsOfDocument, passagesOf } from '#renderer/storage/document-objects';
import { inWorker, onPage, project } from '#renderer/storage/projection';
import { isScattered, repack } from '#renderer/storage/repack';
import { tablesWorker } from '#renderer/storage/tables-worker';
import { afterEach, expect, test } from '#tests/storage/harness/in-page';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { anAction } from '#tests/builders/actions';
import { aDocument } from '#tests/builders/a-document';
import { anImplication } from '#tests/builders/an-implication';
import { aPassage, bearsOn, tagged } from '#tests/builders/a-passage';
import { ANOTHER_DOCUMENT, COLLEAGUE, DOCUMENT, newId, PROJECT } from '#tests/builders/ids';
import { caughtUp, contentOf, done, emptyTables, tablesOf, tookBack } from '#tests/builders/tables';

const open: ProjectDatabase[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

const inDocument = (...patches: KnownPatch[]): StreamDraft[] => [{ stream: DOCUMENT, patches }];

/** Tables in which a document with these passages is packed. */
async function packedTables(...patches: KnownPatch[]) {
  const journal = new AJournal();
  journal.write(aDraft(inDocument(...aDocument(), ...patches)));
  const database = await tablesOf(journal);
  open.push(database);
  expect(await repack(database, DOCUMENT)).toBe('packed');
  return { journal, database };
}

/** How the document's passages and links are kept. */
async function kept(database: ProjectDatabase) {
  const counted = await database.counts.get(DOCUMENT);
  const rows = await Promise.all([
    database.passages.count(),
    database.appearances.count(),
    database.roles.count(),
    database.removed.count(),
  ]);
  return {
    packed: counted?.packed,
    since: counted?.since,
    rows: rows.reduce((sum, count) => sum + count, 0),
  };
}

/** What tables hold that were made from the journal in one go, on this page. */
async function madeAnew(journal: AJournal): Promise<unknown> {
  const database = await emptyTables(journal);
  await project(database, journal.entries);
  const content = await contentOf(database);
  database.close();
  return content;
}

test('what was packed reads as it did, and no row of it is left', async () => {
  const [passage, actor] = [newId(), newId()];
  const { journal, database } = await packedTables(
    aPassage({ id: passage }),
    ...tagged(passage, actor, 'acts'),
  );

  expect(await kept(database)).toEqual({ packed: 3, since: 0, rows: 0 });
  expect(await passagesOf(database, DOCUMENT)).toMatchObject([{ id: passage, start: 4 }]);
  expect(await repack(database, DOCUMENT)).toBe('nothing to do');
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('a change to what was packed is one row over the pack, and a removal is one, too', async () => {
  const [one, two, actor] = [newId(), newId(), newId()];
  const { journal, database } = await packedTables(
    aPassage({ id: one }),
    ...tagged(one, actor, 'acts'),
    aPassage({ id: two, start: 40 }),
  );

  await done(database, journal, inDocument({ op: 'put', type: 'passage', id: one, fields: { note: 'new' } }));
  await done(database, journal, inDocument({ op: 'del', type: 'passage', id: two }));

  expect(await kept(database)).toEqual({ packed: 4, since: 2, rows: 2 });
  expect(await passagesOf(database, DOCUMENT)).toMatchObject([{ id: one, note: 'new', start: 4 }]);
  expect(await database.counts.get(DOCUMENT)).toMatchObject({ passages: 1 });
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('what was removed since it was packed is brought back as it was', async () => {
  const passage = newId();
  const { journal, database } = await packedTables(aPassage({ id: passage, note: 'as it was' }));
  const before = await contentOf(database);

  await done(database, journal, inDocument({ op: 'del', type: 'passage', id: passage }));
  await repack(database, DOCUMENT);
  await tookBack(database, journal, 'undo');

  expect(await passagesOf(database, DOCUMENT)).toMatchObject([{ id: passage, note: 'as it was' }]);
  expect(await database.removed.count()).toBe(0);
  expect(Object.keys(await contentOf(database)).toSorted()).toEqual(Object.keys(before).toSorted());
});

test('much at once is packed by the worker, a little is written as rows', async () => {
  const journal = new AJournal({ project: newId() });
  const database = await emptyTables(journal);
  open.push(database);
  const many = Array.from({ length: 30 }, (_, at) => aPassage({ start: at * 10 }));
  journal.write(aDraft(inDocument(...aDocument(), ...many)));
  const worker = tablesWorker(journal.project);

  await caughtUp(database, journal, worker.fold);
  const atFirst = await kept(database);
  journal.write(aDraft(inDocument(aPassage(), aPassage())));
  await caughtUp(database, journal, worker.fold).finally(worker.end);

  expect([atFirst, await kept(database)]).toEqual([
    { packed: 30, since: 0, rows: 0 },
    { packed: 30, since: 2, rows: 2 },
  ]);
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('a document that somebody writes to while it is packed stays as it is', async () => {
  const { journal, database } = await packedTables(aPassage());
  await done(database, journal, inDocument(aPassage()));
  const before = await kept(database);
  const stop = afterFirstRead(database, () => done(database, journal, inDocument(aPassage())));

  const outcome = await repack(database, DOCUMENT);
  await stop();

  expect(outcome).toBe('changed');
  expect(await kept(database)).toEqual({ ...before, since: 2, rows: 2 });
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('two windows and a worker that packs write to one document, and each finds what the others wrote', async () => {
  const passages = Array.from({ length: 20 }, (_, at) => aPassage({ start: at * 10 }));
  const { journal, database } = await packedTables(...passages);
  const another = new ProjectDatabase(journal.project);
  open.push(another);
  const worker = tablesWorker(journal.project);
  const packing = (async () => {
    for (let round = 0; round < 12; round += 1) await worker.pack(DOCUMENT);
  })();

  for (const [at, { id }] of passages.entries()) {
    const writer = at % 2 === 0 ? database : another;
    // What the one has in memory was packed anew by the worker meanwhile.
    await done(
      writer,
      journal,
      inDocument({ op: 'put', type: 'passage', id, fields: { note: `note ${at}` } }),
    );
    if (at % 3 === 0) await done(writer, journal, inDocument({ op: 'del', type: 'passage', id }));
  }
  await packing.finally(worker.end);

  const content = await contentOf(database);
  expect(content).toEqual(await contentOf(another));
  expect(content).toEqual(await madeAnew(journal));
});

test('a worker that is killed while it packs leaves a document as it was', async () => {
  const passages = Array.from({ length: 300 }, (_, at) => aPassage({ start: at * 10 }));
  const { journal, database } = await packedTables(...passages.slice(0, 100));
  for (const some of [passages.slice(100, 200), passages.slice(200)])
    await done(database, journal, inDocument(...some));

  for (const delay of [0, 5, 10, 20, 40]) {
    const worker = tablesWorker(journal.project);
    void worker.pack(DOCUMENT).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, delay));
    worker.end();
    const { packed = 0, since = 0, rows } = await kept(database);
    expect([packed + since, rows]).toEqual([300, since]);
  }
  expect(await contentOf(database)).toEqual(await madeAnew(journal));
});

test('whatever is done by the page and by the worker, and packed in between, is as if made in one go', async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: anAction },
    { weight: 1, arbitrary: anAction.map((theirs) => ({ theirs })) },
    { weight: 2, arbitrary: fc.constantFrom('on the page' as const, 'aside' as const, 'pack' as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 18, size: 'max' }), async (steps) => {
      const journal = new AJournal();
      const colleague = new AJournal({ author: COLLEAGUE });
      const database = await emptyTables(journal);
      const follow = (folding: typeof onPage) =>
        caughtUp(database, journal, (written) => project(database, written.map(placedEntry), folding));

      for (const next of steps) {
        if (next === 'pack') for (const each of [DOCUMENT, ANOTHER_DOCUMENT]) await repack(database, each);
        // So little is written here that it would never be packed.
        else if (next === 'aside') await follow({ ...inWorker, patchesAtOnce: 5 });
        else if (next === 'on the page') await follow(onPage);
        else if ('theirs' in next) {
          colleague.write(aDraft(next.theirs));
          journal.take(colleague.changes);
        } else journal.write(aDraft(next));
      }
      await follow(onPage);

      const content = await contentOf(database);
      database.close();
      expect(content).toEqual(await madeAnew(journal));
    }),
    { numRuns: 25, interruptAfterTimeLimit: 15_000 },
  );
});

test('a link to something is found in whatever document it is, packed or changed since', async () => {
  const implication = newId();
  const [one, two, three] = [newId(), newId(), newId()];
  const { journal, database } = await packedTables(
    anImplication({ id: implication }),
    aPassage({ id: one }),
    bearsOn(one, implication),
    aPassage({ id: two }),
    bearsOn(two, implication),
  );
  await done(database, journal, [
    { stream: DOCUMENT, patches: [{ op: 'del', type: 'bears', id: linkId('bears', two, implication) }] },
    { stream: ANOTHER_DOCUMENT, patches: [aPassage({ id: three }), bearsOn(three, implication, 'context')] },
  ]);

  const found = await bearingsOn(database, implication);

  expect(found.map(({ link: { stance }, passage: { id } }) => [id, stance])).toEqual([
    [one, 'supports'],
    [three, 'context'],
  ]);
});

test('an object of a packed document is had by its key, also one that was removed', async () => {
  const [passage, actor] = [newId(), newId()];
  const { journal, database } = await packedTables(
    aPassage({ id: passage }),
    ...tagged(passage, actor, 'acts'),
  );
  const role = keyOf('role', linkId('role', passage, actor, 'acts'));
  await done(database, journal, inDocument({ op: 'del', type: 'role', id: role.slice(5) }));

  const objects = await objectsOfDocument(database, DOCUMENT);

  expect(objects.get(keyOf('passage', passage))?.stream).toBe(DOCUMENT);
  expect(objects.get(role)?.puts).toEqual([]);
  expect(shownFields(objects.get(role) ?? raise())).toMatchObject({ role: 'acts' });
  expect([...objects.listed('role')]).toEqual([]);
});

test('a document counts as scattered when much of it lies in rows', () => {
  const counted = { stream: PROJECT, passages: 0, implications: 0, isListed: true, gold: [], edition: 1 };

  expect(isScattered({ ...counted, packed: 30_000, since: 500 })).toBe(false);
  expect(isScattered({ ...counted, packed: 30_000, since: 3_000 })).toBe(true);
  expect(isScattered({ ...counted, packed: 0, since: 200 })).toBe(false);
  expect(isScattered({ ...counted, packed: 0, since: 500 })).toBe(true);
});

/** Does something once a transaction that only reads is over. @returns what waits for it. */
function afterFirstRead(database: ProjectDatabase, act: () => Promise<unknown>): () => Promise<unknown> {
  let acting: Promise<unknown> | undefined;
  const reading = (row: unknown): unknown => {
    acting ??= Dexie.ignoreTransaction(act);
    return row;
  };
  database.counts.hook('reading', reading as never);
  return async () => {
    database.counts.hook('reading').unsubscribe(reading as never);
    await acting;
  };
}

function raise(): never {
  throw new Error('It is not there');
}
