import { expect, test } from 'vitest';
import { actorsNamed } from '#renderer/features/actors/actor-list';
import { finderOf, namedAs } from '#renderer/features/actors/named-as';
import type { CodeEntry } from '#renderer/state/codebook';

const korea: CodeEntry = {
  key: 'actor:korea',
  kind: 'actor',
  id: 'korea',
  name: 'North Korea',
  monogram: 'NK',
  slot: 0,
  type: 'state',
  note: undefined,
  parent: undefined,
  order: undefined,
  aliases: [
    { id: 'alias', actor: 'korea', text: 'Pyongyang', kind: 'metonym', apply: 'ask' },
    { id: 'other', actor: 'korea', text: 'DPRK', kind: 'abbreviation', apply: 'auto' },
  ],
  isRetired: false,
  merged: [],
};
const why = (quote: string) => namedAs(finderOf(korea), korea, quote);

test('why an actor is in some words is the name that stands there, as it is written', () => {
  expect(why('troops from North Korea')).toEqual({
    words: 'North Korea',
    kind: 'name',
    isName: true,
    doubt: undefined,
  });
  expect(why('Pyongyang has lent men')).toMatchObject({
    words: 'Pyongyang',
    kind: 'metonym',
    doubt: 'metonym',
  });
  expect(why('the DPRK’s men')).toMatchObject({ words: 'DPRK', kind: 'abbreviation', isName: false });
});

test('words without a name of the actor say nothing of it', () => {
  expect(why('its soldiers')).toBeUndefined();
});

test('actors are found by the beginnings of any of their names', () => {
  const other = { ...korea, id: 'nato', name: 'NATO', aliases: [] };
  const found = (typed: string) => actorsNamed([korea, other], typed).map(({ id }) => id);
  expect(found('pyong')).toEqual(['korea']);
  expect(found('kor no')).toEqual(['korea']);
  expect(found('nat')).toEqual(['nato']);
  expect(found('  ')).toEqual(['korea', 'nato']);
  expect(found('korea nato')).toEqual([]);
});
