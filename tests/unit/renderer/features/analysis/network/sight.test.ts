import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { centredOn, enlarged, showing, wholeIn } from '#renderer/features/analysis/network/sight';

const size = { width: 900, height: 500 };
const aPoint = fc.record({
  x: fc.integer({ min: -3_000, max: 3_000 }),
  y: fc.integer({ min: -3_000, max: 3_000 }),
});
const seenAt = (place: { x: number; y: number }, { scale, x, y }: ReturnType<typeof wholeIn>) => ({
  x: place.x * scale + x,
  y: place.y * scale + y,
});

test('all of a picture is in sight, above what the signs mean, and a small one is not blown up', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 2_000, y: 400 }],
  ]);
  const whole = wholeIn(places, size);
  expect(seenAt({ x: 1_000, y: 200 }, whole)).toEqual({ x: 0, y: -12 });
  expect(seenAt({ x: 2_000, y: 400 }, whole).x).toBeLessThan(450);
  expect(wholeIn(new Map([['a', { x: 7, y: 7 }]]), size).scale).toBeLessThan(2);
  expect(wholeIn(new Map(), size)).toEqual({ scale: 1, x: 0, y: 0 });
});

test('what is enlarged around stays where it is', () => {
  fc.assert(
    fc.property(aPoint, aPoint, fc.double({ min: 0.5, max: 2, noNaN: true }), (place, off, times) => {
      const sight = { scale: 0.8, ...off };
      const before = seenAt(place, sight);
      const after = seenAt(place, enlarged(sight, times, before));
      expect(after.x).toBeCloseTo(before.x, 3);
      expect(after.y).toBeCloseTo(before.y, 3);
    }),
  );
});

test('whoever one comes to is brought into sight, and nothing moves where that is already', () => {
  fc.assert(
    fc.property(aPoint, aPoint, (place, off) => {
      const sight = { scale: 1, ...off };
      const shown = showing(place, sight, size);
      const { x, y } = seenAt(place, shown);
      expect(Math.abs(x)).toBeLessThanOrEqual(450);
      expect(Math.abs(y)).toBeLessThanOrEqual(250);
      expect(showing(place, shown, size)).toBe(shown);
    }),
  );
  expect(seenAt({ x: 50, y: 60 }, centredOn({ x: 50, y: 60 }, { scale: 0.2, x: 1, y: 1 }))).toEqual({
    x: 0,
    y: 0,
  });
});
