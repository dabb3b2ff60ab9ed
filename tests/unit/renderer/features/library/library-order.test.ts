import { expect, test } from 'vitest';
import { columns, inOrder, orderAfter, type Order } from '#renderer/features/library/library-order';
import { aListedDocument } from '#tests/builders/a-listed-document';

const titles = (order: Order, ...documents: Parameters<typeof aListedDocument>[0][]) =>
  inOrder(documents.map(aListedDocument), order).map(({ title }) => title);

test.each(columns)('pressing %s three times sorts one way, the other way, and as before', (column) => {
  const once = orderAfter(undefined, column);
  const twice = orderAfter(once, column);

  expect(new Set([once?.direction, twice?.direction])).toEqual(new Set(['up', 'down']));
  expect(orderAfter(twice, column)).toBeUndefined();
});

test('names are first sorted from A, dates and counts from the newest and the most, grades from the best', () => {
  expect(columns.map((column) => orderAfter(undefined, column)?.direction)).toEqual([
    'up',
    'up',
    'down',
    'up',
    'up',
    'down',
  ]);
});

test('another column begins with its own first order', () => {
  expect(orderAfter({ by: 'title', direction: 'down' }, 'source')).toEqual({ by: 'source', direction: 'up' });
});

test('with nothing chosen the documents stand as they come', () => {
  expect(titles(undefined, { title: 'b' }, { title: 'a' })).toEqual(['b', 'a']);
});

test('titles are sorted as people sort them: by number, whatever the capitals', () => {
  const order = { by: 'title', direction: 'up' } as const;

  expect(titles(order, { title: 'report 10' }, { title: 'Report 9' }, { title: 'Annex' })).toEqual([
    'Annex',
    'Report 9',
    'report 10',
  ]);
});

test.each(['up', 'down'] as const)('what has no date stands at the end when dates go %s', (direction) => {
  const shown = titles(
    { by: 'date', direction },
    { title: 'none' },
    { title: 'old', date: '2023' },
    { title: 'new', date: '2024-10' },
  );

  expect(shown).toEqual(direction === 'up' ? ['old', 'new', 'none'] : ['new', 'old', 'none']);
});

test('documents with as many passages stand by title', () => {
  const order = { by: 'passages', direction: 'down' } as const;

  expect(
    titles(order, { title: 'b', passages: 2 }, { title: 'c', passages: 10 }, { title: 'a', passages: 2 }),
  ).toEqual(['c', 'a', 'b']);
});

test('grades are sorted by the source, then by the article; what nobody graded stands at the end either way', () => {
  const documents = [
    { title: 'none' },
    { title: 'B3', reliability: { reliability: 'b' }, credibility: 3 },
    { title: '–1', credibility: 1 },
    { title: 'B2', reliability: { reliability: 'b' }, credibility: 2 },
    { title: 'A', reliability: { reliability: 'a' } },
  ] as const;

  expect(titles({ by: 'grade', direction: 'up' }, ...documents)).toEqual(['A', 'B2', 'B3', 'none', '–1']);
  expect(titles({ by: 'grade', direction: 'down' }, ...documents)).toEqual(['B3', 'B2', 'A', 'none', '–1']);
});
