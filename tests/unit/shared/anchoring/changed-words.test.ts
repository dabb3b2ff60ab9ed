import { expect, test } from 'vitest';
import { changedWords } from '#shared/anchoring/changed-words';

test.each([
  ['the same words', 'the same words', { added: 0, removed: 0 }],
  ['Two brigades moved.', 'Two brigades have moved.', { added: 1, removed: 0 }],
  ['Two brigades moved.\nOthers did not.', 'Two brigades moved.', { added: 0, removed: 3 }],
  ['The envoy said so.', 'The minister said so.', { added: 1, removed: 1 }],
  ['A wider war. Nobody else did.', 'A wider war.', { added: 0, removed: 3 }],
  ['', 'Three new words', { added: 3, removed: 0 }],
])('from “%s” to “%s”', (before, after, counted) => {
  expect(changedWords(before, after)).toEqual(counted);
});
