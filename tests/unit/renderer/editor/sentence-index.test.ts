import { expect, test } from 'vitest';
import { BlockIndex } from '#renderer/editor/block-index';
import { SentenceIndex } from '#renderer/editor/sentence-index';
import { buildDocument } from '#renderer/editor/build-document';
import { aRevision } from '#tests/builders/a-document';

const file = aRevision([
  'He said so. They left.',
  { text: 'A heading', kind: 'heading' },
  'Gen. Smith stayed. No more',
]);
const { text } = file;
const sentences = new SentenceIndex(text, buildDocument(file).index);
const at = (words: string) => text.indexOf(words);
const quoted = (stretch: { start: number; end: number } | undefined) =>
  stretch && text.slice(stretch.start, stretch.end);

test('a place is in the sentence that holds it', () => {
  expect(quoted(sentences.at(0))).toBe('He said so.');
  expect(quoted(sentences.at(at('left')))).toBe('They left.');
  expect(quoted(sentences.at(at('Smith')))).toBe('Gen. Smith stayed.');
});

test('a place behind a sentence is still in it, until the next one begins', () => {
  expect(quoted(sentences.at(at(' They left')))).toBe('He said so.');
  expect(quoted(sentences.at(text.length))).toBe('No more');
});

test('a place before the first sentence of a block is in that sentence', () => {
  const indented = aRevision(['One.', '  Two. Three.']);
  const inBlock = new SentenceIndex(indented.text, buildDocument(indented).index);

  expect(inBlock.at('One.\n '.length)).toEqual({ start: 7, end: 11 });
});

test('stepping on leads through every sentence of every block, and then no further', () => {
  const found: (string | undefined)[] = [];
  for (let here = sentences.at(0); here; here = sentences.after(here.start)) found.push(quoted(here));

  expect(found).toEqual(['He said so.', 'They left.', 'A heading', 'Gen. Smith stayed.', 'No more']);
});

test('stepping back leads through them the other way', () => {
  const found: (string | undefined)[] = [];
  for (let here = sentences.at(text.length); here; here = sentences.before(here.start))
    found.push(quoted(here));

  expect(found).toEqual(['No more', 'Gen. Smith stayed.', 'A heading', 'They left.', 'He said so.']);
});

test('stepping back within a sentence leads to its own beginning first', () => {
  expect(sentences.before(at('Smith'))?.start).toBe(at('Gen.'));
});

test('a text without blocks has no sentences', () => {
  const none = new SentenceIndex('', new BlockIndex([], 'ltr'));

  expect([none.at(0), none.after(0), none.before(0)]).toEqual([undefined, undefined, undefined]);
});
