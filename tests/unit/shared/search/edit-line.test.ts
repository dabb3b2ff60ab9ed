import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutPart, withPart, withPartTurned } from '#shared/search/edit-line';
import { parseQuery } from '#shared/search/parse-query';
import { writeQuery } from '#shared/search/write-query';
import { anyQuery } from './queries';

const line = 'grain  -(oil OR gas) actor:Mali';
const parts = parseQuery(line).clauses;

test('a part goes with the space that parted it from the next', () => {
  expect(parts.map(({ stretch }) => withoutPart(line, stretch))).toEqual([
    '-(oil OR gas) actor:Mali',
    'grain actor:Mali',
    'grain  -(oil OR gas)',
  ]);
});

test('a part is turned round, and the others stay as they were typed', () => {
  expect(parts.map((part) => withPartTurned(line, part))).toEqual([
    '-grain  -(oil OR gas) actor:Mali',
    'grain  (oil OR gas) actor:Mali',
    'grain  -(oil OR gas) -actor:Mali',
  ]);
});

test('something else can stand in its place', () => {
  expect(withPart(line, { start: 0, end: 5 }, 'wheat')).toBe('wheat  -(oil OR gas) actor:Mali');
});

test('turning any part round changes that part, and no other', () => {
  fc.assert(
    fc.property(anyQuery, fc.nat(), (query, nth) => {
      fc.pre(query.all.length > 0);
      const at = nth % query.all.length;
      const written = writeQuery(query);
      const part = parseQuery(written).clauses[at]!;

      const turned = parseQuery(withPartTurned(written, part)).query;

      const wanted = query.all.map((clause, n) =>
        n === at ? { ...clause, isExcluded: !clause.isExcluded } : clause,
      );
      expect(turned).toEqual({ all: wanted });
    }),
    { numRuns: 300 },
  );
});
