import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { outlineOf, type Outline } from '#shared/history/outline';
import { unionOf } from '#shared/history/union';
import type { Change } from '#shared/model/change';
import { after, aChange, authorId, objectId, STREAM } from '#tests/builders/a-history';
import { allOf, histories, play, product } from '#tests/builders/replicas';

const first = aChange();
const second = after(first, [{ op: 'put', type: 'actor', id: objectId(0), fields: { note: 'two' } }]);
const third = after(second, [{ op: 'put', type: 'actor', id: objectId(0), fields: { note: 'three' } }]);
const outlines = (...changes: Change[]): Outline[] => changes.map(outlineOf);
const idsIn = (union: ReturnType<typeof unionOf>): string[] =>
  'obstacle' in union ? [] : union.changes.map(({ outline }) => outline.digest);

test('what four colleagues have makes one set, in whatever order they are asked, and itself once more', () => {
  fc.assert(
    fc.property(histories, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (history, order) => {
      const replicas = play(history, product);
      const sets = replicas.map(({ changes }) => outlines(...changes));
      const whole = unionOf(sets);
      const again = unionOf([...order.map((at) => sets[at] ?? []), outlines(...allOf(replicas))]);

      expect(idsIn(whole)).toHaveLength(allOf(replicas).length);
      expect(idsIn(again)).toEqual(idsIn(whole));
      expect(whole).toMatchObject({ missing: [] });
    }),
    { numRuns: 200 },
  );
});

test('each set is told how much only it has, and what nobody has is told as missing', () => {
  const informed = aChange({
    author: authorId(1),
    patches: [{ op: 'ctx', vector: { [authorId(2)]: 4 } }, ...first.patches],
  });

  expect(unionOf([outlines(second, third), outlines(third, informed)])).toMatchObject({
    only: [1, 1],
    missing: [
      { stream: STREAM, author: authorId(0), upTo: 1 },
      { stream: STREAM, author: authorId(2), upTo: 4 },
    ],
  });
});

test.each([
  ['a gap between two sets', [first], [third], { kind: 'gap', upTo: 2 }],
  [
    'another change under the same number',
    [first, second],
    [first, after(first, [])],
    { kind: 'fork', seq: 2 },
  ],
  [
    'a change that follows on another than the one there',
    [first],
    [{ ...second, prev: '0'.repeat(64) }],
    { kind: 'broken-chain', seq: 2 },
  ],
])('%s is no union', (_, one, other, obstacle) => {
  const union = unionOf([outlines(...one), outlines(...other)]);

  expect(union).toMatchObject({ obstacle: { ...obstacle, author: authorId(0), stream: STREAM } });
});
