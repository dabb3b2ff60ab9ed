import { expect, test } from 'vitest';
import { gradeFor, gradesInOrder, reliabilityOf, type OutletGrade } from '#shared/sources/grades';
import { Outlets } from '#shared/sources/outlets';
import { newId } from '#tests/builders/ids';

const b2018: OutletGrade = { reliability: 'b', on: '2018-05-01', note: 'long record' };
const d2022: OutletGrade = { reliability: 'd', on: '2022-03-04', note: 'taken over by the state' };
const c2024: OutletGrade = { reliability: 'c', on: '2024' };
const grades = [d2022, b2018, c2024];

test.each([
  ['2019-10-28', b2018],
  ['2018-05-01', b2018],
  ['2022-03', d2022],
  ['2022-03-03', b2018],
  ['2024-01-01', c2024],
  ['2026-01-01', c2024],
])('an article of %s has the grade that stood when it came out', (published, expected) => {
  expect(gradeFor(grades, published)).toBe(expected);
});

test('without a date, or from before the first grade, it has the newest', () => {
  expect(gradeFor(grades)).toBe(c2024);
  expect(gradeFor(grades, '2010')).toBe(c2024);
  expect(gradeFor([])).toBeUndefined();
});

test('of two grades of one day the one given last counts', () => {
  const corrected: OutletGrade = { reliability: 'c', on: '2018-05-01' };

  expect(gradesInOrder([b2018, corrected])).toEqual([corrected, b2018]);
  expect(gradeFor([b2018, corrected], '2019')).toBe(corrected);
});

test('a grade of the article’s own comes before that of its outlet, and neither is made up', () => {
  const outlets = Outlets.byName([{ id: newId(), name: 'Agency', grades }]);
  const inherited = { reliability: 'b', from: { outlet: 'Agency', on: '2018-05-01', note: 'long record' } };

  expect(reliabilityOf({ publisher: 'Agency', published: '2019' }, outlets)).toEqual(inherited);
  expect(reliabilityOf({ publisher: 'Agency', published: '2019', reliability: 'e' }, outlets)).toEqual({
    reliability: 'e',
  });
  expect(reliabilityOf({ publisher: 'Nobody' }, outlets)).toBeUndefined();
});
