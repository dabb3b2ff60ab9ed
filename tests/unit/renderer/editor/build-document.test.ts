import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import type { Mark } from '#shared/model/revision-file';
import { buildDocument } from '#renderer/editor/build-document';
import { aRevision, type BlockDraft } from '#tests/builders/a-document';
import { sampleContent } from '#shared/sample/sample';
import { decodeRevision } from '#shared/import/decode-revision';

/** A document's structure in short: `list(item "One" item "Two")`. */
function inShort(node: Node): string {
  if (node.isText) {
    const marks = node.marks.map(({ type }) => type.name).join(' ');
    return marks ? `${marks}:“${node.text}”` : `“${node.text}”`;
  }
  return `${node.type.name}(${node.children.map(inShort).join(' ')})`;
}

test('paragraphs, headings and code stand one after another, whatever breaks they hold', () => {
  const { doc } = buildDocument(
    aRevision([{ text: 'Title', kind: 'heading', level: 2 }, 'One\nline', { text: 'x = 1\n', kind: 'code' }]),
  );

  expect(inShort(doc)).toBe('doc(section(heading(“Title”) paragraph(“One\nline”) codeBlock(“x = 1\n”)))');
  expect(doc.firstChild?.firstChild?.attrs).toMatchObject({ level: 2 });
});

test('neighbouring items make a list; bullets and numbers make two', () => {
  const { doc } = buildDocument(
    aRevision([
      { text: 'a', kind: 'item' },
      { text: 'b', kind: 'item', depth: 2 },
      { text: 'c', kind: 'item', number: 3 },
      'end',
      { text: 'd', kind: 'item' },
    ]),
  );

  expect(inShort(doc)).toBe(
    'doc(section(list(item(“a”) item(“b”)) list(item(“c”)) paragraph(“end”) list(item(“d”))))',
  );
  const [bullets, numbers] = doc.firstChild?.children ?? [];
  expect([bullets?.attrs, numbers?.attrs]).toEqual([{ numbered: false }, { numbered: true }]);
  expect(bullets?.child(1).attrs).toMatchObject({ depth: 2, number: null });
  expect(numbers?.child(0).attrs).toMatchObject({ number: 3 });
});

test('blocks of a quotation stand in it, and a quotation within one in that', () => {
  const { doc } = buildDocument(
    aRevision([
      { text: 'before', kind: 'item' },
      { text: 'first', kind: 'item', quoted: 1 },
      { text: 'outer', quoted: 1 },
      { text: 'inner', quoted: 2 },
      { text: 'listed', kind: 'item', quoted: 1 },
      'after',
    ]),
  );

  expect(inShort(doc)).toBe(
    'doc(section(list(item(“before”)) quote(list(item(“first”)) paragraph(“outer”) quote(paragraph(“inner”)) list(item(“listed”))) paragraph(“after”)))',
  );
});

test('a mark is put on the characters that it lies on, also over and within another', () => {
  const marks: Mark[] = [
    { kind: 'link', start: 10, end: 13, address: 'https://example.org/' },
    { kind: 'emphasis', start: 2, end: 5 },
    { kind: 'strong', start: 0, end: 4 },
  ];

  const { doc } = buildDocument(aRevision(['abcdef', 'ghijklm'], marks));

  expect(inShort(doc)).toBe(
    'doc(section(paragraph(strong:“ab” emphasis strong:“cd” emphasis:“e” “f”) paragraph(“ghi” link:“jkl” “m”)))',
  );
  expect(doc.firstChild?.lastChild?.child(1).marks[0]?.attrs).toEqual({ address: 'https://example.org/' });
});

test('twenty-five blocks make a section, so that only those near the screen need be laid out', () => {
  const texts = Array.from({ length: 51 }, (_, n) => `Block ${n}`);

  const { doc, index } = buildDocument(aRevision(texts));

  expect(doc.children.map(({ childCount }) => childCount)).toEqual([25, 25, 1]);
  expect(index.blocks.map(({ section }) => section)).toEqual(texts.map((_, n) => Math.floor(n / 25)));
});

test('what is built is a document that the schema allows, with all the text in order', () => {
  const { blobs, changes } = sampleContent();
  const named = changes
    .flatMap(({ patches }) => patches)
    .flatMap((patch) => ('blob' in patch ? [String(patch.blob)] : []));
  const file = decodeRevision(blobs.get(named[0] ?? '') ?? new Uint8Array());
  if (!file.ok) throw new Error(file.failure.code);

  const { doc, index } = buildDocument(file.value);

  expect(() => doc.check()).not.toThrow();
  expect(doc.textBetween(0, doc.content.size, '\n')).toBe(file.value.text);
  expect(index.blocks).toHaveLength(file.value.blocks.length);
});

/** Cells from rows of words; an empty word is an empty cell. */
function cells(rows: readonly (readonly string[])[], table = 1): BlockDraft[] {
  return rows.flatMap((words, row) =>
    words.flatMap((text, column) =>
      text === ''
        ? []
        : [{ text, kind: 'cell' as const, table, row, column, ...(row === 0 && { isHead: true }) }],
    ),
  );
}

test('cells make a table, with a place for each empty one', () => {
  const { doc } = buildDocument(
    aRevision([
      'before',
      ...cells([
        ['Country', 'Troops'],
        ['', '11'],
        ['Russia', ''],
      ]),
      { text: 'Table 1', kind: 'caption' },
    ]),
  );

  expect(inShort(doc)).toBe(
    'doc(section(paragraph(“before”) table(row(cell(“Country”) cell(“Troops”)) row(gap() cell(“11”)) row(cell(“Russia”) gap())) caption(“Table 1”)))',
  );
});

test('tables that follow one another stay two, and one within a quotation stays there', () => {
  const { doc } = buildDocument(
    aRevision([
      ...cells([['a']], 1),
      ...cells([['b']], 2),
      ...cells([['c']], 2).map((cell) => ({ ...cell, quoted: 1 })),
    ]),
  );

  expect(inShort(doc)).toBe(
    'doc(section(table(row(cell(“a”))) table(row(cell(“b”))) quote(table(row(cell(“c”))))))',
  );
});

test('a table is not cut by a section, unless it is longer than any', () => {
  const short = cells(Array.from({ length: 30 }, (_, row) => [`${row}`, 'x', 'y']));
  const long = cells(
    Array.from({ length: 400 }, (_, row) => [`${row}`, 'x', 'y']),
    2,
  );

  const whole = buildDocument(aRevision(['one', ...short, 'two']));
  const cut = buildDocument(aRevision(['one', ...long, 'two']));

  expect(whole.doc.children.map(({ childCount }) => childCount)).toEqual([2, 1]);
  const parts = cut.doc.children.map((section) => section.children.find(({ type }) => type.name === 'table'));
  expect(parts.length).toBeGreaterThan(10);
  // All parts have columns of the same widths, so that they stand in line.
  const widths = parts.flatMap((part) => (part ? [part.attrs['widths'] as number[]] : []));
  expect(new Set(widths.map((each) => each.join(' '))).size).toBe(1);
  expect(widths[0]).toHaveLength(3);
  for (const part of parts) part?.forEach((row) => expect(row.childCount).toBe(3));
});

test('a sign stands in its place with its name, several in a row with one', () => {
  const { doc } = buildDocument(aRevision(['ab\u202Ecd', 'x\u200B\u200By']));

  const [first, second] = doc.firstChild?.children ?? [];
  expect(first && inShort(first)).toBe('paragraph(“ab” sign:“\u202E” “cd”)');
  expect(first?.child(1).marks[0]?.attrs).toEqual({ name: 'RLO' });
  expect(second?.child(1).marks[0]?.attrs).toEqual({ name: 'ZWSP ZWSP' });
});

test('two readings of the same sound that follow one another stay two', () => {
  const { doc } = buildDocument(
    aRevision(
      ['人人'],
      [
        { kind: 'ruby', start: 0, end: 1, reading: 'ひと' },
        { kind: 'ruby', start: 1, end: 2, reading: 'ひと' },
      ],
    ),
  );

  expect(inShort(doc)).toBe('doc(section(paragraph(ruby:“人” ruby:“人”)))');
});
