import { expect, test } from 'vitest';
import { copiedTable } from '#shared/text/copied-table';

const { html, plain } = copiedTable([
  ['Actor', 'All'],
  ['A & <B>', '▼ 2'],
  ['=HYPERLINK("x")', 'two\nlines'],
]);

test('a copied table is a table in HTML, its head apart, and nothing in its cells is markup', () => {
  expect(html).toContain('<thead><tr><th>Actor</th><th>All</th></tr></thead>');
  expect(html).toContain('<td>A &amp; &lt;B&gt;</td><td>▼ 2</td>');
});

test('as text it has a line for each row and a tab between cells, and what begins like a formula is none', () => {
  expect(plain.split('\n').slice(0, 2)).toEqual(['Actor\tAll', 'A & <B>\t▼ 2']);
  expect(plain).toContain(`"'=HYPERLINK(""x"")"\t"two\nlines"`);
  expect(html).toContain("<td>'=HYPERLINK(");
});
