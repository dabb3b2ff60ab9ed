import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntervalIndex, type Interval } from '#shared/anchoring/interval-index';
import { addLane, assignLanes, type Lanes } from '#shared/anchoring/lanes';

const intervals = fc
  .array(fc.record({ start: fc.nat(120), length: fc.integer({ min: 1, max: 40 }) }), { maxLength: 40 })
  .map((places) =>
    places.map(({ start, length }, n): Interval => ({ id: `p${n}`, start, end: start + length })),
  );

test('passages that overlap never share a lane', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      expect(clashes(all, assignLanes(all))).toEqual([]);
    }),
  );
});

test('no more lanes are taken than passages lie over one another somewhere', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      const deepest = Math.max(
        0,
        ...all.map(({ start }) => all.filter((other) => covers(other, start)).length),
      );

      expect(new Set(assignLanes(all).values()).size).toBe(deepest);
    }),
  );
});

test('lanes go by start, then length: the longer of two that begin together runs nearest to the text', () => {
  const lanes = assignLanes([
    { id: 'short', start: 4, end: 9 },
    { id: 'long', start: 4, end: 30 },
    { id: 'next', start: 9, end: 12 },
    { id: 'apart', start: 30, end: 31 },
  ]);

  expect(Object.fromEntries(lanes)).toEqual({ long: 0, short: 1, next: 1, apart: 0 });
});

test('a passage that is added gets a free lane, and no other passage moves', () => {
  fc.assert(
    fc.property(intervals, fc.nat(20), (all, assigned) => {
      const before = all.slice(0, assigned);
      const index = new IntervalIndex<Interval>(before);
      const lanes = assignLanes(before);

      for (const added of all.slice(assigned)) {
        const others = new Map(lanes);
        index.add(added);
        addLane(lanes, added, index);

        expect(new Map([...lanes].filter(([id]) => id !== added.id))).toEqual(others);
      }

      expect(lanes.size).toBe(all.length);
      expect(clashes(all, lanes)).toEqual([]);
    }),
  );
});

test('the lane that a removed passage leaves is taken by the next one', () => {
  const index = new IntervalIndex<Interval>([{ id: 'stays', start: 0, end: 9 }]);
  const lanes: Lanes = new Map([['stays', 1]]);
  const added = { id: 'added', start: 3, end: 5 };

  index.add(added);
  addLane(lanes, added, index);

  expect(lanes.get('added')).toBe(0);
});

test('a passage that has moved keeps its lane where that is free', () => {
  const moved = { id: 'moved', start: 3, end: 5 };
  const index = new IntervalIndex<Interval>([{ id: 'above', start: 0, end: 9 }, moved]);
  const lanes: Lanes = new Map([
    ['above', 1],
    ['moved', 0],
  ]);

  addLane(lanes, moved, index);

  expect(lanes.get('moved')).toBe(0);
});

function covers({ start, end }: Interval, offset: number): boolean {
  return start <= offset && end > offset;
}

/** The pairs that overlap in one lane, and those without a lane at all. */
function clashes(all: readonly Interval[], lanes: Lanes): string[] {
  return all.flatMap((one, at) => [
    ...(lanes.has(one.id) ? [] : [`${one.id} has no lane`]),
    ...all
      .slice(at + 1)
      .filter(
        ({ id, start, end }) => start < one.end && end > one.start && lanes.get(id) === lanes.get(one.id),
      )
      .map(({ id }) => `${one.id} ${id}`),
  ]);
}
