import { put } from '#shared/bundle/put';
import type { KnownPatch } from '#shared/model/change';
import { symmetricLinkId } from '#shared/model/ids';
import { catchUp } from '#renderer/storage/catch-up';
import { totalsOf } from '#renderer/storage/counts';
import { ProjectDatabase } from '#renderer/storage/database';
import { documentsAtAddress, documentsFromFile, documentWithText } from '#renderer/storage/known-texts';
import { listDocuments } from '#renderer/storage/listed-documents';
import { queueProgress } from '#renderer/storage/queue';
import { documentSignatures } from '#renderer/storage/signatures';
import { twinsOf } from '#renderer/storage/twins';
import { expect, test } from '#tests/storage/harness/in-page';
import { aDocument } from '#tests/builders/a-document';
import { AJournal } from '#tests/builders/a-journal';
import { aPassage } from '#tests/builders/a-passage';
import { ME, newId, PROJECT } from '#tests/builders/ids';
import { done, foldHere, tablesOf, tookBack } from '#tests/builders/tables';

const [first, second, third] = ['a1', 'a2', 'a3'].map((digest) => digest.repeat(32)) as [
  string,
  string,
  string,
];
const [newText, file, another] = ['b1', 'c1', 'c2'].map((digest) => digest.repeat(32)) as [
  string,
  string,
  string,
];

async function theTables(): Promise<{
  journal: AJournal;
  database: ProjectDatabase;
  write: (stream: string, ...patches: KnownPatch[]) => Promise<string>;
}> {
  const journal = new AJournal();
  const database = await tablesOf(journal);
  return {
    journal,
    database,
    write: (stream, ...patches) => done(database, journal, [{ stream, patches }]),
  };
}

/** A document with its text, from a file. */
function added(id: string, original = file, fields: Record<string, string> = {}): KnownPatch[] {
  return [{ op: 'doc', textDigest: id, blob: id, original }, put('document', id, { title: id, ...fields })];
}

test('what is added in one action keeps its order, and goes in one step', async () => {
  const { journal, database } = await theTables();
  // Against the order of their ids.
  const inOrder = [third, first, second];
  await done(
    database,
    journal,
    inOrder.map((id) => ({ stream: id, patches: added(id) })),
  );

  expect((await listDocuments(database, ME)).map(({ id }) => id)).toEqual(inOrder.toReversed());
  expect(await tookBack(database, journal, 'undo')).toBe(true);
  expect(await database.documents.count()).toBe(0);
});

test('a text is known as long as a document has it or had it, and is there', async () => {
  const { journal, database, write } = await theTables();
  await write(first, ...added(first));
  await write(first, { op: 'doc', textDigest: newText, blob: newText, original: another });

  expect((await documentWithText(database, first))?.id).toBe(first);
  expect((await documentWithText(database, newText))?.id).toBe(first);
  expect(await documentWithText(database, second)).toBeUndefined();
  expect((await documentsFromFile(database, file)).map(({ id }) => id)).toEqual([first]);
  await write(first, { op: 'del', type: 'document', id: first });
  expect(await documentWithText(database, newText)).toBeUndefined();
  expect(await documentsFromFile(database, another)).toEqual([]);
  await tookBack(database, journal, 'undo');
  expect((await documentWithText(database, newText))?.id).toBe(first);
});

test('an address names an article, that of a whole site does not', async () => {
  const { database, write } = await theTables();
  await write(first, ...added(first, file, { address: 'https://news.example/2024/harbour' }));
  await write(second, ...added(second, file, { address: 'https://news.example/' }));

  const at = async (address: string) => (await documentsAtAddress(database, address)).map(({ id }) => id);
  expect(await at('https://news.example/2024/harbour')).toEqual([first]);
  expect(await at('https://news.example/')).toEqual([]);
  expect(await at('https://news.example/2024/other')).toEqual([]);
});

test('documents are one source by however many links, and those that are gone do not show', async () => {
  const { database, write } = await theTables();
  for (const id of [first, second, third]) await write(id, ...added(id));
  const twin = (a: string, b: string) => put('twin', symmetricLinkId('twin', a, b), { a, b });
  await write(PROJECT, twin(first, second));
  await write(PROJECT, twin(second, third));

  expect((await twinsOf(database, first)).map(({ document }) => document).toSorted()).toEqual([
    second,
    third,
  ]);
  expect((await listDocuments(database, ME)).map(({ twins }) => twins)).toEqual([2, 2, 2]);
  await write(second, { op: 'del', type: 'document', id: second });
  expect(await twinsOf(database, first)).toEqual([{ document: third, title: third }]);
});

test('the queue counts what was judged of those added together, and what of that today', async () => {
  const { database, write } = await theTables();
  const me = newId();
  await write(PROJECT, put('person', me, { authors: [ME] }));
  for (const id of [first, second, third]) await write(id, ...aDocument({ id, title: id }));
  const times = (await database.documents.bulkGet([second, third])).map((row) => row?.createdAt ?? 0);
  const batch = [{ from: Math.min(...times), to: Math.max(...times) }];
  const [of] = await database.documents.bulkGet([first]);
  const withFirst = [...batch, { from: of?.createdAt ?? 0, to: of?.createdAt ?? 0 }];
  for (const id of [first, second]) {
    const layer = newId();
    await write(
      id,
      put('layer', layer, { person: me, kind: 'work' }),
      put('judgement', newId(), { layer, relevance: 'not' }),
    );
  }

  expect(await queueProgress(database, ME, [batch, withFirst], 0)).toEqual([
    { of: 2, judged: 1, today: 1 },
    { of: 3, judged: 2, today: 2 },
  ]);
  expect(await queueProgress(database, ME, [batch], Infinity)).toEqual([{ of: 2, judged: 1, today: 0 }]);
});

test('passages of a removed article are not counted, and come back with it', async () => {
  const { journal, database, write } = await theTables();
  const layer = newId();
  await write(first, ...added(first), put('layer', layer, { person: newId(), kind: 'work' }));
  await write(first, aPassage({ layer }));

  await write(first, { op: 'del', type: 'document', id: first });
  expect(await totalsOf(database)).toMatchObject({ documents: 0, passages: 0 });
  await tookBack(database, journal, 'undo');
  expect(await totalsOf(database)).toMatchObject({ documents: 1, passages: 1 });
});

test('signatures that are missing are worked out once and kept', async () => {
  const { database, write } = await theTables();
  for (const id of [first, second]) await write(id, ...added(id));
  const asked: string[] = [];
  const bridge = {
    readBlob: async ({ digest }: { digest: string }) => {
      asked.push(digest);
      return { ok: true as const, value: new Uint8Array([1]) };
    },
  };
  const comparison = { signature: async () => Array.from({ length: 128 }, (_, at) => at) };

  const found = await documentSignatures(bridge, database, PROJECT, comparison);
  expect(found.map(({ document }) => document).toSorted()).toEqual([first, second]);
  await documentSignatures(bridge, database, PROJECT, comparison);
  expect(asked.toSorted()).toEqual([first, second]);
});

test('tables of an older make, without the newer ones among them, are made again', async () => {
  const { journal, database, write } = await theTables();
  await write(first, ...added(first));
  database.close();
  await database.delete();
  await oldTables(database.name);

  const reopened = new ProjectDatabase(journal.project);
  const caughtUp = await catchUp(journal, journal.project, reopened, foldHere(reopened));

  expect(caughtUp.ok && caughtUp.value.wasRebuilt).toBe(true);
  expect((await documentWithText(reopened, first))?.id).toBe(first);
  reopened.close();
});

/** As version 2 of the tables had them, as far as it matters: no texts, documents without the newer index. */
function oldTables(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 10);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('documents', { keyPath: 'id' }).createIndex('title', 'title');
      request.result.createObjectStore('progress', { keyPath: 'key' });
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'));
  });
}
