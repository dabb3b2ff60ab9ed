import Dexie from 'dexie';
import { put } from '#shared/bundle/put';
import { canonicalJson } from '#shared/canonical-json';
import type { StreamDraft } from '#shared/history/write';
import { linkId } from '#shared/model/ids';
import type { KnownPatch } from '#shared/model/change';
import { fail, succeed } from '#shared/result';
import { parseQuery } from '#shared/search/parse-query';
import { sha256Hex } from '#shared/sha256';
import type { ProjectDatabase } from '#renderer/storage/database';
import { project } from '#renderer/storage/projection';
import { IndexStore } from '#renderer/storage/search/index-store';
import { KeptIndex } from '#renderer/storage/search/kept-index';
import { LibrarySearch } from '#renderer/storage/search/library-search';
import { Rest } from '#renderer/storage/search/rest';
import { deleteSearch, SearchDatabase } from '#renderer/storage/search/search-database';
import { afterEach, beforeEach, expect, test } from '#tests/storage/harness/in-page';
import { aRevision } from '#tests/builders/a-document';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { anActor } from '#tests/builders/an-actor';
import { aPassage, tagged } from '#tests/builders/a-passage';
import { newId, PROJECT } from '#tests/builders/ids';
import { tablesOf } from '#tests/builders/tables';

const [russia, layer, person] = [newId(), newId(), newId()];
const files = new Map<string, Uint8Array>();
const open: { close: () => void }[] = [];
let blobsRead = 0;

beforeEach(() => deleteSearch(PROJECT));
afterEach(() => {
  for (const each of open.splice(0)) each.close();
  blobsRead = 0;
});

/** The patches that add an article with these lines, whose text lies in a file. */
function anArticle(id: string, title: string, ...lines: string[]): StreamDraft {
  const bytes = new TextEncoder().encode(canonicalJson(aRevision(lines)));
  const blob = sha256Hex(bytes);
  files.set(blob, bytes);
  const textDigest = sha256Hex(lines.join('\n'));
  return {
    stream: id,
    patches: [
      { op: 'doc', textDigest, blob, original: 'c0'.repeat(32) },
      put('document', id, { title }),
      put('layer', layer, { person, kind: 'work' }),
    ],
  };
}

const idOf = (n: number) => n.toString(16).padStart(4, '0').padStart(64, 'e');

/** A project with so many articles, each about its own number, and one that speaks of Kursk with a passage on it. */
async function aLibrary(
  articles = 3,
): Promise<{ journal: AJournal; tables: ProjectDatabase; bridge: Bridge }> {
  const journal = new AJournal();
  journal.write(aDraft([{ stream: PROJECT, patches: [anActor({ id: russia, name: 'Russia' })] }]));
  for (let n = 0; n < articles; n += 1) {
    const text = n === 0 ? 'Troops arrived in Kursk. Winter came.' : `Number n${n} says nothing.`;
    journal.write(aDraft([anArticle(idOf(n), `Article ${n}`, text)]));
  }
  const tables = await tablesOf(journal);
  open.push(tables);
  return { journal, tables, bridge: bridgeTo(journal) };
}

type Bridge = ConstructorParameters<typeof LibrarySearch>[0];

function bridgeTo({ readJournal }: AJournal): Bridge {
  return {
    readJournal,
    readBlob: async ({ digest }) => {
      blobsRead += 1;
      const bytes = files.get(digest);
      return bytes ? succeed(bytes.slice()) : fail({ code: 'file-unreadable', name: digest, reason: 'gone' });
    },
  };
}

function aKeptIndex(
  { tables, bridge }: { tables: ProjectDatabase; bridge: Bridge },
  rested?: () => Promise<void>,
  onChanged: () => void = () => undefined,
) {
  const stored = new SearchDatabase(PROJECT);
  open.push(stored);
  const lost: unknown[] = [];
  const kept = new KeptIndex({
    project: PROJECT,
    tables,
    store: new IndexStore(stored),
    bridge,
    ...(rested && { rested }),
    onProgress: () => undefined,
    onChanged,
    onLost: (error) => lost.push(error),
  });
  return { kept, stored, lost };
}

async function started(library: { tables: ProjectDatabase; bridge: Bridge }) {
  const index = aKeptIndex(library);
  await index.kept.start();
  expect(index.lost).toEqual([]);
  return index;
}

/** The lines that are found, what was sought in brackets. */
async function linesIn(kept: KeptIndex, line: string): Promise<string[]> {
  const page = { limit: 100, from: 0 };
  const findings = await kept.search(parseQuery(line).query, page, async () => true);
  return findings!.found.map(({ line: words, hits }) =>
    hits.reduceRight(
      (marked, { start, end }) =>
        `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
      words,
    ),
  );
}

/** Writes an action, has the tables follow it, and tells the index. */
async function followed(
  { journal, tables }: { journal: AJournal; tables: ProjectDatabase },
  kept: KeptIndex | undefined,
  stream: string,
  ...patches: KnownPatch[]
): Promise<void> {
  const { position, changes } = journal.write(aDraft([{ stream, patches }]));
  const placed = { position, entry: { v: 1, kind: 'changes', changes } } as const;
  await project(tables, [placed]);
  await kept?.followed(placed);
}

const note = (text: string, id = newId()) =>
  aPassage({ id, note: text, layer, text: 'Troops arrived in Kursk.', start: 0, end: 6 });

test('words of texts, titles and actors are found with their lines', async () => {
  const { kept } = await started(await aLibrary());

  expect(await linesIn(kept, 'kursk')).toEqual(['Troops arrived in [Kursk].']);
  expect(await linesIn(kept, '"article 2"')).toEqual(['[Article 2]']);
  expect(await linesIn(kept, 'russia')).toEqual(['[Russia]']);
});

test('what is changed is found at once, and no longer when it is gone', async () => {
  const library = await aLibrary();
  const { kept } = await started(library);
  const passage = newId();

  await followed(
    library,
    kept,
    idOf(0),
    note('a deadline for grain', passage),
    ...tagged(passage, russia, 'acts'),
  );
  expect(await linesIn(kept, 'deadline actor:russia role:acts')).toEqual(['a [deadline] for grain']);
  await followed(library, kept, idOf(0), {
    op: 'del',
    type: 'role',
    id: linkId('role', passage, russia, 'acts'),
  });
  expect(await linesIn(kept, 'deadline actor:russia role:acts')).toEqual([]);
  await followed(library, kept, PROJECT, put('actor', russia, { name: 'Muscovy' }));
  expect(await linesIn(kept, 'deadline actor:muscovy')).toEqual(['a [deadline] for grain']);
  await followed(library, kept, idOf(0), { op: 'del', type: 'document', id: idOf(0) });
  expect(await linesIn(kept, 'deadline')).toEqual([]);
  expect(await linesIn(kept, 'kursk')).toEqual([]);
});

test('while something else goes first no article is read, and what can be found is', async () => {
  const library = await aLibrary();
  const rest = new Rest();
  rest.set(true);
  const { kept } = aKeptIndex(library, () => rest.over);

  const making = kept.start();
  const during = await linesIn(kept, 'troops');
  rest.set(false);
  await making;

  expect(during).toEqual([]);
  expect(await linesIn(kept, 'troops')).not.toEqual([]);
});

test('what changes while its article is read waits for its turn: the tables can be written in between', async () => {
  const library = await aLibrary();
  const rounds: number[] = [];
  let batches = 0;
  const change = (text: string): Promise<void> => followed(library, kept, idOf(0), note(text));
  const { kept } = aKeptIndex(
    library,
    async () => {
      batches += 1;
      if (rounds.length === 1) await change(`another remark`);
    },
    () => rounds.push(batches),
  );
  await kept.start();

  await change('a remark');
  while (rounds.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));

  // One for the three articles, one for each change, none of them following upon another at once.
  expect(rounds).toEqual([1, 2, 3]);
  expect(await linesIn(kept, 'remark')).toHaveLength(2);
});

test('what is in gold copies or was removed is not found', async () => {
  const library = await aLibrary();
  const gold = newId();
  await followed(library, undefined, idOf(1), put('layer', gold, { person, kind: 'gold' }));
  await followed(library, undefined, idOf(1), {
    ...note('golden answer'),
    fields: { ...note('golden answer').fields, layer: gold },
  });
  const removed = newId();
  await followed(library, undefined, idOf(1), note('removed answer', removed));
  await followed(library, undefined, idOf(1), { op: 'del', type: 'passage', id: removed });
  await followed(library, undefined, idOf(1), note('own answer'));

  const { kept } = await started(library);

  expect(await linesIn(kept, 'answer')).toEqual(['own [answer]']);
});

test('the next start reads no text again', async () => {
  const library = await aLibrary(40);
  await started(library);
  expect(blobsRead).toBe(40);

  const { kept } = await started(library);

  expect(blobsRead).toBe(40);
  expect(await linesIn(kept, 'n17')).toEqual(['Number [n17] says nothing.']);
});

/** All that the search database holds, as it is stored. */
async function raw(stored: SearchDatabase): Promise<string> {
  const tables = await Promise.all(stored.tables.map((table) => table.toArray()));
  return JSON.stringify(tables);
}

test('nothing of an article that was removed stays in the database, and all else is found', async () => {
  const library = await aLibrary(5);
  const { kept, stored } = await started(library);
  await followed(library, kept, idOf(0), note('a deadline for grain'));
  await linesIn(kept, 'deadline');
  for (const word of ['Kursk', 'kursk', 'winter', 'deadline']) expect(await raw(stored)).toContain(word);

  await followed(library, kept, idOf(0), { op: 'del', type: 'document', id: idOf(0) });
  await linesIn(kept, 'deadline');

  // It is deleted when the reading of what changed ends, for which no search waits long.
  const patience = performance.now() + 5_000;
  while (/kursk/iu.test(await raw(stored)) && performance.now() < patience) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(await raw(stored)).not.toMatch(/kursk|winter|deadline|Article 0/iu);
  expect(await linesIn(kept, 'n3')).toEqual(['Number [n3] says nothing.']);
  expect(await linesIn(kept, 'russia')).toEqual(['[Russia]']);
  stored.close();
  const again = await started(library);
  expect(await linesIn(again.kept, 'n3')).toEqual(['Number [n3] says nothing.']);
  await followed(library, again.kept, idOf(7), ...anArticle(idOf(7), 'New', 'Kursk again.').patches);
  expect(await linesIn(again.kept, 'kursk')).toEqual(['[Kursk] again.']);
});

test('what was removed while nobody searched is gone from the database after the next start', async () => {
  const library = await aLibrary(5);
  const first = await started(library);
  first.stored.close();
  await followed(library, undefined, idOf(0), { op: 'del', type: 'document', id: idOf(0) });

  const { stored } = await started(library);

  expect(await raw(stored)).not.toMatch(/kursk|winter|Article 0/iu);
});

test('the next start follows what came into the journal meanwhile', async () => {
  const library = await aLibrary(40);
  await started(library);
  await followed(library, undefined, idOf(3), note('made while nobody searched'));
  await followed(library, undefined, idOf(50), ...anArticle(idOf(50), 'New', 'Added later.').patches);
  await followed(library, undefined, idOf(5), { op: 'del', type: 'document', id: idOf(5) });

  const { kept } = await started(library);

  expect(await linesIn(kept, 'nobody')).toEqual(['made while [nobody] searched']);
  expect(await linesIn(kept, 'later')).toEqual(['Added [later].']);
  expect(await linesIn(kept, 'n5')).toEqual([]);
});

test('an index that was ended while it was made goes on where it was', async () => {
  const library = await aLibrary(600);
  const { kept, stored } = aKeptIndex(library);
  void kept.start();
  while ((await stored.articles.count()) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  stored.close();
  const before = blobsRead;
  expect(before).toBeLessThan(600);

  const { kept: again } = await started(library);

  // What was being read and packed just then is read again.
  expect(blobsRead).toBeLessThan(600 + 3 * 128);
  expect(await linesIn(again, 'n599')).toEqual(['Number [n599] says nothing.']);
  expect(
    await again.search(parseQuery('number').query, { limit: 0, from: 0 }, async () => true),
  ).toMatchObject({
    documents: 599,
  });
});

test('an index that was ended amid many changes misses none of them', async () => {
  const library = await aLibrary(100);
  const first = await started(library);
  for (let n = 0; n < 80; n += 1) await followed(library, undefined, idOf(n), note(`remark ${n}`));
  const { kept, stored } = aKeptIndex(library);
  void kept.start();
  while ((await stored.state.get('state'))!.position.frames < library.journal.position.frames) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  stored.close();
  first.stored.close();

  const { kept: again } = await started(library);

  expect((await linesIn(again, 'remark')).length).toBe(80);
});

for (const [what, damage] of [
  [
    'an article that is damaged',
    (stored: SearchDatabase) => stored.articles.update(idOf(2), { marks: new Uint8Array([9, 9, 9]) }),
  ],
  ['an index without its words', (stored: SearchDatabase) => stored.lexicon.clear()],
  [
    'an index without its last words',
    async (stored: SearchDatabase) =>
      stored.lexicon.delete((await stored.lexicon.toCollection().primaryKeys()).at(-1)!),
  ],
  [
    'a packed text that is damaged',
    (stored: SearchDatabase) => stored.sheets.toCollection().modify({ sum: 1 }),
  ],
  ['a text that is missing', (stored: SearchDatabase) => stored.texts.clear()],
  ['what was said that is missing', (stored: SearchDatabase) => stored.said.clear()],
  ['a state of an older form', (stored: SearchDatabase) => stored.state.update('state', { version: 0 })],
  [
    'a state of another journal',
    (stored: SearchDatabase) =>
      stored.state.update('state', { position: { frames: 2, digest: 'f'.repeat(64) } }),
  ],
  ['everything missing', () => deleteSearch(PROJECT)],
] as const) {
  test(`${what} is made anew`, async () => {
    const library = await aLibrary();
    await followed(library, undefined, idOf(2), note('a remark'));
    const { stored } = await started(library);
    await damage(stored);
    stored.close();

    const { kept } = await started(library);
    // What is only for showing is found to be missing when it is shown.
    await linesIn(kept, 'remark OR n2');

    expect(await linesIn(kept, 'remark')).toEqual(['a [remark]']);
    expect(await linesIn(kept, 'n2')).toEqual(['Number [n2] says nothing.']);
  });
}

test('an article whose text cannot be read is found by what was said of it, and by its text when that is back', async () => {
  const library = await aLibrary();
  await followed(library, undefined, idOf(1), note('about the missing one'));
  const kept = [...files];
  files.clear();
  const without = await started(library);
  expect(await linesIn(without.kept, 'missing')).toEqual(['about the [missing] one']);
  for (const [digest, bytes] of kept) files.set(digest, bytes);

  const whole = await started(library);

  expect(await linesIn(whole.kept, 'n1')).toEqual(['Number [n1] says nothing.']);
});

test('a worker searches for the page, and the newest search overtakes those before it', async () => {
  const { tables, bridge, journal } = await aLibrary(20);
  const search = new LibrarySearch(bridge, PROJECT);
  const page = { limit: 10, from: 0 };
  search.start();
  await untilFound(search, 20);

  const overtaken = search.search(parseQuery('number').query, page);
  const newest = search.search(parseQuery('kursk').query, page);
  const counted = search.countOf(parseQuery('number').query);

  expect(await overtaken).toBe(undefined);
  expect((await newest)?.found.map(({ line }) => line)).toEqual(['Troops arrived in Kursk.']);
  expect((await counted)?.counts.text).toBe(19);

  const { position, changes } = journal.write(aDraft([{ stream: idOf(0), patches: [note('fresh')] }]));
  const placed = { position, entry: { v: 1, kind: 'changes', changes } } as const;
  await project(tables, [placed]);
  search.followed(placed);
  expect((await search.search(parseQuery('fresh').query, page))?.counts.note).toBe(1);
  search.end();
});

test('the worker that made an index goes, and the one in its place finds as much and follows what is saved', async () => {
  const { tables, bridge, journal } = await aLibrary(20);
  const search = new LibrarySearch(bridge, PROJECT, 0);
  const renewed = new Promise<void>((resolve) => {
    const terminate: (this: Worker) => void = Reflect.get(Worker.prototype, 'terminate');
    Worker.prototype.terminate = function (this: Worker) {
      Worker.prototype.terminate = terminate;
      terminate.call(this);
      resolve();
    };
  });
  search.start();
  await renewed;
  const countOf = async (line: string) => (await search.countOf(parseQuery(line).query))?.counts;

  const { position, changes } = journal.write(aDraft([{ stream: idOf(0), patches: [note('fresh')] }]));
  const placed = { position, entry: { v: 1, kind: 'changes', changes } } as const;
  await project(tables, [placed]);
  search.followed(placed);

  await untilFound(search, 20);
  expect(await countOf('number')).toMatchObject({ text: 19 });
  // It may be read a little after the rest; a search does not wait for it longer than for any change.
  while ((await countOf('fresh'))?.note !== 1) await new Promise((resolve) => setTimeout(resolve, 20));
  search.end();
});

test('a worker whose stored index cannot be opened begins with a new one', async () => {
  const { bridge } = await aLibrary();
  const foreign = new Dexie(`scholion-search-${PROJECT}`);
  foreign.version(99).stores({ other: '&id' });
  await foreign.open();
  foreign.close();
  const search = new LibrarySearch(bridge, PROJECT);
  search.start();
  await untilFound(search, 3);

  const findings = await search.search(parseQuery('kursk').query, { limit: 10, from: 0 });

  expect(findings?.counts.text).toBe(1);
  search.end();
});

/** Until all articles, so many, can be found. */
async function untilFound(search: LibrarySearch, articles: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = search.listen(() => {
      if (search.progress?.done !== articles) return;
      stop();
      resolve();
    });
  });
}

test('records that are rubbish are made anew, and everything is found', async () => {
  const library = await aLibrary();
  const { stored } = await started(library);
  const put = (table: string, row: object) => stored.table<object>(table).put(row);
  await put('articles', { document: idOf(0), about: 5, textDigest: [], marks: 'x', sum: null });
  await put('articles', { document: 'nobody' });
  await put('sheets', { textDigest: 'nothing', sheet: 3 });
  await put('lexicon', { from: 1, entries: 'rubbish' });
  await put('lexicon', { from: 'rubbish', entries: 7 });
  await put('said', { document: idOf(1), said: 'rubbish' });
  stored.close();
  const search = new LibrarySearch(library.bridge, PROJECT);

  const findings = await whenRead(search, 3, 'kursk OR n1');

  expect(findings?.found.map(({ line }) => line).toSorted()).toEqual([
    'Number n1 says nothing.',
    'Troops arrived in Kursk.',
  ]);
  search.end();
});

test('a state that is rubbish is made anew', async () => {
  const library = await aLibrary();
  const { stored } = await started(library);
  await stored.table<object>('state').put({ key: 'state', version: 1, position: 'rubbish', words: 'many' });
  stored.close();
  const search = new LibrarySearch(library.bridge, PROJECT);

  expect((await whenRead(search, 3, 'kursk'))?.counts.text).toBe(1);
  search.end();
});

test('two windows that give words numbers of their own each find everything, and so does the next start', async () => {
  const library = await aLibrary();
  const first = await started(library);
  const second = await started(library);
  const [one, other] = [newId(), newId()];
  const write = async (text: string, id: string) => {
    const { position, changes } = library.journal.write(
      aDraft([{ stream: idOf(0), patches: [note(text, id)] }]),
    );
    const placed = { position, entry: { v: 1, kind: 'changes', changes } } as const;
    await project(library.tables, [placed]);
    return placed;
  };
  // What the one reads in three steps, the other reads in two: it never meets the first word.
  await first.kept.followed(await write('zucchini', one));
  expect(await linesIn(first.kept, 'zucchini')).toEqual(['[zucchini]']);
  const changed = await write('aubergine', one);
  for (const { kept } of [first, second]) {
    await kept.followed(changed);
    expect(await linesIn(kept, 'aubergine')).toEqual(['[aubergine]']);
  }
  const added = await write('fig', other);
  for (const { kept } of [second, first]) {
    await kept.followed(added);
    expect((await linesIn(kept, 'aubergine OR fig')).toSorted()).toEqual(['[aubergine]', '[fig]']);
  }
  expect([...first.lost, ...second.lost]).toEqual([]);
  for (const { stored } of [first, second]) stored.close();

  const { kept } = await started(library);

  expect(await linesIn(kept, 'aubergine')).toEqual(['[aubergine]']);
  expect(await linesIn(kept, 'fig')).toEqual(['[fig]']);
  expect(await linesIn(kept, 'zucchini')).toEqual([]);
});

test('a project that is closed while its index is made leaves one that the next start goes on with', async () => {
  const library = await aLibrary(600);
  const search = new LibrarySearch(library.bridge, PROJECT);
  await new Promise<void>((resolve) => {
    search.listen(() => (search.progress?.done ?? 0) > 100 && resolve());
    search.start();
  });
  search.end();
  expect(await search.search(parseQuery('number').query, { limit: 1, from: 0 })).toBe(undefined);

  const again = new LibrarySearch(library.bridge, PROJECT);

  expect((await whenRead(again, 600, 'number'))?.documents).toBe(599);
  again.end();
});

/** What is found once so many articles are read. */
async function whenRead(search: LibrarySearch, articles: number, line: string) {
  await new Promise<void>((resolve) => {
    search.listen(() => {
      const { progress } = search;
      if (progress?.done === articles && progress.of === articles) resolve();
    });
    search.start();
  });
  return search.search(parseQuery(line).query, { limit: 10, from: 0 });
}
