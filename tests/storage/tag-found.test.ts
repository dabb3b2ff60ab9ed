import { spanOf } from '#shared/anchoring/span';
import { put } from '#shared/bundle/put';
import { foundPlaces } from '#renderer/commands/search/found-places';
import { applyBatch, countBatch } from '#renderer/commands/search/tag-found';
import { settled } from '#renderer/commands/submit';
import { takeBack } from '#renderer/commands/undo';
import { rowsOf, type FoundRow } from '#renderer/state/search';
import { session } from '#renderer/state/session';
import { linksOf, passagesOf } from '#renderer/storage/document-objects';
import type { ProjectDatabase } from '#renderer/storage/database';
import { keepText, loadObjects } from '#renderer/storage/load';
import type { KnownPatch } from '#shared/model/change';
import type { Found } from '#shared/search/found';
import { afterEach, expect, test } from '#tests/storage/harness/in-page';
import { aDesk } from '#tests/builders/a-desk';
import { aDocument, aRevision } from '#tests/builders/a-document';
import { aDraft } from '#tests/builders/a-journal';
import { tagged } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { DOCUMENT, newId } from '#tests/builders/ids';
import { caughtUp, emptyTables } from '#tests/builders/tables';

const OTHER = 'e5'.repeat(32);
const TEXT = 'Grain left. The corridor closed. Grain waits at the port.';
const [russia, me, copy, bare, taggedAlready, ofColleague] = Array.from({ length: 6 }, newId) as [
  string,
  string,
  string,
  string,
  string,
  string,
];
const open: ProjectDatabase[] = [];
afterEach(() => {
  for (const database of open.splice(0)) database.close();
  session.set({ notices: [], canUndo: undefined, canRedo: undefined });
});

const wanted = { tags: [{ actor: { id: russia }, roles: ['affected' as const] }], themes: [] };
const onward = { onProgress: () => undefined, signal: new AbortController().signal };

/** A desk with two articles of the same words, the first of them open; in the other one something is marked. */
async function aDeskWith(text: string, ...inOther: readonly KnownPatch[]) {
  const bench = new AWorkbench();
  const { journal, workspace } = bench;
  const database = await emptyTables(journal);
  open.push(database);
  journal.write(
    aDraft([
      {
        stream: journal.project,
        patches: [anActor({ id: russia }), put('person', me, { authors: [journal.author] })],
      },
      { stream: DOCUMENT, patches: aDocument() },
      { stream: OTHER, patches: [...aDocument({ id: OTHER }), ...inOther] },
    ]),
  );
  await caughtUp(database, journal);
  await keepText(database, 'b0'.repeat(32), aRevision([text]));
  workspace.load(await loadObjects(database, DOCUMENT), DOCUMENT);
  const passages = async (): Promise<number> => {
    await settled(desk);
    return (await Promise.all([DOCUMENT, OTHER].map((id) => passagesOf(database, id)))).flat().length;
  };
  const desk = aDesk(bench, database);
  return { desk, database, passages };
}

/** Words of the text as a result of the search for them. */
function words(document: string, sought: string, from = 0): Found {
  const at = TEXT.indexOf(sought, from);
  const start = TEXT.lastIndexOf('. ', at) < 0 ? 0 : TEXT.lastIndexOf('. ', at) + 2;
  const end = TEXT.indexOf('.', at) + 1;
  const hits = [{ start: at - start, end: at - start + sought.length }];
  return { place: 'text', document, range: { start, end }, line: TEXT.slice(start, end), hits };
}

/** A passage on the first of these words in the other article. */
function passageOn(sought: string, id: string, layer: string): KnownPatch {
  const start = TEXT.indexOf(sought);
  const target = { textDigest: OTHER, spans: [spanOf(TEXT, start, start + sought.length)] };
  return put('passage', id, { layer, target });
}

const quote = (id: string): Found => ({
  place: 'passage',
  document: OTHER,
  object: { type: 'passage', id },
  line: 'a quote',
  hits: [],
});

test('words become passages, one’s own passages get the tag, and what has it or is no place stays', async () => {
  const { desk, database, passages } = await aDeskWith(
    TEXT,
    put('layer', copy, { person: me, kind: 'work' }),
    passageOn('Grain', bare, copy),
    passageOn('corridor', taggedAlready, copy),
    ...tagged(taggedAlready, russia, 'affected'),
    passageOn('port', ofColleague, newId()),
  );
  const rows = rowsOf([
    words(DOCUMENT, 'corridor'),
    words(OTHER, 'Grain'),
    words(OTHER, 'corridor'),
    quote(taggedAlready),
    quote(ofColleague),
    { place: 'title', document: OTHER, line: 'Troops in Kursk', hits: [] },
  ]);

  const found = await foundPlaces(desk, rows, onward);

  expect(found?.without).toBe(1);
  expect(found && countBatch(found, wanted)).toEqual({ fresh: 2, added: 1, already: 1, articles: 2 });

  expect(found && (await applyBatch(desk, found, wanted, onward))).toBe(true);
  expect(await passages()).toBe(5);
  const roles = [...(await linksOf(database, OTHER, 'role')), ...(await linksOf(database, DOCUMENT, 'role'))];
  expect(roles.filter(({ actor }) => actor === russia)).toHaveLength(4);
  expect(roles.some(({ passage }) => passage === ofColleague)).toBe(false);

  await takeBack(desk, 'undo');
  expect(await passages()).toBe(3);
});

test('what is too much to be written at once is taken back, and done again, in one step', async () => {
  const { desk, passages } = await aDeskWith(manyWords);
  const found = await foundPlaces(desk, manyRows(), onward);

  expect(found && (await applyBatch(desk, found, wanted, onward))).toBe(true);
  expect(await passages()).toBe(MANY);
  await takeBack(desk, 'undo');
  expect(await passages()).toBe(0);
  await takeBack(desk, 'redo');
  expect(await passages()).toBe(MANY);
});

test('stopped on the way, nothing of it stays', async () => {
  const { desk, passages } = await aDeskWith(manyWords);
  const controller = new AbortController();
  const found = await foundPlaces(desk, manyRows(), onward);

  const watch = { onProgress: () => controller.abort(), signal: controller.signal };

  expect(found && (await applyBatch(desk, found, wanted, watch))).toBe(false);
  expect(await passages()).toBe(0);
});

test('stopped while the places are looked up, there are none', async () => {
  const { desk } = await aDeskWith(TEXT);
  const controller = new AbortController();
  controller.abort();

  const watch = { onProgress: () => undefined, signal: controller.signal };

  expect(await foundPlaces(desk, rowsOf([words(DOCUMENT, 'Grain')]), watch)).toBeUndefined();
});

const MANY = 900;
const manyWords = 'grain '.repeat(MANY).trim();

function manyRows(): readonly FoundRow[] {
  return rowsOf(
    Array.from({ length: MANY }, (_, at): Found => {
      const range = { start: at * 6, end: at * 6 + 5 };
      return { place: 'text', document: DOCUMENT, range, line: 'grain', hits: [{ start: 0, end: 5 }] };
    }),
  );
}
