import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { put } from '#shared/bundle/put';
import type { FoldedObject } from '#shared/history/fold';
import { foldAll } from '#shared/history/state';
import type { KnownPatch } from '#shared/model/change';
import { linkId } from '#shared/model/ids';
import { roles, type RoleName } from '#shared/model/passage';
import { PassageBook } from '#renderer/state/passage-book';
import type { PassageView } from '#renderer/state/passage-view';
import { Placements } from '#renderer/state/placements';
import type { Pending } from '#renderer/state/workspace';
import type { Lanes } from '#shared/anchoring/lanes';
import { packObjects, isPassageLink } from '#shared/pack/pack-objects';
import { PackReader } from '#shared/pack/pack-reader';
import { spanOf } from '#shared/anchoring/span';
import { aDocument } from '#tests/builders/a-document';
import { aPassage, bearsOn, tagged, withoutRole } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { anImplication } from '#tests/builders/an-implication';
import { ANOTHER_DOCUMENT, DOCUMENT, newId } from '#tests/builders/ids';

const [passage, other, russia, korea, implication] = Array.from({ length: 5 }, newId) as [
  string,
  string,
  string,
  string,
  string,
];

test('a passage shows where it lies, what it says, who is in it and what it bears on', () => {
  const bench = new AWorkbench([
    anActor({ id: russia, name: 'Russia', monogram: 'RU', colourSlot: 3 }),
    anImplication({ id: implication, statement: 'Russia gains troops.', basis: 'inferred' }),
    aPassage({
      id: passage,
      text: 'The ministry said so and left.',
      spans: [
        [4, 12],
        [25, 29],
      ],
    }),
    ...tagged(passage, russia, 'speaks', 'acts'),
    bearsOn(passage, implication, 'undermines'),
  ]);

  const book = new PassageBook(bench.workspace);

  expect(book.find(passage)).toMatchObject({
    start: 4,
    end: 29,
    quote: 'ministry … left',
    actors: [{ id: russia, name: 'Russia', monogram: 'RU', slot: 3, roles: ['acts', 'speaks'] }],
    implications: [
      { id: implication, statement: 'Russia gains troops.', basis: 'inferred', stance: 'undermines' },
    ],
    isPending: false,
  });
});

test('actors stand by their first role, those without one last, and by name where that is the same', () => {
  const [b, a] = [newId(), newId()];
  const bench = new AWorkbench([
    anActor({ id: russia, name: 'Russia' }),
    anActor({ id: korea, name: 'Korea' }),
    anActor({ id: b, name: 'B' }),
    anActor({ id: a, name: 'A' }),
    aPassage({ id: passage }),
    ...tagged(passage, b),
    ...tagged(passage, russia, 'speaks'),
    ...tagged(passage, a),
    ...tagged(passage, korea, 'affected', 'mentioned'),
  ]);

  const book = new PassageBook(bench.workspace);

  expect(book.find(passage)?.actors.map(({ name }) => name)).toEqual(['Korea', 'Russia', 'A', 'B']);
});

test('two actors of one name stand in one order, whichever was put on last', () => {
  const bench = new AWorkbench([
    anActor({ id: russia, name: 'Kim' }),
    anActor({ id: korea, name: 'Kim' }),
    aPassage({ id: passage }),
    ...tagged(passage, russia),
    ...tagged(passage, korea),
  ]);
  const book = new PassageBook(bench.workspace);
  const before = book.find(passage)?.actors.map(({ id }) => id);

  for (const actor of [korea, russia]) {
    bench.does({ op: 'del', type: 'appears', id: linkId('appears', passage, actor) });
    bench.does(...tagged(passage, actor));
    expect(book.find(passage)?.actors.map(({ id }) => id)).toEqual(before);
  }
});

test('an actor is in a passage with any of its roles alone, and out of it without the last of all', () => {
  const bench = new AWorkbench([
    anActor({ id: russia }),
    aPassage({ id: passage }),
    ...tagged(passage, russia, 'acts'),
  ]);
  const book = new PassageBook(bench.workspace);
  const inIt = () => book.find(passage)?.actors.map(({ roles }) => roles);

  bench.does({ op: 'del', type: 'appears', id: linkId('appears', passage, russia) });
  const byRole = inIt();
  bench.does(withoutRole(passage, russia, 'acts'));

  expect(byRole).toEqual([['acts']]);
  expect(inIt()).toEqual([]);
});

test('implications stand in the order in which they were made, also when one is taken off and put back', () => {
  const later = newId();
  const bench = new AWorkbench(
    [aPassage({ id: passage }), anImplication({ id: implication }), bearsOn(passage, implication)],
    [anImplication({ id: later }), bearsOn(passage, later)],
  );
  const book = new PassageBook(bench.workspace);

  bench.does({ op: 'del', type: 'bears', id: linkId('bears', passage, implication) });
  bench.does(bearsOn(passage, implication));

  expect(book.find(passage)?.implications.map(({ id }) => id)).toEqual([implication, later]);
});

test('a removed passage is gone with its tags, and comes back with them', () => {
  const bench = new AWorkbench([
    anActor({ id: russia }),
    aPassage({ id: passage, start: 4 }),
    ...tagged(passage, russia, 'acts'),
  ]);
  const book = new PassageBook(bench.workspace);
  const before = book.find(passage);

  bench.does({ op: 'del', type: 'passage', id: passage });
  const without = [book.find(passage), book.inOrder(), book.touching(0, 50), book.lanes.get(passage)];
  bench.does({ op: 'put', type: 'passage', id: passage, fields: {} });

  expect(without).toEqual([undefined, [], [], undefined]);
  expect(book.find(passage)).toEqual(before);
  expect(book.touching(0, 50)).toEqual([before]);
});

test('a passage waits for the disk as long as it, or a tag of it, does', () => {
  const bench = new AWorkbench([anActor({ id: russia })]);
  const book = new PassageBook(bench.workspace);
  const marked = bench.begins(aPassage({ id: passage }));
  const tags = bench.begins(...tagged(passage, russia));
  const waits = () => book.find(passage)?.isPending;

  const both = waits();
  bench.saved(marked);
  const tagOnly = waits();
  bench.saved(tags);

  expect([both, tagOnly, waits()]).toEqual([true, true, false]);
});

test('a tag renews the one passage that it is put on, and no other', () => {
  const ids = Array.from({ length: 300 }, newId);
  const bench = new AWorkbench([
    anActor({ id: russia }),
    ...ids.flatMap((id, n) => [aPassage({ id, start: n * 20 }), ...tagged(id, russia, 'mentioned')]),
  ]);
  const book = new PassageBook(bench.workspace);
  const before = new Map(book.inOrder().map((view) => [view.id, view]));
  const at = ids[150] ?? '';

  bench.does(...tagged(at, russia, 'acts'));

  const renewed = book.inOrder().filter((view) => before.get(view.id) !== view);
  expect(renewed.map(({ id }) => id)).toEqual([at]);
});

test('an actor’s new name renews the passages that show it, and no others', () => {
  const bench = new AWorkbench([
    anActor({ id: russia }),
    anActor({ id: korea, name: 'Korea' }),
    aPassage({ id: passage }),
    aPassage({ id: other, start: 30 }),
    ...tagged(passage, russia),
    ...tagged(other, korea),
  ]);
  const book = new PassageBook(bench.workspace);
  const untouched = book.find(other);

  bench.does({ op: 'put', type: 'actor', id: russia, fields: { name: 'Russian Federation' } });

  expect(book.find(passage)?.actors.map(({ name }) => name)).toEqual(['Russian Federation']);
  expect(book.find(other)).toBe(untouched);
});

test('the list of all passages is the same one until something changes', () => {
  const bench = new AWorkbench([aPassage({ id: passage })]);
  const book = new PassageBook(bench.workspace);
  const first = book.inOrder();

  const again = book.inOrder();
  bench.does(aPassage({ id: other, start: 0 }));

  expect(again).toBe(first);
  expect(book.inOrder().map(({ id }) => id)).toEqual([other, passage]);
});

test('those who listen hear of each change, until they stop', () => {
  const bench = new AWorkbench();
  const book = new PassageBook(bench.workspace);
  let heard = 0;
  const stop = book.listen(() => (heard += 1));

  bench.does(aPassage());
  stop();
  bench.does(aPassage());

  // Once when it is painted, once when it is saved.
  expect(heard).toBe(2);
});

test('nothing moves to another lane while passages come, go and are tagged', () => {
  const bench = new AWorkbench([
    anActor({ id: russia }),
    aPassage({ id: passage, start: 10, end: 40 }),
    aPassage({ id: other, start: 20, end: 30 }),
  ]);
  const book = new PassageBook(bench.workspace);

  bench.does({ op: 'del', type: 'passage', id: passage });
  bench.does(...tagged(other, russia, 'acts'));
  const alone = book.lanes.get(other);
  bench.does(aPassage({ id: newId(), start: 0, end: 90 }));

  expect([alone, book.lanes.get(other)]).toEqual([1, 1]);
});

test('a passage that grows over another one gives way to it', () => {
  const bench = new AWorkbench([
    aPassage({ id: passage, start: 0, end: 8 }),
    aPassage({ id: other, start: 10, end: 20 }),
  ]);
  const book = new PassageBook(bench.workspace);
  const lanes = () => [book.lanes.get(passage), book.lanes.get(other)];

  const apart = lanes();
  bench.does(aPassage({ id: passage, start: 0, end: 15 }));

  expect([apart, lanes()]).toEqual([
    [0, 0],
    [1, 0],
  ]);
});

test('a document that is opened has its lanes by start, then length, whenever its passages were made', () => {
  const bench = new AWorkbench();
  const book = new PassageBook(bench.workspace);
  bench.does(aPassage({ id: passage, start: 10, end: 14 }));
  bench.does(aPassage({ id: other, start: 10, end: 40 }));
  const { document } = bench.workspace;
  const lanes = () => [book.lanes.get(passage), book.lanes.get(other)];

  const whileEditing = lanes();
  bench.workspace.load([], ANOTHER_DOCUMENT);
  bench.workspace.load(foldAll(bench.journal.changes).values(), document);

  expect([whileEditing, lanes()]).toEqual([
    [0, 1],
    [1, 0],
  ]);
});

test('a document of thousands of passages that is opened is read whole', () => {
  const ids = Array.from({ length: 2_100 }, newId);
  const bench = new AWorkbench();
  const book = new PassageBook(bench.workspace);

  bench.does(...ids.map((id, n) => aPassage({ id, start: n * 4, end: n * 4 + 6 })));

  expect(book.inOrder().map(({ id }) => id)).toEqual(ids);
  expect(new Set(ids.map((id) => book.lanes.get(id)))).toEqual(new Set([0, 1]));
});

const ids = {
  passages: Array.from({ length: 3 }, newId),
  actors: Array.from({ length: 2 }, newId),
  implications: Array.from({ length: 2 }, newId),
};
const passageId = fc.constantFrom(...ids.passages);
const actorId = fc.constantFrom(...ids.actors);
const implicationId = fc.constantFrom(...ids.implications);

const action: fc.Arbitrary<KnownPatch[]> = fc.oneof(
  fc
    .record({ id: passageId, start: fc.constantFrom(0, 10, 15), length: fc.integer({ min: 1, max: 30 }) })
    .map(({ id, start, length }) => [aPassage({ id, start, end: start + length })]),
  fc
    .record({ id: passageId, actor: actorId, roles: fc.subarray<RoleName>([...roles], { maxLength: 2 }) })
    .map(({ id, actor, roles }) => tagged(id, actor, ...roles)),
  fc
    .record({ id: passageId, actor: actorId, role: fc.constantFrom(...roles) })
    .map(({ id, actor, role }) => [withoutRole(id, actor, role)]),
  fc
    .record({ id: passageId, actor: actorId })
    .map(({ id, actor }) => [{ op: 'del' as const, type: 'appears', id: linkId('appears', id, actor) }]),
  fc
    .record({ id: passageId, implication: implicationId, stance: fc.constantFrom('supports', 'undermines') })
    .map(({ id, implication, stance }) => [bearsOn(id, implication, stance)]),
  fc
    .record({ id: passageId, implication: implicationId })
    .map(({ id, implication }) => [
      { op: 'del' as const, type: 'bears', id: linkId('bears', id, implication) },
    ]),
  fc
    .record({ id: actorId, name: fc.constantFrom('Russia', 'Korea'), colourSlot: fc.nat(23) })
    .map((actor) => [anActor(actor)]),
  implicationId.map((id) => [anImplication({ id })]),
  fc
    .oneof(
      passageId.map((id) => ['passage', id] as const),
      actorId.map((id) => ['actor', id] as const),
      implicationId.map((id) => ['implication', id] as const),
    )
    .map(([type, id]) => [{ op: 'del' as const, type, id }]),
  passageId.map((id) => [{ op: 'put' as const, type: 'passage', id, fields: {} }]),
);
const move = fc.oneof(
  { weight: 5, arbitrary: action },
  { weight: 3, arbitrary: fc.constant('save' as const) },
  { weight: 1, arbitrary: fc.nat(3) },
);

const history = fc.array(move, { maxLength: 40, size: 'max' });

test('whatever is done, the book is at each moment what reading everything anew would make it', () => {
  fc.assert(
    fc.property(history, fc.nat(50), fc.boolean(), (moves, sought, isPacked) => {
      const bench = new AWorkbench(
        ids.actors.map((id) => anActor({ id })),
        ids.passages.slice(0, 2).map((id, n) => aPassage({ id, start: n * 5, end: n * 5 + 20 })),
        tagged(ids.passages[0] ?? '', ids.actors[0] ?? '', 'acts'),
      );
      if (isPacked) pack(bench);
      const book = new PassageBook(bench.workspace);
      const waiting: Pending[] = [];

      for (const next of moves) {
        if (Array.isArray(next)) waiting.push(bench.begins(...next));
        else if (next === 'save') {
          const first = waiting.shift();
          if (first) bench.saved(first);
        } else for (const refused of waiting.splice(next, 1)) bench.workspace.retract(refused);

        const anew = new PassageBook(bench.workspace);
        const inOrder = book.inOrder();
        expect(inOrder).toEqual(anew.inOrder());
        expect(book.size).toBe(inOrder.length);
        for (const [rank, view] of inOrder.entries()) {
          expect([book.at(rank), book.rankOf(view.id)]).toEqual([view, rank]);
        }
        expect(book.countBefore(sought)).toBe(inOrder.filter(({ start }) => start < sought).length);
        expect(book.touching(sought, sought + 10)).toEqual(anew.touching(sought, sought + 10));
        for (const id of ids.passages) expect(book.find(id)).toEqual(anew.find(id));
        expect(clashesIn(book.inOrder(), book.lanes)).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});

/** Opens the document anew, with its passages and their links in a pack, as the tables keep them. */
function pack({ workspace, journal }: AWorkbench): void {
  const objects = [...foldAll(journal.changes).values()];
  const isPacked = ({ type }: FoldedObject) => type === 'passage' || isPassageLink(type);
  const packed = packObjects(objects.filter(isPacked));
  workspace.load(
    objects.filter((object) => !isPacked(object)),
    workspace.document,
    new PackReader(packed),
  );
}

/** The pairs that overlap in one lane, and lanes of what is not there. */
function clashesIn(views: readonly PassageView[], lanes: Lanes): string[] {
  const pairs = views.flatMap((one, at) =>
    views
      .slice(at + 1)
      .filter(
        ({ id, start, end }) => start < one.end && end > one.start && lanes.get(id) === lanes.get(one.id),
      )
      .map(({ id }) => `${one.id} ${id}`),
  );
  const strangers = ids.passages.filter(
    (id) => lanes.get(id) !== undefined && !views.some((view) => view.id === id),
  );
  return [...pairs, ...strangers];
}

test('what was settled as gold is not among the passages, nor is what is added to it later', () => {
  const [gold, layer] = [newId(), newId()];
  const bench = new AWorkbench([
    put('layer', layer, { person: newId(), kind: 'gold' }),
    aPassage({ id: gold, layer }),
    aPassage({ id: passage }),
  ]);
  const book = new PassageBook(bench.workspace);

  bench.does(aPassage({ layer, start: 30 }));

  expect(book.inOrder().map(({ id }) => id)).toEqual([passage]);
});

test('passages made on another text wait until their places are known, and the lost ones are kept apart', () => {
  const after = 'On Monday the ministry said that troops had arrived.';
  const present = 'a1'.repeat(32);
  const bench = new AWorkbench([
    ...aDocument(),
    aPassage({ id: passage }),
    aPassage({ id: other, start: 30 }),
  ]);
  const placements = new Placements();
  const book = new PassageBook(bench.workspace, placements);
  expect(book.inOrder()).toHaveLength(2);

  bench.does({ op: 'doc', textDigest: present, blob: 'b1'.repeat(32), original: 'c0'.repeat(32) });
  expect(book.inOrder()).toEqual([]);
  expect(book.strayed().map((strayed) => strayed.passage)).toEqual([passage, other]);

  const at = after.indexOf('ministry');
  const spans = [spanOf(after, at, at + 8)];
  const [first, second] = book.strayed();
  if (!first || !second) throw new Error('Both have strayed');
  placements.add(present, [
    { ...first, anchored: { kind: 'moved', spans, score: 1 } },
    { ...second, anchored: { kind: 'lost', score: 0 } },
  ]);
  expect(book.strayed()).toEqual([]);
  expect(book.inOrder()).toMatchObject([
    { id: passage, start: at, quote: 'ministry', anchoring: { kind: 'moved', quote: 'ministry' } },
  ]);
  expect(book.lost()).toMatchObject([{ id: other, start: 30 }]);
  expect(book.find(other)).toBeUndefined();
  expect(book.findAnywhere(other)?.id).toBe(other);

  bench.does({ op: 'del', type: 'passage', id: other });
  expect(book.lost()).toEqual([]);
  bench.does({ op: 'doc', textDigest: DOCUMENT, blob: 'b0'.repeat(32), original: 'c0'.repeat(32) });
  expect(book.find(passage)).toMatchObject({ start: 4 });
  expect(book.find(passage)?.anchoring).toBeUndefined();
});
