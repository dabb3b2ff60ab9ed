import { canonicalJson } from '#shared/canonical-json';
import { put } from '#shared/bundle/put';
import { linkId } from '#shared/model/ids';
import { sha256Hex } from '#shared/sha256';
import { fail, succeed } from '#shared/result';
import { ProjectDatabase } from '#renderer/storage/database';
import { loadObjects, loadText } from '#renderer/storage/load';
import { listEvidenceElsewhere, listImplicationsElsewhere } from '#renderer/storage/list-implications';
import { forget } from '#renderer/storage/projection';
import { implicationsOf } from '#renderer/state/implications';
import { PassageBook } from '#renderer/state/passage-book';
import { Workspace } from '#renderer/state/workspace';
import { expect, test } from '#tests/storage/harness/in-page';
import { aDocument, aRevision } from '#tests/builders/a-document';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { anActor } from '#tests/builders/an-actor';
import { anImplication } from '#tests/builders/an-implication';
import { aPassage, bearsOn, tagged } from '#tests/builders/a-passage';
import { ANOTHER_DOCUMENT, DOCUMENT, newId, PROJECT } from '#tests/builders/ids';
import { done, tablesOf } from '#tests/builders/tables';

const [passage, elsewhere, actor, implication, removed, theme] = Array.from({ length: 6 }, newId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Tables with an actor, a document with work on it, and another one. */
async function tablesWithTwoDocuments() {
  const journal = new AJournal();
  journal.write(
    aDraft([
      { stream: PROJECT, patches: [anActor({ id: actor }), put('theme', theme, { name: 'Sanctions' })] },
      {
        stream: DOCUMENT,
        patches: [
          ...aDocument(),
          aPassage({ id: passage }),
          ...tagged(passage, actor, 'acts'),
          anImplication({ id: implication }),
          bearsOn(passage, implication),
          aPassage({ id: removed }),
          { op: 'del', type: 'passage', id: removed },
        ],
      },
      {
        stream: ANOTHER_DOCUMENT,
        patches: [
          ...aDocument({ id: ANOTHER_DOCUMENT }),
          aPassage({ id: elsewhere }),
          ...tagged(elsewhere, actor, 'speaks'),
          anImplication(),
        ],
      },
    ]),
  );
  return { journal, database: await tablesOf(journal) };
}

test('without a document, what belongs to the whole project is brought into memory', async () => {
  const { database } = await tablesWithTwoDocuments();

  const objects = await loadObjects(database);
  database.close();

  expect(objects.map(({ type, id }) => [type, id])).toEqual([
    ['actor', actor],
    ['theme', theme],
  ]);
});

test('with a document, all that lives in it is brought into memory too, and nothing of another', async () => {
  const { database } = await tablesWithTwoDocuments();

  const objects = await loadObjects(database, DOCUMENT);
  database.close();

  expect(objects.map(({ type }) => type).toSorted()).toEqual([
    'actor',
    'appears',
    'bears',
    'document',
    'implication',
    'passage',
    'role',
    'theme',
  ]);
  expect(objects.filter(({ stream }) => stream !== PROJECT && stream !== DOCUMENT)).toEqual([]);
});

test('a link that was taken off is brought along unseen, since it would say again what it said', async () => {
  const { journal, database } = await tablesWithTwoDocuments();
  const id = linkId('appears', passage, actor);
  await done(database, journal, [
    {
      stream: DOCUMENT,
      patches: [
        { op: 'put', type: 'appears', id, fields: { ref: 'implied' } },
        { op: 'del', type: 'appears', id },
      ],
    },
  ]);
  const workspace = new Workspace(PROJECT, journal.author);

  workspace.load(await loadObjects(database, DOCUMENT), DOCUMENT);
  database.close();

  expect(workspace.find('appears', id)).toBeUndefined();
  expect(workspace.findEver('appears', id)?.fields['ref']).toMatchObject([{ value: 'implied' }]);
});

test('what is brought into memory looks as it did before it was put away', async () => {
  const { journal, database } = await tablesWithTwoDocuments();
  const workspace = new Workspace(PROJECT, journal.author);
  const book = new PassageBook(workspace);

  workspace.load(await loadObjects(database, DOCUMENT), DOCUMENT);
  database.close();

  expect(book.inOrder()).toMatchObject([
    {
      id: passage,
      actors: [{ id: actor, roles: ['acts'] }],
      implications: [{ id: implication, stance: 'supports' }],
    },
  ]);
});

test('an implication of another document comes along where a passage of this one bears on it, for its words alone', async () => {
  const far = newId();
  const { journal } = await tablesWithTwoDocuments();
  journal.write(
    aDraft([
      { stream: ANOTHER_DOCUMENT, patches: [anImplication({ id: far, statement: 'Far away.' })] },
      { stream: DOCUMENT, patches: [bearsOn(passage, far, 'undermines')] },
    ]),
  );
  const database = await tablesOf(journal);
  const workspace = new Workspace(PROJECT, journal.author);
  const book = new PassageBook(workspace);

  workspace.load(await loadObjects(database, DOCUMENT), DOCUMENT);
  const told = await listEvidenceElsewhere(database, far, ANOTHER_DOCUMENT);
  const offered = await listImplicationsElsewhere(database, DOCUMENT);
  database.close();

  expect(book.find(passage)?.implications).toMatchObject([
    { id: implication },
    { id: far, statement: 'Far away.', stance: 'undermines' },
  ]);
  expect(implicationsOf(workspace).get()).toMatchObject([{ id: implication }]);
  expect(told).toMatchObject([{ passage, stance: 'undermines' }]);
  expect(offered.map(({ statement }) => statement)).toEqual(['Far away.', expect.any(String)]);
});

const file = aRevision(['The ministry said so.', 'They left.']);
const bytes = new TextEncoder().encode(canonicalJson(file));
const digest = sha256Hex(bytes);

test('a text is read from its file once, then from the page’s own store, until that is emptied', async () => {
  const { database } = await tablesWithTwoDocuments();
  let read = 0;
  const bridge = {
    readBlob: async () => {
      read += 1;
      return succeed(bytes);
    },
  };
  const times: number[] = [];

  // Each time as after a start: nothing of it is in memory.
  for (const prepare of [async () => undefined, async () => undefined, () => forget(database)]) {
    await prepare();
    const opened = new ProjectDatabase(PROJECT);
    expect(await loadText(bridge, opened, PROJECT, digest)).toEqual({ ok: true, value: file });
    opened.close();
    times.push(read);
  }
  database.close();

  expect(times).toEqual([1, 1, 2]);
});

test('a text whose file is missing or damaged is told of, and nothing of it is kept', async () => {
  const { database } = await tablesWithTwoDocuments();
  const missing = { code: 'blob-missing', digest } as const;
  const damaged = bytes.slice(0, -2);

  const answers = [
    await loadText({ readBlob: async () => fail(missing) }, database, PROJECT, digest),
    await loadText({ readBlob: async () => succeed(damaged) }, database, PROJECT, digest),
  ];
  const kept = await database.contents.count();
  database.close();

  expect(answers).toMatchObject([{ ok: false, failure: missing }, { ok: false }]);
  expect(kept).toBe(0);
});
