import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '#shared/text/edit-distance';

test.each([
  ['russia', 'russia', 0],
  ['rusia', 'russia', 1],
  ['russsia', 'russia', 1],
  ['rossia', 'russia', 1],
  ['rusisa', 'russia', 1],
  ['ruszja', 'russia', 2],
  ['', 'nato', 4],
  // A letter that needs two units is one.
  ['a𐐷b', 'ab', 1],
])('from “%s” to “%s” it is %i', (one, other, distance) => {
  expect(editDistance(one, other, 10)).toBe(distance);
});

test('what is farther apart than the limit is only said to be so', () => {
  expect(editDistance('north', 'south', 1)).toBe(2);
  expect(editDistance('russia', 'ukraine', 2)).toBe(3);
});

test('it is the same both ways, and with a limit what it is without, as far as that goes', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat({ max: 4 }), (one, other, limit) => {
      const distance = editDistance(one, other, 20);

      expect(editDistance(other, one, 20)).toBe(distance);
      expect(editDistance(one, other, limit)).toBe(Math.min(distance, limit + 1));
    }),
    { numRuns: 2_000 },
  );
});
