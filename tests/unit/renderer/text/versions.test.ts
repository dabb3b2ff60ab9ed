import { expect, test } from 'vitest';
import { versionText } from '#renderer/text/versions';

test.each([
  [{ exact: 1, moved: 1, changed: 1, lost: 1 }, '2 passages stay, 1 changes, 1 loses its place.'],
  [{ exact: 0, moved: 0, changed: 1, lost: 0 }, '1 passage changes.'],
  [{ exact: 0, moved: 0, changed: 0, lost: 2 }, '2 passages lose their place.'],
  [{ exact: 0, moved: 0, changed: 0, lost: 0 }, 'There are no passages in this text.'],
])('what a change does to %j passages', (counts, words) => {
  expect(versionText.effect(counts)).toBe(words);
});
