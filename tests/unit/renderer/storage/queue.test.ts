import { expect, test } from 'vitest';
import { queueFrom } from '#renderer/storage/queue';

/** Documents by the moment at which each was added. */
const documents = ['a', 'b', 'c', 'd', 'e'].map((id, addedAt) => ({ id, addedAt }));

test('from the open article on they are read in the order in which they were added, and round', () => {
  expect(queueFrom(documents, 'c', []).join('')).toBe('deab');
  expect(queueFrom(documents, 'e', []).join('')).toBe('abcd');
});

test('with no article open, the first one added comes first', () => {
  expect(queueFrom(documents, undefined, []).join('')).toBe('abcde');
});

test('what was added together is read to its end before all else', () => {
  const batches = [[{ from: 1, to: 3 }]];

  expect(queueFrom(documents, 'b', batches).join('')).toBe('cdea');
  expect(queueFrom(documents, 'd', batches).join('')).toBe('bcea');
  expect(queueFrom(documents, 'a', batches).join('')).toBe('bcde');
});

test('of several batches that of the open article comes first, then the last one', () => {
  const batches = [
    [
      { from: 0, to: 0 },
      { from: 3, to: 3 },
    ],
    [{ from: 1, to: 2 }],
  ];

  expect(queueFrom(documents, 'a', batches).join('')).toBe('dbce');
  expect(queueFrom(documents, 'b', batches).join('')).toBe('cdae');
  expect(queueFrom(documents, 'e', batches).join('')).toBe('bcad');
  expect(queueFrom(documents, undefined, batches).join('')).toBe('bcade');
});
