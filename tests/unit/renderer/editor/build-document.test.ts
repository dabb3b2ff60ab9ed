import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import type { Mark } from '#shared/model/revision-file';
import { buildDocument } from '#renderer/editor/build-document';
import { aRevision } from '#tests/builders/a-document';
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
  expect(doc.firstChild?.firstChild?.attrs).toEqual({ level: 2 });
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

test('fifty blocks make a section, so that only those near the screen need be laid out', () => {
  const texts = Array.from({ length: 101 }, (_, n) => `Block ${n}`);

  const { doc, index } = buildDocument(aRevision(texts));

  expect(doc.children.map(({ childCount }) => childCount)).toEqual([50, 50, 1]);
  expect(index.blocks.map(({ section }) => section)).toEqual(texts.map((_, n) => Math.floor(n / 50)));
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
