import { expect, test } from 'vitest';
import type { Candidate } from '#shared/brief/candidates';
import { anyFinding, fitting, isOpen, type FindingFilter } from '#renderer/state/finding-filter';

function aCandidate(id: string, rest: Partial<Candidate> = {}): Candidate {
  return {
    id,
    statement: 'The harbour stays closed.',
    basis: 'stated',
    domain: undefined,
    likelihood: undefined,
    confidence: undefined,
    article: { id: 'd1', title: 'Harbour' },
    by: { id: 'ada', name: 'Ada' },
    affected: [],
    isProposed: true,
    ...rest,
  };
}

const all = [
  aCandidate('plain'),
  aCandidate('mil', { domain: 'mil', basis: 'inferred' }),
  aCandidate('other', { article: { id: 'd2', title: 'Grain' }, by: { id: 'bo', name: undefined } }),
  aCandidate('for', { affected: [{ id: 'ru', name: 'Россия' }], statement: 'Größe wächst.' }),
];
const found = (filter: Partial<FindingFilter>): string[] =>
  fitting(all, { ...anyFinding, ...filter }).map(({ id }) => id);

test('without a filter all are there', () => {
  expect(isOpen(anyFinding)).toBe(true);
  expect(fitting(all, anyFinding)).toBe(all);
});

test('each part of the filter narrows, and together they narrow further', () => {
  expect(found({ article: 'd2' })).toEqual(['other']);
  expect(found({ domain: 'mil' })).toEqual(['mil']);
  expect(found({ domain: 'none' })).toEqual(['plain', 'other', 'for']);
  expect(found({ actor: 'ru' })).toEqual(['for']);
  expect(found({ person: 'bo' })).toEqual(['other']);
  expect(found({ basis: 'inferred' })).toEqual(['mil']);
  expect(found({ basis: 'inferred', person: 'bo' })).toEqual([]);
});

test('words are found as they begin, in any order, whatever their accents, in what is said and in names', () => {
  expect(found({ words: 'clos harb' })).toEqual(['plain', 'mil', 'other']);
  expect(found({ words: 'große' })).toEqual(['for']);
  expect(found({ words: 'росс' })).toEqual(['for']);
  expect(found({ words: 'grain' })).toEqual(['other']);
  expect(found({ words: 'arbour' })).toEqual([]);
});
