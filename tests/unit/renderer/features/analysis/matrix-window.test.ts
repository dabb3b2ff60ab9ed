import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAfterKey, scrollFor, stretchNear } from '#renderer/features/analysis/matrix-window';

test('all lines in sight are drawn, and as many wherever it is scrolled to', () => {
  fc.assert(
    fc.property(
      fc.nat(2_000),
      fc.integer({ min: 20, max: 120 }),
      fc.integer({ min: 50, max: 1_500 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (all, each, seen, share) => {
        const from = share * Math.max(0, all * each - seen);
        const { first, count } = stretchNear(from, seen, each, all);

        expect(count).toBe(stretchNear(0, seen, each, all).count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first + count).toBeLessThanOrEqual(all);
        expect(first * each).toBeLessThanOrEqual(from);
        expect((first + count) * each).toBeGreaterThanOrEqual(Math.min(from + seen, all * each));
        expect(count).toBeLessThan(seen / each + 9);
      },
    ),
  );
});

test('a line out of sight is brought to the edge that it is nearest to, one in sight stays', () => {
  const sight = { from: 280, seen: 300, before: 40, after: 28 };

  expect(scrollFor(12, 28, sight)).toBe(280);
  expect(scrollFor(3, 28, sight)).toBe(84);
  // What stands at both ends hides nothing of it.
  expect(scrollFor(30, 28, sight)).toBe(31 * 28 - (300 - 40 - 28));
});

const size = { rows: 100, columns: 5 };
test.each([
  [
    { key: 'ArrowDown', isMod: false },
    { row: 3, column: 2 },
    { row: 4, column: 2 },
  ],
  [
    { key: 'ArrowUp', isMod: false },
    { row: 0, column: 2 },
    { row: 0, column: 2 },
  ],
  [
    { key: 'ArrowLeft', isMod: false },
    { row: 3, column: 1 },
    { row: 3, column: 0 },
  ],
  [
    { key: 'ArrowRight', isMod: false },
    { row: 3, column: 6 },
    { row: 3, column: 6 },
  ],
  [
    { key: 'Home', isMod: false },
    { row: 3, column: 4 },
    { row: 3, column: 0 },
  ],
  [
    { key: 'End', isMod: false },
    { row: 3, column: 4 },
    { row: 3, column: 6 },
  ],
  [
    { key: 'Home', isMod: true },
    { row: 3, column: 4 },
    { row: 1, column: 1 },
  ],
  [
    { key: 'End', isMod: true },
    { row: 3, column: 4 },
    { row: 101, column: 6 },
  ],
  [
    { key: 'PageDown', isMod: false },
    { row: 95, column: 4 },
    { row: 101, column: 4 },
  ],
  [
    { key: 'PageUp', isMod: false },
    { row: 5, column: 4 },
    { row: 1, column: 4 },
  ],
])('%j leads from %j to %j', (pressed, from, to) => {
  expect(placeAfterKey(pressed, from, size, 10)).toEqual(to);
});

test('other keys lead nowhere', () => {
  expect(placeAfterKey({ key: 'x', isMod: false }, { row: 1, column: 1 }, size, 10)).toBeUndefined();
  expect(placeAfterKey({ key: 'ArrowDown', isMod: true }, { row: 1, column: 1 }, size, 10)).toBeUndefined();
});
