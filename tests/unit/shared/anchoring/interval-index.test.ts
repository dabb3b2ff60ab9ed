import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIntervals, IntervalIndex, type Interval } from '#shared/anchoring/interval-index';

const place = fc.record({ start: fc.nat(500), length: fc.integer({ min: 1, max: 60 }) });
const step = fc.oneof(
  { weight: 3, arbitrary: place.map((added) => ({ kind: 'add' as const, ...added })) },
  { weight: 1, arbitrary: fc.nat().map((which) => ({ kind: 'remove' as const, which })) },
);
/** Long enough for the index to split and drop the chunks in which it keeps them. */
const steps = fc.array(step, { maxLength: 600, size: 'max' });

const ids = (intervals: readonly Interval[]) => intervals.map(({ id }) => id);

test('whatever came and went, the intervals stand in order and each stretch finds those that touch it', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 300 }), steps, place, (first, history, sought) => {
      const plain: Interval[] = first.map(({ start, length }, n) => ({
        id: `first${n}`,
        start,
        end: start + length,
      }));
      const index = new IntervalIndex(plain);

      history.forEach((move, n) => {
        if (move.kind === 'add') {
          const added = { id: `added${n}`, start: move.start, end: move.start + move.length };
          plain.push(added);
          index.add(added);
        } else if (plain.length > 0) {
          const [removed] = plain.splice(move.which % plain.length, 1);
          if (removed) index.remove(removed);
        }
      });

      const inOrder = plain.toSorted(compareIntervals);
      const from = sought.start;
      const to = sought.start + sought.length;
      expect(ids(index.inOrder())).toEqual(ids(inOrder));
      expect(index.size).toBe(plain.length);
      expect(ids(index.touching(from, to))).toEqual(
        ids(inOrder.filter(({ start, end }) => start < to && end > from)),
      );
    }),
    { numRuns: 120 },
  );
});

test('intervals stand by their start, the longer one first, then by id', () => {
  const index = new IntervalIndex<Interval>();

  for (const [id, start, end] of [
    ['b', 5, 9],
    ['later', 6, 7],
    ['a', 5, 9],
    ['long', 5, 20],
  ] as const) {
    index.add({ id, start, end });
  }

  expect(ids(index.inOrder())).toEqual(['long', 'a', 'b', 'later']);
});

test('what only adjoins a stretch does not touch it', () => {
  const index = new IntervalIndex([
    { id: 'before', start: 0, end: 5 },
    { id: 'after', start: 8, end: 9 },
    { id: 'around', start: 4, end: 9 },
  ]);

  expect(ids(index.touching(5, 8))).toEqual(['around']);
});

test('removing what is not there changes nothing', () => {
  const index = new IntervalIndex([{ id: 'kept', start: 0, end: 5 }]);

  index.remove({ id: 'other', start: 0, end: 5 });
  index.remove({ id: 'kept', start: 1, end: 5 });

  expect(ids(index.inOrder())).toEqual(['kept']);
  expect(index.size).toBe(1);
});
