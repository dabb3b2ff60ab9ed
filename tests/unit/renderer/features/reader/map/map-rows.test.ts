import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { grown } from '#renderer/features/reader/map/map-drawing';
import { MapRows } from '#renderer/features/reader/map/map-rows';

const HEIGHT = 40;
const rowAt = (offset: number): number => Math.floor(offset / 10);
const passage = fc
  .record({ start: fc.nat(420), length: fc.integer({ min: 1, max: 80 }) })
  .map(({ start, length }) => ({ start, end: start + length }));

test('a row counts the passages that reach it, whatever came and went', () => {
  fc.assert(
    fc.property(fc.array(passage), fc.array(passage), fc.nat(20), (first, added, removed) => {
      const rows = new MapRows(HEIGHT, rowAt, first);
      for (const one of added) rows.change(one, 1);
      const all = [...first, ...added];
      for (const one of all.splice(0, removed)) rows.change(one, -1);

      const counts = Array.from({ length: HEIGHT }, (_, row) => rows.countAt(row));
      const anew = new MapRows(HEIGHT, rowAt, all);
      expect(counts).toEqual(counts.map((_, row) => anew.countAt(row)));
      expect(rows.most).toBe(Math.max(...counts));
    }),
  );
});

test('what lies beyond the end stands on the last row', () => {
  const rows = new MapRows(HEIGHT, rowAt, [{ start: 395, end: 900 }]);

  expect(rows.rowsOf({ start: 395, end: 900 })).toEqual({ first: 39, last: 39 });
  expect(rows.countAt(39)).toBe(1);
});

test('the selected passage is drawn high enough to be seen, within the map', () => {
  expect(grown({ first: 10, last: 10 }, HEIGHT)).toEqual({ first: 9, last: 11 });
  expect(grown({ first: 0, last: 0 }, HEIGHT)).toEqual({ first: 0, last: 2 });
  expect(grown({ first: 39, last: 39 }, HEIGHT)).toEqual({ first: 38, last: 39 });
  expect(grown({ first: 3, last: 9 }, HEIGHT)).toEqual({ first: 3, last: 9 });
});
