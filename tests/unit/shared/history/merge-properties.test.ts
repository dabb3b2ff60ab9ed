import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { faults } from '#tests/builders/merge-faults';
import { properties } from '#tests/builders/merge-properties';
import { product } from '#tests/builders/replicas';

/** G14: 500 histories in the tests; a longer run says how many more. */
const numRuns = Number(process.env['HISTORIES'] ?? 500);

test.each(Object.entries(properties))('%s', (_, property) => {
  fc.assert(property(product), { numRuns });
});

test.each(Object.entries(faults))('a core in which %s does not pass', (_, faulty) => {
  const outcomes = Object.values(properties).map((property) => fc.check(property(faulty), { numRuns: 200 }));

  expect(outcomes.some(({ failed }) => failed)).toBe(true);
});
