import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { cellReference, type Cell } from '#shared/xlsx/cells';
import { WorkbookWriter } from '#shared/xlsx/workbook-writer';

const columns = [
  { name: 'Quote', width: 50 },
  { name: 'Passages', width: 10 },
];

function workbookOf(...pieces: readonly Cell[][][]): Map<string, string> {
  const workbook = new WorkbookWriter();
  const bytes = [
    workbook.open({ name: 'First', columns }),
    ...pieces.map((rows) => workbook.add(rows)),
    workbook.open({ name: 'Second', columns }),
    workbook.end(),
  ];
  const parts = unzipSync(Uint8Array.from(bytes.flatMap((part) => [...part])));
  return new Map(Object.entries(parts).map(([name, content]) => [name, strFromU8(content)]));
}

/** Each cell of a sheet by its place: its kind, style and content. */
function cellsIn(xml: string): Map<string, { kind: string | undefined; text: string }> {
  const cells = new Map<string, { kind: string | undefined; text: string }>();
  const parser = new SaxesParser();
  let cell = { kind: undefined as string | undefined, text: '' };
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'f') throw new Error('a formula');
    if (name !== 'c') return;
    cell = { kind: attributes['t'], text: '' };
    cells.set(attributes['r'] ?? '', cell);
  });
  parser.on('text', (text) => void (cell.text += text));
  parser.write(xml).close();
  return cells;
}

test('all parts are well-formed, and each sheet is named, related and typed', () => {
  const parts = workbookOf([['words', 1]]);

  for (const [name, xml] of parts)
    expect(() => new SaxesParser({ xmlns: true }).write(xml).close(), name).not.toThrow();
  for (const number of [1, 2]) {
    expect(parts.get('[Content_Types].xml')).toContain(`/xl/worksheets/sheet${number}.xml`);
    expect(parts.get('xl/_rels/workbook.xml.rels')).toContain(`Target="worksheets/sheet${number}.xml"`);
  }
  expect(parts.get('xl/workbook.xml')).toContain('<sheet name="Second" sheetId="2" r:id="r2"/>');
});

test.each([
  '=1+1',
  '@SUM(A1)',
  '+1',
  '-1',
  '007',
  '2024-10-29',
  ' two  spaces ',
  'a\nline <b> & "c"',
  '_x0041_',
])('%j is text, and stays as it is', (text) => {
  const cell = cellsIn(workbookOf([[text]]).get('xl/worksheets/sheet1.xml') ?? '').get('A2');

  expect(cell?.kind).toBe('inlineStr');
  expect(cell?.text.replaceAll('_x005F_', '_')).toBe(text);
});

test('what no XML may hold is replaced, and a long text is cut', () => {
  const cells = cellsIn(
    workbookOf([['a\0b\u{D800}', 3], ['x'.repeat(40_000)]]).get('xl/worksheets/sheet1.xml') ?? '',
  );

  expect(cells.get('A2')).toEqual({ kind: 'inlineStr', text: 'a\uFFFDb\uFFFD' });
  expect(cells.get('B2')).toEqual({ kind: undefined, text: '3' });
  expect(cells.get('A3')?.text).toHaveLength(32_767);
});

test('rows follow one another over all pieces, and the filter spans them', () => {
  const sheet =
    workbookOf(
      [['one', 1]],
      [
        ['two', 2],
        ['three', 3],
      ],
    ).get('xl/worksheets/sheet1.xml') ?? '';

  expect([...cellsIn(sheet).keys()]).toEqual(['A1', 'B1', 'A2', 'B2', 'A3', 'B3', 'A4', 'B4']);
  expect(sheet).toContain('<autoFilter ref="A1:B4"/>');
  expect(sheet).toContain('state="frozen"');
});

test.each([
  [0, 'A7'],
  [25, 'Z7'],
  [26, 'AA7'],
  [701, 'ZZ7'],
  [702, 'AAA7'],
])('column %i is called %s', (column, name) => {
  expect(cellReference(column, 7)).toBe(name);
});
