import * as fc from 'fast-check';
import { put } from '#shared/bundle/put';
import { compareStamps } from '#shared/history/clock';
import { isAlive, keyOf, shownFields, type FoldedObject } from '#shared/history/fold';
import { foldAll } from '#shared/history/state';
import type { StreamDraft } from '#shared/history/write';
import type { KnownPatch } from '#shared/model/change';
import { entities, isEntityType } from '#shared/model/entities';
import type { ProjectDatabase } from '#renderer/storage/database';
import { linksOf, passagesOf } from '#renderer/storage/document-objects';
import { listDocuments } from '#renderer/storage/listed-documents';
import { project } from '#renderer/storage/projection';
import { expect, test } from '#tests/storage/harness/in-page';
import { aDocument } from '#tests/builders/a-document';
import { aDraft, AJournal } from '#tests/builders/a-journal';
import { anAction } from '#tests/builders/actions';
import { anActor } from '#tests/builders/an-actor';
import { aPassage, tagged, TEXT } from '#tests/builders/a-passage';
import { ANOTHER_DOCUMENT, COLLEAGUE, DOCUMENT, ME, newId, PROJECT } from '#tests/builders/ids';
import { caughtUp, contentOf, done, emptyTables, shownIn, tablesOf } from '#tests/builders/tables';

/** An installation with tables that follow it. */
async function aProject(): Promise<{ journal: AJournal; database: ProjectDatabase }> {
  const journal = new AJournal();
  return { journal, database: await tablesOf(journal) };
}

const inDocument = (...patches: KnownPatch[]): StreamDraft[] => [{ stream: DOCUMENT, patches }];
const inRegister = (...patches: KnownPatch[]): StreamDraft[] => [{ stream: PROJECT, patches }];
const [passage, actor] = [newId(), newId()];

test('what an action writes stands in the tables that the screens read, with who made it and when', async () => {
  const { journal, database } = await aProject();

  await done(database, journal, [
    ...inRegister(anActor({ id: actor, name: 'Russia', type: 'state' })),
    ...inDocument(
      ...aDocument(),
      aPassage({
        id: passage,
        spans: [
          [4, 12],
          [25, 31],
        ],
      }),
      ...tagged(passage, actor, 'acts'),
    ),
  ]);

  const [change] = journal.changes;
  const made = { createdAt: change?.hlc[0], createdBy: ME, changedAt: change?.hlc[0] };
  expect(await database.actors.get(actor)).toMatchObject({
    name: 'Russia',
    type: 'state',
    stream: PROJECT,
    ...made,
  });
  expect(await database.documents.get(DOCUMENT)).toMatchObject({
    title: 'Troops in Kursk',
    stream: DOCUMENT,
    ...made,
  });
  expect(await database.passages.get([DOCUMENT, passage])).toMatchObject({
    stream: DOCUMENT,
    start: 4,
    end: 31,
    quote: `${TEXT.slice(4, 12)} … ${TEXT.slice(25, 31)}`,
    ...made,
  });
  expect(await linksOf(database, DOCUMENT, 'role')).toMatchObject([{ actor, role: 'acts' }]);
});

test('passages of a document are found in the order in which they stand in its text', async () => {
  const { journal, database } = await aProject();
  const [first, second] = [newId(), newId()];
  await done(database, journal, [
    ...inDocument(aPassage({ id: second, start: 90 }), aPassage({ id: first, start: 7 })),
    { stream: ANOTHER_DOCUMENT, patches: [aPassage({ start: 8 })] },
  ]);

  const found = await passagesOf(database, DOCUMENT);

  expect(found.map(({ id }) => id)).toEqual([first, second]);
});

test('what is removed is in no list, and comes back as it was', async () => {
  const { journal, database } = await aProject();
  await done(database, journal, inRegister(anActor({ id: actor, name: 'Russia', note: 'as it was' })));
  const before = await shownIn(database);

  await done(database, journal, inRegister({ op: 'del', type: 'actor', id: actor }));
  const without = await shownIn(database);
  await done(database, journal, inRegister({ op: 'put', type: 'actor', id: actor, fields: {} }));

  expect(without).toEqual({});
  expect(await shownIn(database)).toEqual(before);
  expect(await database.hidden.count()).toBe(0);
});

test('a field that is unset is absent', async () => {
  const { journal, database } = await aProject();

  await done(database, journal, inRegister(anActor({ id: actor, note: 'gone soon' })));
  await done(database, journal, inRegister({ op: 'put', type: 'actor', id: actor, fields: { note: null } }));

  expect(await shownIn(database)).toEqual({ [`actor:${actor}`]: { name: 'Russia' } });
});

test('an object that is not whole is in no list until it is', async () => {
  const { journal, database } = await aProject();
  const { target, ...without } = aPassage({ id: passage }).fields;

  await done(database, journal, inDocument({ op: 'put', type: 'passage', id: passage, fields: without }));
  const listed = await database.passages.count();
  await done(
    database,
    journal,
    inDocument({ op: 'put', type: 'passage', id: passage, fields: { target: target ?? null } }),
  );

  expect([listed, await database.passages.count(), await database.removed.count()]).toEqual([0, 1, 0]);
  expect(await database.counts.toArray()).toMatchObject([{ stream: DOCUMENT, passages: 1 }]);
});

test('what a later version adds is kept: a field is listed with its object, a kind of object waits unseen', async () => {
  const { journal, database } = await aProject();
  const hologram: KnownPatch = { op: 'put', type: 'hologram', id: newId(), fields: { depth: 3 } };

  await done(
    database,
    journal,
    inRegister(anActor({ id: actor }), hologram, { ...anActor({ id: actor }), fields: { aura: 'red' } }),
  );

  expect(await shownIn(database)).toEqual({ [`actor:${actor}`]: { name: 'Russia', aura: 'red' } });
  expect((await database.hidden.toArray()).map(({ folded }) => shownOf(folded.fields))).toEqual([
    { depth: 3 },
  ]);
});

test('how many passages a document has is right through making, removing and bringing back', async () => {
  const { journal, database } = await aProject();
  const counts = async () =>
    Object.fromEntries((await database.counts.toArray()).map(({ stream, passages }) => [stream, passages]));
  const other = newId();
  const seen: unknown[] = [];

  for (const streams of [
    inDocument(aPassage({ id: passage }), aPassage({ id: other })),
    inDocument({ op: 'put', type: 'passage', id: passage, fields: { note: 'the same one' } }),
    inDocument({ op: 'del', type: 'passage', id: passage }, { op: 'del', type: 'passage', id: other }),
    inDocument({ op: 'del', type: 'passage', id: passage }),
    inDocument({ op: 'put', type: 'passage', id: passage, fields: {} }),
    [{ stream: ANOTHER_DOCUMENT, patches: [aPassage()] }],
  ]) {
    await done(database, journal, streams);
    seen.push(await counts());
  }

  expect(seen).toEqual([
    { [DOCUMENT]: 2 },
    { [DOCUMENT]: 2 },
    { [DOCUMENT]: 0 },
    { [DOCUMENT]: 0 },
    { [DOCUMENT]: 1 },
    { [DOCUMENT]: 1, [ANOTHER_DOCUMENT]: 1 },
  ]);
});

test('a passage of a gold copy is not counted, whether it comes with its copy or later', async () => {
  const { journal, database } = await aProject();
  const [layer, gold] = [newId(), newId()];
  const copy = put('layer', layer, { person: newId(), kind: 'gold' });
  await done(database, journal, inDocument(copy, aPassage({ layer }), aPassage()));

  await done(database, journal, inDocument(aPassage({ id: gold, layer })));
  await done(database, journal, inDocument({ op: 'del', type: 'passage', id: gold }));

  expect(await database.counts.toArray()).toMatchObject([{ stream: DOCUMENT, passages: 1 }]);
});

test('the library lists the last added document first, with its source and how many passages it has', async () => {
  const { journal, database } = await aProject();
  await done(
    database,
    journal,
    inDocument(...aDocument({ title: 'Älter', publisher: 'The Paper', published: '2024-10' }), aPassage()),
  );
  await done(database, journal, [
    { stream: ANOTHER_DOCUMENT, patches: aDocument({ id: ANOTHER_DOCUMENT, title: 'Newer' }) },
  ]);

  const listed = await listDocuments(database, journal.author);

  expect(listed).toMatchObject([
    { id: ANOTHER_DOCUMENT, title: 'Newer', source: undefined, passages: 0 },
    { id: DOCUMENT, title: 'Älter', source: 'The Paper', date: '2024-10', passages: 1 },
  ]);
  expect(listed[1]?.sought).toContain('alter');
});

test('how far the tables follow the journal moves with each entry, also one that changes no object', async () => {
  const journal = new AJournal();
  const database = await emptyTables(journal);

  await project(database, journal.entries);
  const atBeginning = await database.progress.get('progress');
  await done(database, journal, inRegister(anActor()));

  expect(atBeginning).toMatchObject({ position: journal.entries[0]?.position, changes: 0 });
  expect(await database.progress.get('progress')).toMatchObject({ position: journal.position, changes: 0 });
});

test('an entry that the tables hold already is passed by', async () => {
  const { journal, database } = await aProject();
  await done(database, journal, inRegister(anActor({ id: actor })));
  const before = await contentOf(database);

  const outcome = await project(database, journal.entries);

  expect(outcome).toBe('followed');
  expect(await contentOf(database)).toEqual(before);
});

test('an entry before which another is missing is not folded, and said to be one', async () => {
  const { journal, database } = await aProject();
  const before = await contentOf(database);
  journal.write(aDraft(inRegister(anActor())));
  journal.write(aDraft(inRegister(anActor())));

  const outcome = await project(database, journal.entries.slice(-1));

  expect(outcome).toBe('gap');
  expect(await contentOf(database)).toEqual(before);
});

test('an action that cannot be folded leaves the tables as they were', async () => {
  const { journal, database } = await aProject();
  await done(database, journal, inRegister(anActor({ id: actor })));
  const before = await shownIn(database);
  const { position, changes } = journal.write(
    aDraft(inRegister(anActor({ id: actor, name: 'Russland' }), anActor())),
  );
  database.progress.hook('updating', () => {
    throw new Error('the disk is full');
  });

  const folded = project(database, [{ position, entry: { v: 1, kind: 'changes', changes } }]);

  await expect(folded).rejects.toThrow('the disk is full');
  expect(await shownIn(database)).toEqual(before);
});

test('what was seen of a colleague’s work stays seen: a removal much later still removes it', async () => {
  const { journal, database } = await aProject();
  const colleague = new AJournal({ author: COLLEAGUE });
  colleague.write(aDraft(inRegister(anActor({ id: actor }))));
  journal.take(colleague.changes);
  // What was seen is said here, and nowhere after.
  journal.write(aDraft(inRegister(anActor())));
  await caughtUp(database, journal);

  await done(database, journal, inRegister({ op: 'del', type: 'actor', id: actor }));

  expect(await database.actors.get(actor)).toBeUndefined();
});

test('of a ring that two people closed apart the older edge is not followed, until the ring is open again', async () => {
  const { journal, database } = await aProject();
  const colleague = new AJournal({ author: COLLEAGUE });
  const [one, other] = [newId(), newId()];
  journal.write(aDraft(inRegister(anActor({ id: one }), anActor({ id: other }))));
  colleague.take(journal.changes);
  const hang = (id: string, partOf: string | null): StreamDraft[] =>
    inRegister({ op: 'put', type: 'actor', id, fields: { partOf } });
  journal.write(aDraft(hang(one, other)));
  await caughtUp(database, journal);
  // Later by the clock, and without sight of the other.
  for (const name of ['Second', 'Third']) colleague.write(aDraft(inRegister(anActor({ name }))));
  colleague.write(aDraft(hang(other, one)));
  const partOf = async (id: string): Promise<string | undefined> => (await database.actors.get(id))?.partOf;
  expect(await partOf(one)).toBe(other);

  journal.take(colleague.changes);
  await caughtUp(database, journal);
  expect([await partOf(one), await partOf(other)]).toEqual([undefined, one]);

  await done(database, journal, hang(other, null));
  expect([await partOf(one), await partOf(other)]).toEqual([other, undefined]);
  database.close();
});

test('whatever two people do and hand each other, the tables show what folding all their changes shows', async () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.record({ who: fc.constantFrom(0, 1), does: anAction }) },
    { weight: 1, arbitrary: fc.constant('hands over' as const) },
    { weight: 1, arbitrary: fc.constant('takes' as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14, size: 'max' }), async (steps) => {
      const { journal, database } = await aProject();
      const colleague = new AJournal({ author: COLLEAGUE });

      for (const next of steps) {
        if (next === 'hands over') colleague.take(journal.changes);
        else if (next === 'takes') journal.take(colleague.changes);
        else (next.who === 0 ? journal : colleague).write(aDraft(next.does));
        await caughtUp(database, journal);
      }

      const living = [...foldAll(journal.changes).values()].filter(isAlive);
      const whole = living.filter(({ type, ...object }) => {
        if (!isEntityType(type)) throw new Error(`No entity is called ${type}`);
        return entities[type].fields.safeParse(shownFields({ type, ...object })).success;
      });
      expect(withoutPlaces(await shownIn(database))).toEqual(
        Object.fromEntries(whole.map((object) => [keyOf(object.type, object.id), shownFields(object)])),
      );
      // Also what no list shows: which values stand against one another, and whose work keeps an object alive.
      expect(inOneOrder(await foldedIn(database))).toEqual(
        inOneOrder([...foldAll(journal.changes).values()]),
      );
      for (const stream of [DOCUMENT, ANOTHER_DOCUMENT]) {
        const { length: listed } = await passagesOf(database, stream);
        expect((await database.counts.get(stream))?.passages ?? 0).toBe(listed);
      }
      database.close();
    }),
    { numRuns: 20, interruptAfterTimeLimit: 15_000 },
  );
});

async function foldedIn(database: ProjectDatabase): Promise<FoldedObject[]> {
  const rows = Object.values(await contentOf(database)).flat() as { folded?: FoldedObject }[];
  return rows.flatMap(({ folded }) => folded ?? []);
}

/** Concurrent values have no order among themselves. */
function inOneOrder(objects: readonly FoldedObject[]): Record<string, unknown> {
  return Object.fromEntries(
    objects.map(({ fields, puts, ...object }) => [
      keyOf(object.type, object.id),
      {
        ...object,
        puts: puts.toSorted(compareStamps),
        fields: Object.fromEntries(
          Object.entries(fields).map(([field, heads]) => [field, heads.toSorted(compareStamps)]),
        ),
      },
    ]),
  );
}

/** A passage's row says in short where it is; its changes say so in its target. */
function withoutPlaces(shown: Record<string, Record<string, unknown>>): Record<string, unknown> {
  const ofPlace = new Set(['start', 'end', 'quote']);
  const bare = (fields: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => !ofPlace.has(field)));
  return Object.fromEntries(Object.entries(shown).map(([key, fields]) => [key, bare(fields)]));
}

function shownOf(fields: Readonly<Record<string, readonly { value: unknown }[]>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([field, heads]) => [field, heads[0]?.value]));
}
