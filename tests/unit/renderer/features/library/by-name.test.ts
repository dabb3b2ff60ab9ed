import { expect, test } from 'vitest';
import { documentsByName } from '#renderer/features/library/by-name';
import { plain } from '#renderer/storage/listed-documents';
import { aListedDocument } from '#tests/builders/a-listed-document';

const documents = ['Grain corridor', 'Ukraine grain', 'Migrants', 'Élysée speaks'].map((title) =>
  aListedDocument({ id: title, title, sought: plain(`${title}\nThe Agency`) }),
);
const found = (typed: string, recent: readonly string[] = []) =>
  documentsByName(documents, typed, recent).map(({ title }) => title);

test('with nothing typed all are there, those opened last first', () => {
  expect(found('', ['Migrants', 'Ukraine grain'])).toEqual([
    'Migrants',
    'Ukraine grain',
    'Grain corridor',
    'Élysée speaks',
  ]);
});

test('a title that begins so comes before one with such a word, and that before one with it inside', () => {
  expect(found('gra')).toEqual(['Grain corridor', 'Ukraine grain', 'Migrants']);
});

test('every word must be found, in title or source, whatever its accents and capitals', () => {
  expect(found('elysee AGENCY')).toEqual(['Élysée speaks']);
  expect(found('grain nowhere')).toEqual([]);
});

test('three letters or more are found in their order, fewer are not', () => {
  expect(found('grcd')).toEqual(['Grain corridor']);
  expect(found('gd')).toEqual([]);
});

test('of very many only the best are shown', () => {
  const many = Array.from({ length: 5_000 }, (_, at) => aListedDocument({ title: `Report ${at}` }));
  const began = performance.now();

  const shown = documentsByName(many, 'report 49', []);

  expect(shown.length).toBe(50);
  expect(performance.now() - began).toBeLessThan(1_500);
});
