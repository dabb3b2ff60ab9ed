import { expect, test } from 'vitest';
import { Findings } from '#shared/import/findings';
import { readMarkdown } from '#shared/import/markdown';

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

test('table rows are paragraphs with TAB between their cells', () => {
  expect(blocksOf('| Actor | Role |\n|---|---|\n| **NATO** | speaks |\n')).toEqual([
    { text: 'Actor\tRole', kind: 'paragraph' },
    { text: 'NATO\tspeaks', kind: 'paragraph' },
  ]);
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
