import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Findings } from '#shared/import/findings';
import { readMarkdown } from '#shared/import/markdown';
import { Unreadable } from '#shared/import/unreadable';

function read(markdown: string) {
  const findings = new Findings();
  const structured = readMarkdown(markdown, findings);
  const counts = Object.fromEntries(findings.list().map(({ code, count }) => [code, count]));
  return { ...structured, counts };
}

/** Each block's traits, with its text for its place. */
function blocksOf(markdown: string) {
  const { text, blocks } = read(markdown);
  return blocks.map(({ start, end, ...traits }) => ({ text: text.slice(start, end), ...traits }));
}

function marksOf(markdown: string) {
  const { text, marks } = read(markdown);
  return marks.map(({ start, end, ...traits }) => ({ text: text.slice(start, end), ...traits }));
}

test('headings and paragraphs are blocks, joined by one LF', () => {
  expect(read('# One\n\n\nText\nthat is wrapped\n\nTwo\n---\n').text).toBe('One\nText that is wrapped\nTwo');
  expect(blocksOf('# One\n\nText\n\nTwo\n---\n')).toEqual([
    { text: 'One', kind: 'heading', level: 1 },
    { text: 'Text', kind: 'paragraph' },
    { text: 'Two', kind: 'heading', level: 2 },
  ]);
});

test('lists know their depth and numbers', () => {
  expect(blocksOf('- a\n  - b\n- c\n\n3. x\n4. y\n')).toEqual([
    { text: 'a', kind: 'item', depth: 1 },
    { text: 'b', kind: 'item', depth: 2 },
    { text: 'c', kind: 'item', depth: 1 },
    { text: 'x', kind: 'item', depth: 1, number: 3 },
    { text: 'y', kind: 'item', depth: 1, number: 4 },
  ]);
});

test('only the first paragraph of an item is the item', () => {
  expect(blocksOf('- a\n\n  more\n')).toEqual([
    { text: 'a', kind: 'item', depth: 1 },
    { text: 'more', kind: 'paragraph' },
  ]);
});

test('quotes are told by their depth, on whatever they hold', () => {
  expect(blocksOf('> a\n>\n> > b\n>\n> - c\n')).toEqual([
    { text: 'a', kind: 'paragraph', quoted: 1 },
    { text: 'b', kind: 'paragraph', quoted: 2 },
    { text: 'c', kind: 'item', depth: 1, quoted: 1 },
  ]);
});

test('emphasis, code, strikethrough and links are marks, outer ones first', () => {
  expect(marksOf('Para **bold *both*** `code` ~~gone~~ [link](http://example.org/a?b=1 "t") end')).toEqual([
    { text: 'bold both', kind: 'strong' },
    { text: 'both', kind: 'emphasis' },
    { text: 'code', kind: 'code' },
    { text: 'gone', kind: 'strike' },
    { text: 'link', kind: 'link', address: 'http://example.org/a?b=1' },
  ]);
});

test('an address that could run something makes no link', () => {
  expect(marksOf('[press](javascript:alert(1))')).toEqual([]);
});

test('hard breaks are LF within a block, code keeps its lines', () => {
  expect(blocksOf('one  \ntwo\\\nthree\n\n```js\nlet a;\n\n  b\n```\n')).toEqual([
    { text: 'one\ntwo\nthree', kind: 'paragraph' },
    { text: 'let a;\n\n  b', kind: 'code' },
  ]);
});

test('tables are read by rows', () => {
  const table = '| Actor | Role |\n|---|---|\n| **NATO** | speaks |\n| | acts |\n';
  expect(blocksOf(`${table}\nBetween\n\n> ${table.split('\n').slice(0, 2).join('\n> ')}`)).toEqual([
    { text: 'Actor', kind: 'cell', table: 1, row: 0, column: 0, isHead: true },
    { text: 'Role', kind: 'cell', table: 1, row: 0, column: 1, isHead: true },
    { text: 'NATO', kind: 'cell', table: 1, row: 1, column: 0 },
    { text: 'speaks', kind: 'cell', table: 1, row: 1, column: 1 },
    { text: 'acts', kind: 'cell', table: 1, row: 2, column: 1 },
    { text: 'Between', kind: 'paragraph' },
    { text: 'Actor', kind: 'cell', table: 2, row: 0, column: 0, isHead: true, quoted: 1 },
    { text: 'Role', kind: 'cell', table: 2, row: 0, column: 1, isHead: true, quoted: 1 },
  ]);
  expect(read(table).counts).toEqual({ tablesRead: 1 });
});

test('notes stand at the end, and what refers to them leads there', () => {
  const { text, blocks, marks, counts } = read(
    'One[^1] and *two*[^b].\n[^1]: https://example.org\n[^b]: The *second*.\n\n    It goes on.\n\nThe end[^1].\n',
  );
  expect(blocks.map(({ start, end, ...traits }) => ({ text: text.slice(start, end), ...traits }))).toEqual([
    { text: 'One1 and twob.', kind: 'paragraph' },
    { text: 'The end1.', kind: 'paragraph' },
    { text: 'https://example.org', kind: 'note', label: '1' },
    { text: 'The second.', kind: 'note', label: 'b' },
    { text: 'It goes on.', kind: 'note' },
  ]);
  const references = marks.filter(({ kind }) => kind === 'noteRef');
  expect(references.map(({ start, end, note }) => [text.slice(start, end), note])).toEqual([
    ['1', text.indexOf('https')],
    ['b', text.indexOf('The second')],
    ['1', text.indexOf('https')],
  ]);
  expect(counts).toEqual({ notesKept: 2 });
});

test('a reference to no note, and a definition of a link, stay what they are', () => {
  expect(read('See [^7] and [a].\n\n[a]: https://example.org\n').text).toBe('See [^7] and a.');
});

test('HTML stays the text it is', () => {
  expect(read('a <b>c</b>\n\n<script>x</script>').text).toBe('a <b>c</b>\n<script>x</script>');
});

test('images leave their alternative text, rules nothing; both are counted', () => {
  const { text, counts } = read('![A *map*](m.png)\n\n---\n\n![](b.png)\n\nEnd\n\n***\n');

  expect({ text, counts }).toEqual({ text: 'A map\nEnd', counts: { imagesLeftOut: 2, rulesLeftOut: 2 } });
});

test('a character reference brings in nothing that a text may not hold', () => {
  const { text, counts } = read('a&#12;b&#13;c&amp;&#x1F6F0;');

  expect({ text, counts }).toEqual({ text: 'a\uFFFDb\nc&🛰', counts: { charactersReplaced: 1 } });
});

test('nesting too deep to be read is refused, not cut off in silence', () => {
  expect(() => read(`${'> '.repeat(150)}text`)).toThrow('nestedTooDeeply');
});

test('whatever stands in and around notes and tables, blocks cover the text and references lead to notes', () => {
  const piece = fc.constantFrom(
    '[^a]',
    '[^a]: ',
    '[^b]: ',
    '\n',
    '\n\n',
    '    ',
    '> ',
    '- ',
    '|',
    '|-|-|\n',
    'x',
    '*',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text, blocks, marks } = read(pieces.join(''));
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
      const notes = blocks.filter(({ kind }) => kind === 'note').map(({ start }) => start);
      for (const { kind, note } of marks) if (kind === 'noteRef') expect(notes).toContain(note);
    }),
  );
});

test('definitions of notes within each other are refused like lists that are', () => {
  expect(() => read('[^a]: '.repeat(5000))).toThrow(Unreadable);
});
