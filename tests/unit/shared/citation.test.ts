import { expect, test } from 'vitest';
import { citedQuote, citedQuoteHtml } from '#shared/citation';

test('a quote is cited with what is known of its source', () => {
  const source = {
    title: 'Troops in Kursk',
    author: 'A. Writer',
    publisher: 'The Paper',
    published: '2024-10-29',
  };

  expect(citedQuote('troops arrived', source)).toBe(
    '“troops arrived” (A. Writer, “Troops in Kursk”, The Paper, 2024-10-29)',
  );
  expect(citedQuote('troops arrived', { title: 'Troops in Kursk' })).toBe(
    '“troops arrived” (“Troops in Kursk”)',
  );
});

test('no sign of the quote or of its source is read as HTML', () => {
  expect(citedQuoteHtml('a <b> & "c"', { title: '<i>', publisher: 'P & Q' })).toBe(
    '<p><q>a &lt;b&gt; &amp; &quot;c&quot;</q> (<cite>“&lt;i&gt;”</cite>, P &amp; Q)</p>',
  );
});
