import { expect, test } from 'vitest';
import { typedAt } from '#shared/search/typed-at';

/** The line with a bar where the caret stands. */
function at(marked: string) {
  const caret = marked.indexOf('‸');
  const line = marked.replace('‸', '');
  const found = typedAt(line, caret);
  if (!found) return undefined;
  const { stretch, ...rest } = found;
  const joined = 'joined' in rest && rest.joined && { joined: rest.joined.typed };
  return { ...rest, stretch: line.slice(stretch.start, stretch.end), ...joined };
}

test.each([
  ['‸', { kind: 'word', typed: '', stretch: '' }],
  ['grain ‸', { kind: 'word', typed: '', stretch: '' }],
  ['grain ac‸', { kind: 'word', typed: 'ac', stretch: 'ac' }],
  ['gr‸ain', { kind: 'word', typed: 'gr', stretch: 'grain' }],
  ['-ac‸', { kind: 'word', typed: 'ac', stretch: 'ac' }],
  ['(‸', { kind: 'word', typed: '', stretch: '' }],
  ['ac‸tor:Mali', { kind: 'word', typed: 'ac', stretch: 'ac' }],
  ['actor:‸', { kind: 'value', field: 'actor', typed: '', stretch: '' }],
  ['actor:Ma‸li grain', { kind: 'value', field: 'actor', typed: 'Mali', stretch: 'Mali' }],
  ['actor:"North K‸', { kind: 'value', field: 'actor', typed: 'North K', stretch: '"North K' }],
  ['certainty<‸', { kind: 'value', field: 'certainty', typed: '', stretch: '' }],
  ['-role:af‸', { kind: 'value', field: 'role', typed: 'af', stretch: 'af' }],
  ['"grain corr‸', undefined],
  ['actor:north kor‸', { kind: 'word', typed: 'kor', stretch: 'kor', joined: 'north kor' }],
  ['actor:"North Korea" ac‸', { kind: 'word', typed: 'ac', stretch: 'ac' }],
  ['42‸', { kind: 'word', typed: '42', stretch: '42' }],
])('at the bar in %s', (marked, expected) => {
  expect(at(marked)).toEqual(expected);
});
