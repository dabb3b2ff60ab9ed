import { expect, test } from 'vitest';
import { readJson } from '#shared/import/lists/read-json';
import { expectWellFormed, outlineOf, readWith, refusalOf } from '../imported-articles';

const bytesOf = (json: string) => new TextEncoder().encode(json);
const read = async (value: unknown) => {
  const file = await readWith(readJson, bytesOf(typeof value === 'string' ? value : JSON.stringify(value)));
  for (const article of file.articles) expectWellFormed(article);
  return file;
};
const one = { title: 'One', text: 'First.' };
const two = { title: 'Two', text: 'Second.' };

test.each<[string, unknown]>([
  ['an array', [one, two]],
  ['an object that holds one', { status: 'ok', tags: ['x'], articles: [one, two] }],
  ['one that lies deeper', { response: { meta: { page: 1 }, results: [one, two] } }],
  ['one under an unusual name', { hits: [one, two] }],
  ['one object a line', `${JSON.stringify(one)}\n\n${JSON.stringify(two)}\r\n`],
])('%s is a list of articles', async (_, value) => {
  const { articles } = await read(value);

  expect(articles.map(({ meta, text }) => [meta.title, text])).toEqual([
    ['One', 'First.'],
    ['Two', 'Second.'],
  ]);
});

test('a single object is an article, whatever lists it holds', async () => {
  const { articles } = await read({ ...one, tags: [{ name: 'x' }] });

  expect(articles.map(({ meta }) => meta.title)).toEqual(['One']);
});

test('objects and lists stand for what they are called; times are days; titles lose their markup', async () => {
  const { articles } = await read([
    {
      title: { rendered: 'Fish &amp; <em>Chips</em>' },
      content: {
        rendered:
          '<h2>Two</h2><p>Read <a href="/more">more</a> and <b>more</b>.</p><p style="display:none">Not this.</p>',
      },
      source: { id: null, name: 'River News' },
      authors: [{ name: 'Ada Kern' }, { name: 'Ben Lund' }],
      publishedAt: '2024-03-05T23:59:00+09:00',
      link: 'https://river.example/a/',
      language: 'en_GB',
    },
    { body: ['First.', 'Second.'], date: 1709596800, source: 'https://river.example/b' },
    { body: 'If a < b and c > d, then nothing is <p>.', date: 1709596800000 },
  ]);

  expect(articles.map(({ meta }) => meta)).toEqual([
    {
      title: 'Fish & Chips',
      author: 'Ada Kern, Ben Lund',
      publisher: 'River News',
      published: '2024-03-05',
      address: 'https://river.example/a/',
      language: 'en-GB',
    },
    { title: 'First', published: '2024-03-05', address: 'https://river.example/b' },
    { title: 'If a < b and c > d…', published: '2024-03-05' },
  ]);
  expect(outlineOf(articles[0]!)).toEqual([
    'heading level=2 | Two',
    'paragraph | Read [link https://river.example/more: more] and [strong: more].',
  ]);
  expect(articles[1]?.text).toBe('First.\nSecond.');
  expect(articles[2]?.text).toBe('If a < b and c > d, then nothing is <p>.');
});

test('lines that are no JSON, and entries without text, do not keep out the others', async () => {
  const { articles, findings } = await read(
    `${JSON.stringify(one)}\n{"title": \n{"title":"Empty"}\n${JSON.stringify(two)}`,
  );

  expect(articles).toHaveLength(2);
  expect(findings).toEqual([
    { code: 'damageBridged', count: 1, items: ['line 2'] },
    { code: 'entriesWithoutText', count: 1, items: ['Empty'] },
  ]);
});

test('a key that JavaScript gives a meaning to is a column like any other', async () => {
  const { findings } = await read('[{"text":"Text","__proto__":{"title":"x"},"constructor":1}]');

  expect(findings).toEqual([{ code: 'fieldsLeftOut', count: 2, items: ['__proto__', 'constructor'] }]);
});

test.each<[string, string, string]>([
  ['that is no JSON', 'damaged', '{"title": "One", '],
  ['of nothing', 'noText', ''],
  ['of numbers', 'noText', '[1, 2, 3]'],
  ['of one word', 'noText', '"word"'],
  ['without a field for text', 'noText', '[{"title":"One"}]'],
  ['nested without end', 'nestedTooDeeply', '['.repeat(100_000)],
  [
    'of more entries than anyone reads',
    'tooManyParts',
    JSON.stringify(Array.from({ length: 10_001 }, () => one)),
  ],
  [
    'whose only text is nested without end',
    'noText',
    JSON.stringify([{ text: `${'<div>'.repeat(5000)}</div>` }]),
  ],
])('a file %s is refused as %s', async (_, reason, json) => {
  expect((await refusalOf(readJson, bytesOf(json)))?.reason).toBe(reason);
});
