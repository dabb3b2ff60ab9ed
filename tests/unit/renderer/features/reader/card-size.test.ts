import { expect, test } from 'vitest';
import { cardHeight, howManyFit } from '#renderer/features/reader/card-size';
import { aView } from '#tests/builders/a-view';

const named = (...names: readonly string[]) =>
  names.map((name, at) => ({
    id: `actor${at}`,
    name,
    monogram: 'XX',
    slot: 0,
    roles: ['acts' as const],
  }));

test('as many actors stand on a card’s one line as have room there', () => {
  expect(howManyFit(named('Russia', 'Ukraine'), 'wide')).toBe(2);
  expect(howManyFit(named('Russia', 'Ukraine'), 'narrow')).toBe(1);
  expect(howManyFit(named('North Korean forces in Kursk', 'Russia'), 'wide')).toBe(1);
});

test('the first actor stands there however long its name', () => {
  expect(howManyFit(named('N'.repeat(60)), 'narrow')).toBe(1);
  expect(howManyFit(named('N'.repeat(60), 'Russia'), 'wide')).toBe(1);
});

test('where nobody is tagged, nobody is left out', () => {
  expect(howManyFit([], 'narrow')).toBe(0);
});

test('a card has a second line only for what somebody set, and a line each once it is selected', () => {
  const passage = aView({ actors: named('Russia', 'Ukraine') });

  expect(cardHeight(passage, 3, false) - cardHeight(passage, 0, false)).toBe(18);
  expect(cardHeight(passage, 3, true) - cardHeight(passage, 0, true)).toBe(3 * 18);
});
