import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIntervals, type Interval } from '#shared/anchoring/interval-index';
import { assignLanes, freeLane } from '#shared/anchoring/lanes';

const intervals = fc
  .array(fc.record({ start: fc.nat(120), length: fc.integer({ min: 1, max: 40 }) }), { maxLength: 40 })
  .map((places) =>
    places.map(({ start, length }, n): Interval => ({ id: `p${n}`, start, end: start + length })),
  );

test('passages that overlap never share a lane', () => {
  fc.assert(
    fc.property(intervals, (all) => {
      expect(clashes(all, lanesOf(all))).toEqual([]);
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

      expect(new Set(lanesOf(all).values()).size).toBe(deepest);
    }),
  );
});

test('lanes go by start, then length: the longer of two that begin together runs nearest to the text', () => {
  const lanes = lanesOf([
    { id: 'short', start: 4, end: 9 },
    { id: 'long', start: 4, end: 30 },
    { id: 'next', start: 9, end: 12 },
    { id: 'apart', start: 30, end: 31 },
  ]);

  expect(Object.fromEntries(lanes)).toEqual({ long: 0, short: 1, next: 1, apart: 0 });
});

test('one more gets the lowest lane that none of those it overlaps has', () => {
  expect(freeLane(new Set())).toBe(0);
  expect(freeLane(new Set([1, 2]))).toBe(0);
  expect(freeLane(new Set([0, 1, 3]))).toBe(2);
});

function lanesOf(all: readonly Interval[]): Map<string, number> {
  const inOrder = all.toSorted(compareIntervals);
  const lanes = assignLanes(inOrder);
  return new Map(inOrder.map(({ id }, at) => [id, lanes[at] ?? 0]));
}

function covers({ start, end }: Interval, offset: number): boolean {
  return start <= offset && end > offset;
}

/** The pairs that overlap in one lane, and those without a lane at all. */
function clashes(all: readonly Interval[], lanes: ReadonlyMap<string, number>): string[] {
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
