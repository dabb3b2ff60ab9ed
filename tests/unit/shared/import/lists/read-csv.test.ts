import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { readCsv } from '#shared/import/lists/read-csv';
import { expectWellFormed, readWith, refusalOf } from '../imported-articles';

const csv = (...lines: string[]) => new Uint8Array(Buffer.from(lines.join('\r\n')));
const read = async (bytes: Uint8Array, name = 'list.csv') => {
  const file = await readWith(readCsv, bytes, name);
  for (const article of file.articles) expectWellFormed(article);
  return file;
};

test('each row is an article, its fields those of the columns, whatever they are called', async () => {
  const { articles, findings } = await read(
    csv(
      '\uFEFFHeadline,Full Text,publication_date,Outlet,URL,By,Lang,Sentiment',
      '"The lock, again","It opens.',
      '',
      'On ""Monday"".",2024-03-05,River News,https://river.example/lock,Ada Kern,en,0.7',
      'Second,More text.,5 March 2024,,,,,',
    ),
  );

  expect(articles.map(({ meta, text }) => ({ ...meta, text }))).toEqual([
    {
      title: 'The lock, again',
      text: 'It opens.\nOn "Monday".',
      published: '2024-03-05',
      publisher: 'River News',
      address: 'https://river.example/lock',
      author: 'Ada Kern',
      language: 'en',
    },
    { title: 'Second', text: 'More text.', published: '2024-03-05' },
  ]);
  expect(findings).toEqual([{ code: 'fieldsLeftOut', count: 1, items: ['Sentiment'] }]);
});

test.each([
  ['semicolons', 'a.csv', 'title;text\nA;one, two\nB;three, four'],
  ['semicolons that Excel names', 'a.csv', 'sep=;\r\ntitle;text\r\nA;one, two\r\nB;three, four'],
  ['tabs', 'a.tsv', 'title\ttext\nA\tone, two\nB\tthree, four'],
  ['tabs under another name', 'a.csv', 'title\ttext\nA\tone, two\nB\tthree, four'],
])('columns parted by %s are told apart', async (_, name, content) => {
  const { articles } = await read(csv(content), name);

  expect(articles.map(({ meta, text }) => [meta.title, text])).toEqual([
    ['A', 'one, two'],
    ['B', 'three, four'],
  ]);
});

test('columns in other languages are known, bytes of windows-1252 are guessed and said', async () => {
  const { articles, findings } = await read(
    new Uint8Array(Buffer.from('Überschrift;Inhalt;Quelle\nGrüße;Schöne Zeilen.;Fluß', 'latin1')),
  );

  expect(articles[0]).toMatchObject({
    meta: { title: 'Grüße', publisher: 'Fluß' },
    text: 'Schöne Zeilen.',
    encoding: 'windows-1252',
  });
  expect(findings).toEqual([{ code: 'encodingGuessed', count: 1, items: ['windows-1252'] }]);
});

test('rows without text are counted and named; a date that can be read in two ways is left out', async () => {
  const { articles, findings } = await read(
    csv('title,date,text', 'Empty,2024,', 'Full,03/04/2024,Text', ',,', ',2024-10,No title here'),
  );

  expect(articles.map(({ meta }) => meta)).toEqual([
    { title: 'Full' },
    { title: 'No title here', published: '2024-10' },
  ]);
  expect(articles[0]?.findings).toEqual([{ code: 'dateUnclear', count: 1, items: ['03/04/2024'] }]);
  expect(findings).toEqual([{ code: 'entriesWithoutText', count: 1, items: ['Empty'] }]);
});

test('a quote that is never closed is bridged and said', async () => {
  const { findings } = await read(csv('title,text', 'A,"open', 'B,more'));

  expect(findings[0]?.code).toBe('damageBridged');
});

test.each<[string, string, Uint8Array]>([
  ['without a column of text', 'noText', csv('id,score', '1,2')],
  ['of names alone', 'noText', csv('title,text')],
  ['of nothing', 'noText', csv('')],
  [
    'of more rows than anyone reads',
    'tooManyParts',
    csv('text', ...Array.from({ length: 10_001 }, (_, at) => `row ${at}`)),
  ],
  ['of binary data', 'noText', Uint8Array.from({ length: 2000 }, (_, at) => (at * 7) % 256)],
])('a table %s is refused as %s', async (_, reason, bytes) => {
  expect((await refusalOf(readCsv, bytes))?.reason).toBe(reason);
});

test('a table without a column of text is refused with the names of those it has', async () => {
  expect((await refusalOf(readCsv, csv('id,score', '1,2')))?.detail).toContain('id, score');
});
