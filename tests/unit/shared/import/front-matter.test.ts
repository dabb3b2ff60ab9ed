import { expect, test } from 'vitest';
import { readFrontMatter } from '#shared/import/front-matter';

test('the fields of a document are taken, others are named as dropped', () => {
  const file = [
    '---',
    'title: "Troops: a \\"new\\" turn"',
    'author: [Ada Lovelace, "G. Boole"]',
    "publisher: 'The Day''s News'  # outlet",
    'date: 2024-10-29T08:00:00Z',
    'url: https://example.org/a',
    'lang: en',
    'tags:',
    '  - war',
    '  - asia',
    '---',
    '',
    '# Heading',
  ].join('\n');

  expect(readFrontMatter(file)).toEqual({
    fields: {
      title: 'Troops: a "new" turn',
      author: 'Ada Lovelace, G. Boole',
      publisher: "The Day's News",
      published: '2024-10-29',
      address: 'https://example.org/a',
      language: 'en',
    },
    dropped: ['tags'],
    rest: '\n# Heading',
  });
});

test('authors may stand in lines of their own', () => {
  expect(readFrontMatter('---\nauthors:\n- A. One\n- B. Two\n---\ntext').fields.author).toBe(
    'A. One, B. Two',
  );
});

test('a source that is an address is the address', () => {
  expect(readFrontMatter('---\nsource: https://example.org\n---\n').fields).toEqual({
    address: 'https://example.org',
  });
});

test('a date that is none is dropped', () => {
  expect(readFrontMatter('---\ndate: 2024-13-01\n---\n')).toMatchObject({ fields: {}, dropped: ['date'] });
  expect(readFrontMatter('---\ndate: last week\n---\n')).toMatchObject({ fields: {}, dropped: ['date'] });
});

test('a text that begins with a ruled line has no front matter', () => {
  const text = '---\n\nThe minister said: nothing.\nMore.\n\n---\n';

  expect(readFrontMatter(text)).toEqual({ fields: {}, dropped: [], rest: text });
});
