import { expect, test } from 'vitest';
import { byName } from '#shared/text/by-name';

test('numbers within names count as numbers', () => {
  expect(['Theme 10', 'Theme 2', 'theme 1', 'Åland', 'Zulu'].toSorted(byName)).toEqual([
    'Åland',
    'theme 1',
    'Theme 2',
    'Theme 10',
    'Zulu',
  ]);
});
