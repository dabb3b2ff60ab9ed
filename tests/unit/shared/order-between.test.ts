import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenOrders, isOrder, orderBetween } from '#shared/order-between';

test('between any two places, before the first and after the last, there is one more', () => {
  const walk = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.nat(40), walk, (count, steps) => {
      const places = evenOrders(count);
      for (const step of steps) {
        const at = step % (places.length + 1);
        places.splice(at, 0, orderBetween(places[at - 1], places[at]));
      }
      expect(places).toEqual(places.toSorted());
      expect(new Set(places).size).toBe(places.length);
      expect(places.filter((place) => !isOrder(place))).toEqual([]);
    }),
  );
});

test('thousands of places are in order, and stay short', () => {
  const places = evenOrders(20_000);

  expect(places).toEqual(places.toSorted());
  expect(new Set(places).size).toBe(20_000);
  expect(Math.max(...places.map(({ length }) => length))).toBeLessThan(6);
});

test('what something else wrote is no place', () => {
  expect(['', '0', 'a0', 'A', 'a b', '-1'].filter(isOrder)).toEqual([]);
});
