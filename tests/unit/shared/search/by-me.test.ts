import { expect, test } from 'vitest';
import { withMe } from '#shared/search/by-me';
import { parseQuery } from '#shared/search/parse-query';
import { peopleNamed } from '#shared/search/named';
import { Outlets } from '#shared/sources/outlets';

const ada = '00000000-0000-4000-8000-000000000001';
const maria = '00000000-0000-4000-8000-000000000002';
const register = {
  actors: [],
  themes: [],
  people: [
    { id: ada, name: 'Ada Lovelace', initials: 'AL' },
    { id: maria, name: 'Maria Engel', initials: 'ME' },
  ],
  outlets: Outlets.byName([]),
};

function whose(line: string, me?: string): readonly string[] {
  const { all } = withMe(parseQuery(line).query, me);
  return all.flatMap(({ any }) =>
    any.flatMap((term) => (term.kind === 'field' ? [...peopleNamed(register, term.value)] : [])),
  );
}

test.each([
  ['by:me', [ada]],
  ['-by:me', [ada]],
  ['by:ME', [maria]],
  ['by:al', [ada]],
  ['by:"Ada Lovelace"', [ada]],
  ['by:lovelace', [ada]],
  ['by:me OR by:maria', [ada, maria]],
  ['by:nobody', []],
])('%s means who is meant', (line, people) => {
  expect(whose(line, ada)).toEqual(people);
});

test('what is somebody else’s field or a word stays as it is', () => {
  const { query } = parseQuery('me actor:me');
  expect(withMe(query, ada)).toEqual(query);
});

test('whoever has made nothing yet is nobody', () => {
  expect(withMe(parseQuery('by:me').query, undefined)).toEqual(parseQuery('by:me').query);
});
