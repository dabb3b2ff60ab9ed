import { expect, test } from 'vitest';
import { citedPages, pageAt, pagesOf } from '#shared/pages';
import { citedQuote, citedQuoteHtml } from '#shared/citation';

const pages = [
  { at: 5, label: 'xiv' },
  { at: 20, label: '15' },
  { at: 20, label: '16' },
  { at: 30, label: '17' },
];

test('a place is on the page that began last before it', () => {
  expect([0, 4, 5, 19, 20, 29, 30, 99].map((offset) => pageAt(pages, offset)?.label)).toEqual([
    undefined,
    undefined,
    'xiv',
    'xiv',
    '16',
    '16',
    '17',
    '17',
  ]);
});

test('a stretch that ends where a page begins is not on that page', () => {
  expect(pagesOf(pages, { start: 21, end: 30 })).toEqual({ first: '16', last: '16' });
  expect(pagesOf(pages, { start: 21, end: 31 })).toEqual({ first: '16', last: '17' });
});

test('what stands before the first page mark, or in a text without any, is on none', () => {
  expect(pagesOf(pages, { start: 0, end: 10 })).toBeUndefined();
  expect(pagesOf([], { start: 0, end: 10 })).toBeUndefined();
});

test('a citation names the page, or the first and the last', () => {
  const source = { title: 'A paper', publisher: 'The Press' };

  expect(citedPages({ first: '12', last: '12' })).toBe('p. 12');
  expect(citedQuote('it said', source, { first: '12', last: '13' })).toBe(
    '“it said” (“A paper”, The Press, pp. 12–13)',
  );
  expect(citedQuoteHtml('it said', source, { first: '<b>', last: '<b>' })).toBe(
    '<p><q>it said</q> (<cite>“A paper”</cite>, The Press, p. &lt;b&gt;)</p>',
  );
});
