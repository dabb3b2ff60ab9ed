import { expect, test } from 'vitest';
import { readDocx } from '#shared/import/docx/read-docx';
import { readOdt } from '#shared/import/odt/read-odt';
import { articleOf, expectWellFormed, fixture, outlineOf } from '../imported-articles';

// One article, written in Markdown and saved by pandoc in each of these formats.
const formats = [
  ['DOCX', readDocx, 'docx/ferry.docx'],
  ['ODT', readOdt, 'odt/ferry.odt'],
] as const;

const outline = [
  'heading level=1 | A year of the ferry',
  'heading level=1 | Before the bridge',
  'paragraph | The ferry at [emphasis: Sund] ran [strong: every hour].[noteRef "In summ": 1] It carried [link https://ferry.example/mail: mail] and [code: cars].',
  'paragraph quoted=1 | The crossing took nine minutes.',
  'paragraph quoted=1 | Longer in winter.',
  'item depth=1 number=1 | Passengers',
  'item depth=1 number=2 | Freight',
  'item depth=2 | grain',
  'item depth=2 | timber',
  'heading level=2 | What was counted',
  'caption | Trips of two months',
  'cell table=1 row=0 column=0 isHead=true | Month',
  'cell table=1 row=0 column=1 isHead=true | Trips',
  'cell table=1 row=1 column=0 | May',
  'cell table=1 row=1 column=1 | 310',
  'cell table=1 row=2 column=0 | June',
  'cell table=1 row=2 column=1 | 298',
  'code | May 310\nJune 298',
  'heading level=1 | After it',
  'paragraph | H[lowered: 2]O and 10[raised: 4] and [strike: wrong] right.[noteRef "As the ": 2]',
  'note label=1 | In summer.',
  'note label=2 | As the board found.',
  'note | In two paragraphs.',
];

test.each(formats)('%s: every block and mark of the article is there', async (_, read, path) => {
  const article = await articleOf(read, fixture(path));

  expectWellFormed(article);
  expect(outlineOf(article)).toEqual(outline);
  expect(article.meta).toEqual({
    title: 'A year of the ferry',
    author: 'Mila Roth',
    published: '2024-05-02',
    language: 'en-GB',
  });
  expect(article.removed).toEqual([
    { at: article.text.indexOf('Before the bridge'), why: 'furniture', text: 'Mila Roth' },
    { at: article.text.indexOf('Before the bridge'), why: 'furniture', text: '2024-05-02' },
  ]);
});
