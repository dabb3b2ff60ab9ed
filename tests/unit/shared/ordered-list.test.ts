import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstWhere, OrderedList } from '#shared/ordered-list';

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('add' as const), value: fc.nat(100_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), value: fc.nat() }) },
);
/** Long enough for chunks to be split and to go. */
const steps = fc.array(step, { maxLength: 600, size: 'max' });
const byNumber = (a: number, b: number): number => a - b;

test('whatever came and went, each item is found by its place, and its place by the item', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(100_000), { maxLength: 300 }),
      steps,
      fc.nat(100_000),
      (first, history, sought) => {
        const list = new OrderedList(byNumber, first);
        const plain = new Set(first);

        for (const { kind, value } of history) {
          if (kind === 'add' && !plain.has(value)) {
            plain.add(value);
            list.add(value);
          } else if (kind === 'remove' && plain.size > 0) {
            const removed = [...plain][value % plain.size] as number;
            plain.delete(removed);
            expect(list.remove(removed)).toBe(true);
          }
        }

        const sorted = [...plain].toSorted(byNumber);
        expect(list.inOrder()).toEqual(sorted);
        expect(list.size).toBe(sorted.length);
        for (const [rank, item] of sorted.entries()) {
          expect([list.at(rank), list.rankOf(item)]).toEqual([item, rank]);
        }
        expect(list.at(sorted.length)).toBeUndefined();
        expect(list.at(-1)).toBeUndefined();
        const isFrom = (item: number): boolean => item >= sought;
        expect(list.firstWhere(isFrom)).toBe(sorted.filter((item) => !isFrom(item)).length);
        if (!plain.has(sought)) expect([list.rankOf(sought), list.remove(sought)]).toEqual([-1, false]);
      },
    ),
    { numRuns: 100 },
  );
});

test('what is said to be in order is taken as it stands', () => {
  const list = new OrderedList(byNumber, [1, 2, 3], true);

  expect(list.inOrder()).toEqual([1, 2, 3]);
});

test('the first place at which a test holds is found by halving', () => {
  expect(firstWhere([1, 3, 5], (item) => item >= 3)).toBe(1);
  expect(firstWhere([1, 3, 5], (item) => item > 5)).toBe(3);
  expect(firstWhere([], () => true)).toBe(0);
});
