import { expect, test } from 'vitest';
import {
  certaintiesThat,
  dateCompares,
  gradeCompares,
  gradeFrom,
  likelihoodsThat,
} from '#shared/search/comparable';
import type { Comparison } from '#shared/search/query';

test.each<[grade: string, comparison: Comparison, wanted: string, holds: boolean]>([
  ['B2', '<=', 'C3', true],
  ['C3', '<=', 'C3', true],
  ['C3', '<', 'C3', false],
  ['B3', '<', 'C3', true],
  ['B4', '<=', 'C3', false],
  ['D2', '<=', 'C3', false],
  ['A', '<=', 'C3', false],
  ['A', '<=', 'C', true],
  ['E5', '>=', 'C3', true],
  ['C3', '>', 'C3', false],
  ['F3', '>=', 'C3', false],
  ['F6', '>=', 'C3', false],
  ['F6', 'is', 'F', true],
  ['A6', 'is', '6', true],
  ['A1', 'is', 'A2', false],
])('a grade of %s %s %s: %s', (grade, comparison, wanted, holds) => {
  expect(gradeCompares(gradeFrom(grade)!, comparison, gradeFrom(wanted)!)).toBe(holds);
});

test.each<[date: string, comparison: Comparison, wanted: string, holds: boolean]>([
  ['2024-10-28', 'is', '2024-10', true],
  ['2024-10', 'is', '2024-10-28', false],
  ['2024-09-30', '<', '2024-10', true],
  ['2024-10-01', '<', '2024-10', false],
  ['2024-10-31', '<=', '2024-10', true],
  ['2024-11-01', '<=', '2024-10', false],
  ['2024-10-01', '>=', '2024-10', true],
  ['2024-10-31', '>', '2024-10', false],
  ['2024-11', '>', '2024-10', true],
  ['2024', '<', '2024-10', false],
  ['2024', '>=', '2024-10', false],
])('the date %s %s %s: %s', (date, comparison, wanted, holds) => {
  expect(dateCompares(date, comparison, wanted)).toBe(holds);
});

test('certainties are compared by strength, whichever way; what cannot be told has none', () => {
  expect([...certaintiesThat('<', 'probable')]).toEqual(['ps-plus', 'ps-minus']);
  expect([...certaintiesThat('>=', 'probably-not')]).toEqual(['ct-plus', 'ct-minus', 'pr-plus', 'pr-minus']);
  expect([...certaintiesThat('is', 'probable')]).toEqual(['pr-plus']);
  expect([...certaintiesThat('is', 'undetermined')]).toEqual(['undetermined']);
  expect([...certaintiesThat('>', 'undetermined')]).toEqual([]);
});

test('likelihoods are compared in their order', () => {
  expect([...likelihoodsThat('>', 'likely')]).toEqual(['very-likely', 'almost-certain']);
  expect([...likelihoodsThat('<=', 'very-unlikely')]).toEqual(['almost-no-chance', 'very-unlikely']);
});
