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

test.each([
  [{ exact: 2, moved: 0, changed: 0, lost: 0 }, '2 passages as they were'],
  [{ exact: 0, moved: 0, changed: 0, lost: 1 }, '1 passage without a place'],
  [
    { exact: 1, moved: 2, changed: 3, lost: 4 },
    '10 passages: 1 as it was, 2 found elsewhere, 3 with other words, 4 without a place',
  ],
  [{ exact: 0, moved: 0, changed: 0, lost: 0 }, 'no passages then'],
])('how %j passages came through', (counts, words) => {
  expect(versionText.versionFared(counts)).toBe(words);
});

test('why a version was made, and what it was read from', () => {
  expect(versionText.versionWhy('corrected')).toBe('Corrected by hand');
  expect(versionText.versionWhy('newer', { file: 'b.html', address: 'https://agency.example/b' })).toBe(
    'A newer version was added, from the file “b.html”, https://agency.example/b',
  );
  expect(versionText.versionWhy('newer')).toBe('A newer version was added');
});
