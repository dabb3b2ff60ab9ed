import { expect, test } from 'vitest';
import type { Block } from '#shared/model/revision-file';
import { titleOf } from '#shared/import/title';

const paragraph = (text: string) => ({
  text,
  blocks: [{ kind: 'paragraph', start: 0, end: text.length }] satisfies Block[],
});

test('what the source calls it comes first', () => {
  expect(titleOf(paragraph('Text.'), ' Its\ntitle ')).toEqual({ title: 'Its title', isFromText: false });
});

test('then its first main heading, wherever it stands', () => {
  const text = 'Kicker\nThe heading';
  const blocks: Block[] = [
    { kind: 'heading', level: 3, start: 0, end: 6 },
    { kind: 'heading', level: 1, start: 7, end: 18 },
  ];

  expect(titleOf({ text, blocks }, undefined)).toEqual({
    title: 'The heading',
    isFromText: false,
  });
});

test.each([
  ['One two three four five six seven, eight; nine', 'One two three four five six seven, eight…'],
  ['One two three four five six seven eight', 'One two three four five six seven eight'],
  ['A short line.', 'A short line'],
  ['…', '…'],
  ['漢'.repeat(200), `${'漢'.repeat(79)}…`],
  ['🛰'.repeat(60), `${'🛰'.repeat(39)}…`],
])('else the first words of the first paragraph: %s', (text, title) => {
  expect(titleOf(paragraph(text), undefined)).toEqual({ title, isFromText: true });
});

test('no title is longer than the model allows', () => {
  expect(titleOf(paragraph('x'), 'y'.repeat(900)).title).toHaveLength(500);
});
