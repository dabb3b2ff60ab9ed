import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '#shared/text/csv';

test('what is written is read back by another program', () => {
  const rows = [
    ['a', 'with "marks", a comma', 'two\nlines'],
    ['Київ', '平壤', ''],
  ];

  expect(Papa.parse(csvOf(rows).replace(/^\uFEFF/u, ''), { skipEmptyLines: true }).data).toEqual(rows);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '＠SUM(A1)'])(
  '%j is no formula',
  (text) => {
    const [[cell]] = Papa.parse<[string]>(csvOf([[text]]).replace(/^\uFEFF/u, '')).data as [[string]];

    expect(cell).toBe(`'${text}`);
  },
);
