import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  conflictsIn,
  foldChange,
  isAlive,
  keyOf,
  shownFields,
  type FoldedObject,
} from '#shared/history/fold';
import { cutRings } from '#shared/history/rings';
import { foldAll, stateOf } from '#shared/history/state';
import { inverseOf } from '#shared/history/undo';
import type { Vector } from '#shared/model/change';
import { after, aChange, authorId, objectId } from '#tests/builders/a-history';
import { histories, play, product } from '#tests/builders/replicas';

test('folding change by change, as each replica met them, gives what folding all at once gives', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { changes } of play(history, product)) {
        const objects = new Map<string, FoldedObject>();
        const contexts = new Map<string, Vector>();
        for (const change of changes) foldChange(change, objects, contexts);
        cutRings(objects);

        expect(stateOf(objects)).toEqual(stateOf(foldAll(changes)));
      }
    }),
    { numRuns: 300 },
  );
});

test('an edit made elsewhere meanwhile keeps an object that was deleted', () => {
  const made = aChange();
  const deleted = after(made, [{ op: 'del', type: 'actor', id: objectId(0) }]);
  const edited = aChange({
    author: authorId(1),
    patches: [
      { op: 'ctx', vector: { [authorId(0)]: 1 } },
      { op: 'put', type: 'actor', id: objectId(0), fields: { note: 'seen again' } },
    ],
  });

  const object = foldAll([made, deleted, edited]).get(keyOf('actor', objectId(0)));

  expect(isAlive(object)).toBe(true);
});

test('two values made apart are a conflict until someone who has seen both writes', () => {
  const made = aChange();
  const here = after(made, [{ op: 'put', type: 'actor', id: objectId(0), fields: { name: 'Russland' } }]);
  const there = aChange({
    author: authorId(1),
    hlc: [1_800_000_000_000, 0],
    patches: [
      { op: 'ctx', vector: { [authorId(0)]: 1 } },
      { op: 'put', type: 'actor', id: objectId(0), fields: { name: 'Russia (state)' } },
    ],
  });
  const settled = after(here, [
    { op: 'ctx', vector: { [authorId(1)]: 1 } },
    { op: 'put', type: 'actor', id: objectId(0), fields: { name: 'Russia' } },
  ]);
  const key = keyOf('actor', objectId(0));

  const open = foldAll([made, here, there]).get(key) as FoldedObject;
  const closed = foldAll([made, here, there, settled]).get(key) as FoldedObject;

  expect(conflictsIn(open)).toEqual(['name']);
  expect(shownFields(open)).toEqual({ name: 'Russia (state)' });
  expect(conflictsIn(closed)).toEqual([]);
  expect(shownFields(closed)).toEqual({ name: 'Russia' });
});

test('a field or type called as what every object has is folded, shown and undone as any other', () => {
  // No reader takes such a name; should one ever get this far, it must do no harm.
  const patch = { op: 'put' as const, type: 'valueOf', id: objectId(0), fields: { toString: 'x' } };
  const objects = foldAll([aChange({ patches: [patch] })]);

  const object = objects.get(keyOf('valueOf', objectId(0))) as FoldedObject;

  expect(shownFields(object)).toEqual({ toString: 'x' });
  expect(stateOf(objects)).toMatchObject({ valueOf: [{ toString: 'x' }] });
  expect(inverseOf({ ...patch, fields: { hasOwnProperty: 'y' } }, object)).toMatchObject([
    { fields: { hasOwnProperty: null } },
  ]);
});

test('what a patch lists as unseen is not replaced by it', () => {
  const made = aChange();
  const there = aChange({
    author: authorId(1),
    patches: [
      { op: 'ctx', vector: { [authorId(0)]: 1 } },
      { op: 'put', type: 'actor', id: objectId(0), fields: { name: 'theirs' } },
    ],
  });
  const mine = after(made, [
    { op: 'ctx', vector: { [authorId(1)]: 1 } },
    { op: 'put', type: 'actor', id: objectId(0), fields: { name: 'mine' }, unseen: [[authorId(1), 1]] },
  ]);

  const object = foldAll([made, there, mine]).get(keyOf('actor', objectId(0))) as FoldedObject;

  expect(conflictsIn(object)).toEqual(['name']);
});
