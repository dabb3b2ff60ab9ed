import { expect, test } from 'vitest';
import { nameAround } from '#shared/suggestions/name-around';

const TEXT =
  'Dock workers in Maravia’s ports met the Bank of Orland.\nAna Velk-Moor smiled at Harbour Union. It rained.';

/** The caret in the middle of these words. */
const at = (words: string) => {
  const caret = TEXT.indexOf(words) + Math.floor(words.length / 2);
  return nameAround(TEXT, { start: caret, end: caret });
};
const over = (words: string) => {
  const start = TEXT.indexOf(words);
  return nameAround(TEXT, { start, end: start + words.length });
};

test('the caret in a word with a capital proposes the name that it is part of', () => {
  expect(at('Maravia')).toBe('Maravia');
  expect(at('Bank')).toBe('Bank of Orland');
  expect(at('of Orland')).toBe('Bank of Orland');
  expect(at('Union')).toBe('Harbour Union');
});

test('a name ends with its line, and its sentence', () => {
  expect(at('Ana')).toBe('Ana Velk-Moor');
  expect(at('It')).toBe('It');
});

test('words without a capital are no name', () => {
  expect(at('workers')).toBeUndefined();
  expect(nameAround('', { start: 0, end: 0 })).toBeUndefined();
});

test('of a name as much is proposed as is selected, without its possessive ending', () => {
  expect(over('Orland')).toBe('Orland');
  expect(over('Maravia’s')).toBe('Maravia');
  expect(over('Bank of Orland')).toBe('Bank of Orland');
});

test('a selection of more than a name is no name', () => {
  expect(over('Maravia’s ports')).toBeUndefined();
  expect(over(TEXT)).toBeUndefined();
});
