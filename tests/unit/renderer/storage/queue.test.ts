import { expect, test } from 'vitest';
import { queueFrom } from '#renderer/storage/queue';

/** Documents by the moment at which each was added. */
const documents = ['a', 'b', 'c', 'd', 'e'].map((id, addedAt) => ({ id, addedAt }));

test('from the open article on they are read in the order in which they were added, and round', () => {
  expect(queueFrom(documents, 'c', undefined).join('')).toBe('deab');
  expect(queueFrom(documents, 'e', undefined).join('')).toBe('abcd');
});

test('with no article open, the first one added comes first', () => {
  expect(queueFrom(documents, undefined, undefined).join('')).toBe('abcde');
});

test('what was added together is read to its end before all else', () => {
  const batch = { from: 1, to: 3 };

  expect(queueFrom(documents, 'b', batch).join('')).toBe('cdea');
  expect(queueFrom(documents, 'd', batch).join('')).toBe('bcea');
  expect(queueFrom(documents, 'a', batch).join('')).toBe('bcde');
});
