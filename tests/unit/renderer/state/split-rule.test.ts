import { expect, test } from 'vitest';
import { fitsRule, type SplitPassage, type SplitRule } from '#renderer/state/split-rule';

const passage: SplitPassage = {
  document: 'd',
  id: 'p',
  range: undefined,
  by: 'ada',
  madeAt: 0,
  kind: undefined,
  certainty: undefined,
  actors: [
    { actor: 'russia', roles: ['acts'] },
    { actor: 'china', roles: [] },
  ],
  themes: [],
  bearsOn: [],
  quote: 'Moscow’s answer, and the Kremlin’s',
  title: 'An article',
};
const fits = (rule: SplitRule, actor = 'russia'): boolean => fitsRule(passage, rule, actor);

test('a rule means the passages that fit all it says; one that says nothing means all', () => {
  expect(fits({})).toBe(true);
  expect(fits({ role: 'acts', by: 'ada', words: 'moscow' })).toBe(true);
  expect(fits({ role: 'acts', by: 'ben' })).toBe(false);
  expect(fits({ role: 'affected' })).toBe(false);
});

test('a role is that of the actor in question, and none is a role to ask for', () => {
  expect(fits({ role: 'none' })).toBe(false);
  expect(fits({ role: 'none' }, 'china')).toBe(true);
});

test('a name stands in the words whole, whatever its capitals and what follows it', () => {
  expect(fits({ words: 'the Kremlin' })).toBe(true);
  expect(fits({ words: 'Mosc' })).toBe(false);
});
