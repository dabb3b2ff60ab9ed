import { expect, test } from 'vitest';
import { around } from '#shared/text/around';

const text = 'The first.\nThe second says what was meant by them.\nThe third.';
const stretch = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test('a stretch stands amid its paragraph', () => {
  expect(around(text, stretch('what'), 100)).toEqual({
    before: 'The second says ',
    after: ' was meant by them.',
  });
  expect(around(text, stretch('The first'), 100)).toEqual({ before: '', after: '.' });
  expect(around(text, stretch('third.'), 100)).toEqual({ before: 'The ', after: '' });
});

test('of a long paragraph whole words are shown, and that it goes on', () => {
  expect(around(text, stretch('what'), 9)).toEqual({ before: '…says ', after: ' was…' });
});

test('a stretch at the very beginning has nothing before it', () => {
  expect(around('One.\nTwo.', { start: 0, end: 3 }, 9)).toEqual({ before: '', after: '.' });
});
