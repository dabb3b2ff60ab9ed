import { expect, test } from 'vitest';
import { readPlainText } from '#shared/import/plain-text';

const paragraphsOf = (canonical: string) => {
  const { text, blocks } = readPlainText(canonical);
  return blocks.map(({ start, end }) => text.slice(start, end));
};

test('without blank lines each line is a paragraph', () => {
  expect(paragraphsOf('First line.\nSecond line.\nLeave a Reply')).toEqual([
    'First line.',
    'Second line.',
    'Leave a Reply',
  ]);
});

test('a wrapped paragraph between blank lines keeps its line breaks', () => {
  expect(paragraphsOf('A title\n\nwrapped here\nand here\n \t\nnext\n\n\n')).toEqual([
    'A title',
    'wrapped here\nand here',
    'next',
  ]);
});

test('lines too long to be wrapped ones are paragraphs, also in a text with blank lines', () => {
  const long = 'word '.repeat(60);

  expect(paragraphsOf(`A title\n\n${long}\n${long}`)).toEqual(['A title', long, long]);
});

test('white space within and at the end of lines is kept', () => {
  expect(paragraphsOf('  a  b \t')).toEqual(['  a  b \t']);
});

test('a text of nothing but white space has no blocks', () => {
  expect(readPlainText('\n \n\t\u00A0\n')).toMatchObject({ text: '', blocks: [], marks: [] });
});
