import { expect, test } from 'vitest';
import { candidatesIn } from '#shared/brief/candidates';
import { proposedFindings } from '#shared/brief/propose';
import { sampleMaterial } from '#tests/builders/sample-material';

const sample = sampleMaterial();

test('what a brief begins with stands first, in its order; all else follows', () => {
  const all = candidatesIn(sample);
  const proposed = proposedFindings(sample);

  expect(all.slice(0, proposed.length).map(({ id }) => id)).toEqual(proposed);
  expect(all.map(({ isProposed }) => isProposed)).toEqual(all.map((_, at) => at < proposed.length));
  expect(all).toHaveLength(sample.implication.length);
});

test('a candidate says whom it affects, whose it is, and in which article it was made', () => {
  const found = candidatesIn(sample).find(({ statement }) => statement.startsWith('New sanctions'));

  expect(found?.affected.map(({ name }) => name).toSorted()).toEqual(['North Korea', 'Russia']);
  expect(found?.by.name).toBe('Sample trainer');
  expect(found?.article.title).toBe('North Korean Troops in Kursk Change the Sums for All Sides');
});

test('what was said in an article that is gone is no candidate', () => {
  expect(candidatesIn({ ...sample, document: [] })).toEqual([]);
});
