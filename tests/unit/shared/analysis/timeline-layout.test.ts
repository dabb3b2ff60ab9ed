import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAST_WIDTH, layoutLane } from '#shared/analysis/timeline-layout';
import type { TimelineItem } from '#shared/analysis/timeline';
import { aTimelineItem } from '#tests/builders/a-timeline-item';

const label = (): number => 100;

test('what overlaps is stacked, and labels go where all of them have room', () => {
  const apart = [aTimelineItem('2024-01'), aTimelineItem('2024-02'), aTimelineItem('2025-06')];
  const { placed, rows, more } = layoutLane(apart, 1, 2, label);

  expect(placed.map(({ row, isLabelled }) => [row, isLabelled])).toEqual([
    [0, true],
    [1, true],
    [0, true],
  ]);
  expect([rows, more]).toEqual([2, []]);
});

test('where labels have no room there are none, and what has no row is counted', () => {
  const same = Array.from({ length: 5 }, (_, at) => aTimelineItem('2024-01-10', { key: `item ${at}` }));
  const { placed, more } = layoutLane(same, 1, 2, label);

  expect(placed.map(({ isLabelled }) => isLabelled)).toEqual([false, false]);
  expect(more.map(({ items }) => items.map(({ key }) => key))).toEqual([['item 2', 'item 3', 'item 4']]);
});

test('nothing overlaps, nothing is lost, and the same items always lie the same', () => {
  const someItems = fc
    .array(fc.record({ from: fc.integer({ min: 0, max: 400 }), days: fc.constantFrom(1, 7, 30, 91, 365) }), {
      maxLength: 120,
    })
    .map((spans) =>
      spans
        .map(({ from, days }, at): TimelineItem => {
          const span = { from: 19_700 + from, to: 19_700 + from + days, precision: 'day' } as const;
          return aTimelineItem('2024', { key: `item ${at}`, span });
        })
        .toSorted((one, other) => one.span.from - other.span.from),
    );
  const scale = fc.double({ min: 0.05, max: 40, noNaN: true });
  fc.assert(
    fc.property(someItems, scale, fc.integer({ min: 1, max: 8 }), (items, pixels, mostRows) => {
      const layout = layoutLane(items, pixels, mostRows, label);
      expect(layoutLane(items, pixels, mostRows, label)).toEqual(layout);
      const { placed, more, rows } = layout;
      expect(rows).toBeLessThanOrEqual(mostRows);
      const keys = [...placed.map(({ item }) => item), ...more.flatMap((each) => each.items)].map(
        ({ key }) => key,
      );
      expect(keys.toSorted()).toEqual(items.map(({ key }) => key).toSorted());
      for (let row = 0; row < rows; row += 1) {
        const here = placed.filter((each) => each.row === row);
        for (const [at, { x, room }] of here.entries()) {
          expect(room).toBeGreaterThanOrEqual(LEAST_WIDTH);
          const next = here[at + 1];
          if (next) expect(next.x).toBeGreaterThanOrEqual(x + room);
        }
      }
    }),
  );
});
