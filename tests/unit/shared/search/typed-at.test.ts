import { expect, test } from 'vitest';
import { typedAt } from '#shared/search/typed-at';

/** The line with a bar where the caret stands. */
function at(marked: string) {
  const caret = marked.indexOf('‸');
  const line = marked.replace('‸', '');
  const found = typedAt(line, caret);
  return found && { ...found, stretch: line.slice(found.stretch.start, found.stretch.end) };
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
  ['42‸', undefined],
])('at the bar in %s', (marked, expected) => {
  expect(at(marked)).toEqual(expected);
});
