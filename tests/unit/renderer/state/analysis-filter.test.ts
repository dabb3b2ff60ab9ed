import { expect, test } from 'vitest';
import { articlesIn, implicationsIn, isNarrowed, noAnalysisFilter } from '#renderer/state/analysis-filter';

const articles = [
  { id: 'day', published: '2024-10-28' },
  { id: 'month', published: '2024-10' },
  { id: 'year', published: '2023' },
  { id: 'undated' },
];

test.each([
  [{ from: '2024-10-15' }, ['day', 'month']],
  [{ from: '2024-10-29' }, ['month']],
  [{ to: '2023' }, ['year']],
  [{ to: '2024-10-01' }, ['month', 'year']],
  [{ from: '2023-06', to: '2024' }, ['day', 'month', 'year']],
  [{ from: '2025' }, []],
  [{ article: 'undated' }, ['undated']],
  [{ article: 'undated', from: '2020' }, []],
])('published within %j are %j', (filter, expected) => {
  expect([...(articlesIn(filter, articles) ?? [])]).toEqual(expected);
});

test('who asks nothing of articles has all of them, also those that are not read yet', () => {
  expect(articlesIn({ basis: 'stated' }, articles)).toBeUndefined();
  expect(isNarrowed(noAnalysisFilter)).toBe(false);
  expect(isNarrowed({ article: undefined, basis: 'stated' })).toBe(true);
});

const implications = [
  { id: 'war', document: 'day', person: 'ada', basis: 'stated', domain: 'pol' },
  { id: 'relief', document: 'year', person: 'ben', basis: 'inferred', domain: 'mil' },
  { id: 'aid', document: 'undated', person: undefined, basis: 'inferred' },
] as const;
const evidenceIn = (id: string): string[] => (id === 'aid' ? ['day'] : []);
const idsFor = (
  filter: Parameters<typeof implicationsIn>[0],
  documents?: ReadonlySet<string>,
): readonly string[] => implicationsIn(filter, implications, documents, evidenceIn).map(({ id }) => id);

test('an implication is of the article that it was written in, and of those that have evidence for it', () => {
  expect(idsFor({}, new Set(['day']))).toEqual(['war', 'aid']);
  expect(idsFor({}, new Set())).toEqual([]);
});

test('person, basis and domain narrow together', () => {
  expect(idsFor({})).toEqual(['war', 'relief', 'aid']);
  expect(idsFor({ person: 'ben' })).toEqual(['relief']);
  expect(idsFor({ basis: 'inferred' })).toEqual(['relief', 'aid']);
  expect(idsFor({ basis: 'inferred', domain: 'pol' })).toEqual([]);
});
