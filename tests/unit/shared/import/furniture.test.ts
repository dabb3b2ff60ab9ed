import { expect, test } from 'vitest';
import { furnitureIn } from '#shared/import/furniture';
import { readPlainText } from '#shared/import/plain-text';

const found = (...lines: string[]) => {
  const structured = readPlainText(lines.join('\n'));
  return furnitureIn(structured).map(({ start, end }) => structured.text.slice(start, end));
};

test('"Leave a Reply" at the end is found', () => {
  expect(found('The article.', 'Leave a Reply')).toEqual(['Leave a Reply']);
});

test('a whole comment form is found, a range for each block', () => {
  const form = [
    'Share this:',
    'Facebook',
    'Leave a Reply Cancel reply',
    'Your email address will not be published. Required fields are marked *',
    'Comment *',
    'Name *',
    'Post Comment',
  ];

  expect(found('The article.', ...form)).toEqual(form);
});

test('the same words before an ordinary block are part of the article', () => {
  expect(found('Intro.', 'Leave a Reply', 'Subscribe', 'The article goes on.')).toEqual([]);
});

test('a block that only begins like furniture is part of the article', () => {
  expect(found('Intro.', 'Subscribe to the view that nothing has changed.')).toEqual([]);
  expect(found('Intro.', 'Leave a reply to diplomacy')).toEqual([]);
});

test('a name alone at the end is no furniture without a telling phrase before it', () => {
  expect(found('Who bought the network?', 'Twitter')).toEqual([]);
});

test('a text of nothing but such phrases is left alone', () => {
  expect(found('Leave a Reply', 'Post Comment')).toEqual([]);
});
