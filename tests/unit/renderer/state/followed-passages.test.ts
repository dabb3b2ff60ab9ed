import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KnownPatch } from '#shared/model/change';
import { put } from '#shared/bundle/put';
import { compareIntervals } from '#shared/anchoring/interval-index';
import { matches, type Filter } from '#renderer/state/filter';
import { PassageBook } from '#renderer/state/passage-book';
import { comparePassages, orderedPassage, passageOrders } from '#renderer/state/passage-order';
import { PickedPassages } from '#renderer/state/picked-passages';
import { lacksOfPassage } from '#renderer/state/tidy';
import { UntidyPassages } from '#renderer/state/untidy-passages';
import { aPassage, tagged, withoutRole } from '#tests/builders/a-passage';
import { AWorkbench } from '#tests/builders/a-workbench';
import { anActor } from '#tests/builders/an-actor';
import { newId } from '#tests/builders/ids';

const passages = Array.from({ length: 6 }, newId);
const actors = Array.from({ length: 2 }, newId);
const [OWN, OTHER] = [newId(), newId()] as [string, string];
const passage = fc.constantFrom(...passages);
const actor = fc.constantFrom(...actors);

const action: fc.Arbitrary<KnownPatch[]> = fc.oneof(
  fc
    .record({ id: passage, start: fc.nat(60), layer: fc.constantFrom(OWN, OTHER) })
    .map(({ id, start, layer }) => [aPassage({ id, start, end: start + 8, layer })]),
  fc.tuple(passage, actor).map(([id, of]) => tagged(id, of)),
  fc.tuple(passage, actor).map(([id, of]) => tagged(id, of, 'acts')),
  fc.tuple(passage, actor).map(([id, of]) => [withoutRole(id, of, 'acts')]),
  fc.tuple(actor, fc.constantFrom('Albania', 'Zambia')).map(([id, name]) => [put('actor', id, { name })]),
  passage.map((id) => [{ op: 'del', type: 'passage', id } as const]),
);
const history = fc.array<KnownPatch[]>(action, { maxLength: 30, size: 'max' });
const aBench = (): AWorkbench => new AWorkbench(actors.map((id, n) => anActor({ id, name: `Actor ${n}` })));

test('what a filter leaves, in either order, is at each moment what working it all out anew would leave', () => {
  const filter: Filter = { role: 'acts' };
  fc.assert(
    fc.property(history, fc.constantFrom(...passageOrders), fc.nat(4), (actions, order, every) => {
      const bench = aBench();
      const book = new PassageBook(bench.workspace);
      const picked = new PickedPassages(book, order, (view) => matches(view, filter));

      for (const [at, patches] of actions.entries()) {
        bench.does(...patches);
        // Nobody need ask after each change.
        if (at % (every + 1) > 0) continue;
        const expected = book
          .inOrder()
          .filter((view) => matches(view, filter))
          .map(orderedPassage)
          .toSorted(comparePassages(order));
        expect(picked.inOrder()).toEqual(expected);
        expect(picked.length).toBe(expected.length);
        for (const [rank, { id }] of expected.entries()) {
          expect([picked.at(rank)?.id, picked.placeOf(id)]).toEqual([id, rank]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what is untidy in a copy, and who is in it, is at each moment what looking at it anew would find', () => {
  fc.assert(
    fc.property(history, fc.nat(60), (actions, sought) => {
      const bench = aBench();
      const book = new PassageBook(bench.workspace);
      const untidy = new UntidyPassages(book, OWN, []);

      for (const patches of actions) {
        bench.does(...patches);
        const own = book.inOrder().filter(({ layer }) => layer === OWN);
        const lacking = own.filter((view) => lacksOfPassage(view, []).length > 0).toSorted(compareIntervals);
        expect(Array.from({ length: untidy.length }, (_, at) => untidy.at(at)?.id)).toEqual(
          lacking.map(({ id }) => id),
        );
        expect(untidy.countBefore(sought)).toBe(lacking.filter(({ start }) => start < sought).length);
        for (const id of actors) {
          expect(untidy.hasActor(id)).toBe(own.some((view) => view.actors.some((one) => one.id === id)));
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the first look can be taken in parts, and one that is stopped hears no more', () => {
  const bench = aBench();
  const book = new PassageBook(bench.workspace);
  bench.does(...passages.map((id, n) => aPassage({ id, start: n * 10, layer: OWN })));
  const untidy = new UntidyPassages(book, OWN, []);
  let left = 2;

  untidy.lookOn(() => left-- > 0);
  const inParts = untidy.isWhole;
  untidy.lookOn(() => true);
  untidy.stop();
  bench.does(...tagged(passages[0] ?? '', actors[0] ?? '', 'acts'));

  expect([inParts, untidy.isWhole, untidy.length]).toEqual([false, true, passages.length]);
});
