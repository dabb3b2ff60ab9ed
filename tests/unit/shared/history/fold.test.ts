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
import { contextAfter } from '#shared/history/ledger';
import { foldAll, stateOf } from '#shared/history/state';
import { inverseOf } from '#shared/history/undo';
import type { Change, Vector } from '#shared/model/change';
import { after, aChange, authorId, objectId, play, skews, steps } from '#tests/builders/a-history';

const all = (replicas: readonly Change[][]): Change[] => [
  ...new Map(replicas.flat().map((change) => [`${change.author} ${change.seq}`, change])).values(),
];

test('the state depends on the set of changes only, not on the order in which they came', () => {
  fc.assert(
    fc.property(steps, skews, fc.infiniteStream(fc.nat()), (history, clockSkews, random) => {
      const changes = all(play(history, clockSkews));
      const shuffled = changes
        .map((change) => ({ change, at: random.next().value }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ change }) => change);

      expect(stateOf(foldAll(shuffled))).toEqual(stateOf(foldAll(changes)));
    }),
    { numRuns: 500 },
  );
});

test('folding change by change, as each replica met them, gives what folding all at once gives', () => {
  fc.assert(
    fc.property(steps, skews, (history, clockSkews) => {
      for (const changes of play(history, clockSkews)) {
        const objects = new Map<string, FoldedObject>();
        const contexts = new Map<string, Vector>();
        for (const change of changes) foldChange(change, objects, contexts);

        expect(stateOf(objects)).toEqual(stateOf(foldAll(changes)));
      }
    }),
    { numRuns: 300 },
  );
});

test('each field shows what the definition says: the puts that no other put has seen', () => {
  fc.assert(
    fc.property(steps, skews, (history, clockSkews) => {
      const changes = all(play(history, clockSkews));

      expect(headsByFold(changes)).toEqual(headsByDefinition(changes));
    }),
    { numRuns: 300 },
  );
});

test('an object is dead exactly when each of its puts had been seen by a deletion', () => {
  fc.assert(
    fc.property(steps, skews, (history, clockSkews) => {
      const changes = all(play(history, clockSkews));
      const objects = foldAll(changes);

      for (const n of [0, 1, 2]) {
        const puts = changes.filter((change) => speaksOf(change, 'put', n));
        const dels = changes.filter((change) => speaksOf(change, 'del', n));
        const isDead = puts.every((put) => dels.some((del) => isInPast(put, del, changes)));
        expect(isAlive(objects.get(keyOf('actor', objectId(n))))).toBe(puts.length > 0 && !isDead);
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

function speaksOf(change: Change, op: string, n: number): boolean {
  return change.patches.some((patch) => patch.op === op && 'id' in patch && patch['id'] === objectId(n));
}

/** Whether a change is in another's causal past, by the definition (reliability, section d). */
function isInPast(earlier: Change, later: Change, changes: readonly Change[]): boolean {
  if (earlier.author === later.author) return earlier.seq < later.seq;
  const context = changes
    .filter(({ author, seq }) => author === later.author && seq <= later.seq)
    .toSorted((a, b) => a.seq - b.seq)
    .reduce<Vector>(contextAfter, {});
  return earlier.seq <= (context[earlier.author] ?? 0);
}

type Heads = Record<string, string[]>;

function headsByDefinition(changes: readonly Change[]): Heads {
  const heads: Heads = {};
  for (const n of [0, 1, 2]) {
    for (const field of ['name', 'note']) {
      const puts = changes.filter((change) =>
        change.patches.some(
          (patch) =>
            patch.op === 'put' &&
            patch['id'] === objectId(n) &&
            field in (patch['fields'] as Record<string, unknown>),
        ),
      );
      const open = puts.filter(
        (put) => !puts.some((other) => other !== put && isInPast(put, other, changes)),
      );
      if (open.length > 0)
        heads[`${n} ${field}`] = open.map(({ author, seq }) => `${author} ${seq}`).toSorted();
    }
  }
  return heads;
}

function headsByFold(changes: readonly Change[]): Heads {
  const heads: Heads = {};
  for (const n of [0, 1, 2]) {
    const object = foldAll(changes).get(keyOf('actor', objectId(n)));
    for (const [field, open] of Object.entries(object?.fields ?? {})) {
      heads[`${n} ${field}`] = open.map(({ author, seq }) => `${author} ${seq}`).toSorted();
    }
  }
  return heads;
}
