import { put } from '#shared/bundle/put';
import type { KnownPatch } from '#shared/model/change';
import { sha256Hex } from '#shared/sha256';
import { carryOut } from '#renderer/commands/carry-out';
import type { Desk } from '#renderer/commands/desk';
import { planNewVersion } from '#renderer/commands/new-version';
import { anchorStrayed } from '#renderer/commands/re-anchor';
import { perform } from '#renderer/commands/registry';
import { settled } from '#renderer/commands/submit';
import type { ProjectDatabase } from '#renderer/storage/database';
import { passagesOf } from '#renderer/storage/document-objects';
import { loadObjects } from '#renderer/storage/load';
import { revisionsOf } from '#renderer/storage/revisions';
import { afterEach, expect, test } from '#tests/storage/harness/in-page';
import { aDesk } from '#tests/builders/a-desk';
import { aDocument, aRevision } from '#tests/builders/a-document';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { aPassage } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { COLLEAGUE, DOCUMENT, ME, newId } from '#tests/builders/ids';
import { caughtUp, emptyTables } from '#tests/builders/tables';

const BEFORE = aRevision([
  'North Korea has sent troops to the Kursk region.',
  'He called it a dangerous expansion of the war. Nobody else did.',
  'Leave a Reply',
]);
const AFTER = aRevision([
  'A paragraph that is new.',
  'North Korea has sent troops to the Kursk region.',
  'He called it a very dangerous expansion of the war.',
  'Leave a Reply',
]);
const revision = { textDigest: sha256Hex(AFTER.text), blob: 'b1'.repeat(32), original: 'c0'.repeat(32) };

const cause = { why: 'newer', file: 'report-2.html', address: 'https://agency.example/report' } as const;

const quotes = ['sent troops', 'a dangerous expansion', 'Nobody else did'];
const [ada, ben, mine, gold, theirs] = Array.from({ length: 5 }, newId) as [
  string,
  string,
  string,
  string,
  string,
];

const open: ProjectDatabase[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
});

/** A passage on each quote in each copy: one's own, the gold one that one keeps, and a colleague's. */
async function aDeskAtWork() {
  const bench = new AWorkbench();
  const { journal, workspace } = bench;
  const outside = { textDigest: DOCUMENT, start: BEFORE.text.indexOf('Leave'), end: BEFORE.text.length };
  const own: KnownPatch[] = [
    ...aDocument({ outside: [outside] }),
    put('layer', mine, { person: ada, kind: 'work' }),
    put('layer', gold, { person: ada, kind: 'gold' }),
    ...passagesIn(mine),
    ...passagesIn(gold),
  ];
  journal.write(
    aDraft([
      { stream: journal.project, patches: [put('person', ada, { authors: [ME] })] },
      { stream: DOCUMENT, patches: own },
    ]),
  );
  const colleague = new AJournal({ author: COLLEAGUE });
  colleague.write(
    aDraft([
      { stream: journal.project, patches: [put('person', ben, { authors: [COLLEAGUE] })] },
      {
        stream: DOCUMENT,
        patches: [put('layer', theirs, { person: ben, kind: 'work' }), ...passagesIn(theirs)],
      },
    ]),
  );
  journal.take(colleague.changes);
  const database = await emptyTables(journal);
  open.push(database);
  await database.contents.bulkPut([
    { digest: 'b0'.repeat(32), file: BEFORE },
    { digest: revision.blob, file: AFTER },
  ]);
  await caughtUp(database, journal);
  await database.contents.bulkPut([
    { digest: 'b0'.repeat(32), file: BEFORE },
    { digest: revision.blob, file: AFTER },
  ]);
  workspace.load(await loadObjects(database, DOCUMENT), DOCUMENT);
  return aDesk(bench, database);
}

function passagesIn(layer: string): KnownPatch[] {
  return quotes.map((quote) => {
    const start = BEFORE.text.indexOf(quote);
    return aPassage({ text: BEFORE.text, start, end: start + quote.length, layer });
  });
}

/** What each copy quotes now, by the digest of the text that it is quoted from. */
async function quotedIn({ database }: Desk, layer: string): Promise<[digest: string, quote: string][]> {
  const rows = await passagesOf(database, DOCUMENT);
  return rows.filter((row) => row.layer === layer).map(({ target, quote }) => [target.textDigest, quote]);
}

const asBefore = quotes.map((quote) => [DOCUMENT, quote]);

test('a new text takes along what this person may write, leaves the rest, and one undo takes all of it back', async () => {
  const desk = await aDeskAtWork();

  const version = await planNewVersion(desk, DOCUMENT, AFTER);
  if (!version.ok) throw new Error(version.failure.code);
  expect(version.value.counts).toEqual({ exact: 3, moved: 0, changed: 3, lost: 3 });
  expect(version.value.carried.filter(({ isOwn }) => isOwn)).toHaveLength(6);
  await carryOut(
    desk,
    version.value.plan(revision, { command: 'newVersion', cause, fields: { accessed: '2026-02-03' } }),
  );
  await settled(desk);

  for (const layer of [mine, gold]) {
    expect(await quotedIn(desk, layer)).toEqual([
      [revision.textDigest, 'sent troops'],
      [revision.textDigest, 'a very dangerous expansion'],
      [DOCUMENT, 'Nobody else did'],
    ]);
  }
  expect(await quotedIn(desk, theirs)).toEqual(asBefore);
  const document = await desk.database.documents.get(DOCUMENT);
  const start = AFTER.text.indexOf('Leave');
  expect(document).toMatchObject({
    revision,
    accessed: '2026-02-03',
    outside: [{ textDigest: revision.textDigest, start, end: AFTER.text.length }],
  });

  await perform(desk, 'undo');
  await settled(desk);
  for (const layer of [mine, gold, theirs]) expect(await quotedIn(desk, layer)).toEqual(asBefore);
  const undone = await desk.database.documents.get(DOCUMENT);
  expect(undone?.revision.textDigest).toBe(DOCUMENT);
  expect(undone?.outside?.[0]?.start).toBe(BEFORE.text.indexOf('Leave'));
  expect(undone?.accessed).toBeUndefined();
});

test('changed words that a person does not accept stay on the old text', async () => {
  const desk = await aDeskAtWork();
  const version = await planNewVersion(desk, DOCUMENT, AFTER);
  if (!version.ok) throw new Error(version.failure.code);
  const changed = version.value.carried.filter(({ anchored }) => anchored.kind === 'changed');

  const kept = new Set(changed.map(({ passage }) => passage));
  await carryOut(desk, version.value.plan(revision, { command: 'newVersion', cause, kept }));
  await settled(desk);

  expect(await quotedIn(desk, mine)).toContainEqual([DOCUMENT, 'a dangerous expansion']);
  expect(await quotedIn(desk, mine)).toContainEqual([revision.textDigest, 'sent troops']);
});

test('what a colleague made on the old text is found in the new one, and what is not there is kept apart', async () => {
  const desk = await aDeskAtWork();
  const version = await planNewVersion(desk, DOCUMENT, AFTER);
  if (!version.ok) throw new Error(version.failure.code);
  await carryOut(desk, version.value.plan(revision, { command: 'newVersion', cause }));
  await settled(desk);

  await anchorStrayed(desk);

  const shown = desk.book.inOrder().filter(({ layer }) => layer === theirs);
  expect(shown.map(({ quote, anchoring }) => [quote, anchoring])).toEqual([
    ['sent troops', { kind: 'exact', quote: 'sent troops' }],
    ['a very dangerous expansion', { kind: 'changed', quote: 'a dangerous expansion' }],
  ]);
  const lost = desk.book.lost().filter(({ layer }) => layer === theirs);
  expect(lost.map(({ quote }) => quote)).toEqual(['Nobody else did']);
  expect(desk.book.strayed()).toEqual([]);
});

test('a version is kept with why it was made, what changed and how the passages came through', async () => {
  const desk = await aDeskAtWork();
  const version = await planNewVersion(desk, DOCUMENT, AFTER);
  if (!version.ok) throw new Error(version.failure.code);
  await carryOut(desk, version.value.plan(revision, { command: 'newVersion', cause }));
  await settled(desk);

  const rows = await revisionsOf(desk.database, DOCUMENT);
  const [first, next] = rows.toSorted((a, b) => a.at - b.at);
  expect(first).not.toHaveProperty('note');
  expect(next).toMatchObject({
    textDigest: revision.textDigest,
    command: 'newVersion',
    note: {
      ...cause,
      replaces: DOCUMENT,
      words: { added: 6, removed: 3 },
      passages: { exact: 3, moved: 0, changed: 3, lost: 3 },
    },
  });
});
