import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readEpub } from '#shared/import/epub/read-epub';
import { articleOf, expectWellFormed, fixture, outlineOf, refusalOf } from '../imported-articles';
import { aBook, bookParts } from './books';

const read = async (parts: Parameters<typeof aBook>[0]) => {
  const article = await articleOf(readEpub, aBook(parts));
  expectWellFormed(article);
  return article;
};

test.each(['epub/ferry.epub', 'epub/ferry-2.epub'])('%s, which pandoc made, is read whole', async (path) => {
  const article = await articleOf(readEpub, fixture(path));

  expectWellFormed(article);
  expect(article.meta).toEqual({
    title: 'A year of the ferry',
    author: 'Mila Roth',
    publisher: 'Harbour Notes',
    published: '2024-05-02',
    language: 'en-GB',
  });
  expect(outlineOf(article)).toEqual([
    'heading level=1 | A year of the ferry',
    'paragraph | Mila Roth',
    'paragraph | Harbour Notes',
    'paragraph | 2024-05-02',
    'heading level=1 | Before the bridge',
    'paragraph | The ferry at [emphasis: Sund] ran [strong: every hour].[noteRef "In summ": 1] It carried [link https://ferry.example/mail: mail] and [code: cars].',
    'paragraph quoted=1 | The crossing took nine minutes.',
    'paragraph quoted=2 | Longer in winter.',
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
    expect.stringMatching(/^code \| .*May 310\nJune 298/),
    'note label=1 | In summer.',
    'heading level=1 | After it',
    'paragraph | H[lowered: 2]O and 10[raised: 4] and [strike: wrong] right.[noteRef "As the ": 1]',
    'note label=1 | As the board found.',
    'note | In two paragraphs.',
  ]);
});

test('a note in another file is reached, and files beside the order of reading come at its end', async () => {
  const article = await read({
    pages: {
      'notes.xhtml': '<aside id="n1" epub:type="footnote" hidden="hidden"><p>Far away.</p></aside>',
      'one.xhtml': '<p>Said<a href="notes.xhtml#n1" epub:type="noteref">1</a> here.</p>',
    },
    beside: ['notes.xhtml'],
  });

  expect(outlineOf(article)).toEqual([
    'paragraph | Said[noteRef "Far awa": 1] here.',
    'note label=1 | Far away.',
  ]);
});

test('pages of the printed edition are marked, by elements of XHTML that have no end', async () => {
  const { text, pages } = await read({
    pages: {
      'one.xhtml':
        '<p><span epub:type="pagebreak" title="xii"/>One.</p><p>Two <a id="x"/>goes <span epub:type="pagebreak" aria-label="13" id="b"/>on.</p>',
    },
  });

  expect(text).toBe('One.\nTwo goes on.');
  expect(pages).toEqual([
    { at: 0, label: 'xii' },
    { at: 13, label: '13' },
  ]);
});

test('pages that only a list names are marked, too', async () => {
  const ncx =
    '<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd"><ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><pageList><pageTarget><navLabel><text>7</text></navLabel><content src="text/one.xhtml#p7"/></pageTarget></pageList></ncx>';
  const { pages } = await read({
    pages: { 'one.xhtml': '<p>One <span id="p7">two</span></p>' },
    manifest: '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
    files: { 'OEBPS/toc.ncx': ncx },
  });

  expect(pages).toEqual([{ at: 3, label: '7' }]);
});

test('a chapter without a heading has the title of the table of contents, which is set aside itself', async () => {
  const nav =
    '<nav epub:type="toc"><ol><li><a href="one.xhtml">The first part</a></li><li><a href="two.xhtml">Another</a></li></ol></nav>';
  const article = await read({
    pages: {
      'nav.xhtml': nav,
      'one.xhtml': '<p>Text of it.</p>',
      'two.xhtml': '<h2>Its own</h2><p>More.</p>',
    },
    manifest: '<item id="nav" href="text/nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>',
  });

  expect(outlineOf(article)).toEqual([
    'heading level=1 | The first part',
    'paragraph | Text of it.',
    'heading level=2 | Its own',
    'paragraph | More.',
  ]);
  expect(article.removed).toEqual([{ at: 0, why: 'navigation', text: 'The first part\nAnother' }]);
});

test('ruby keeps its reading, hidden parts are set aside, scripts are left out', async () => {
  const { text, marks, removed, findings } = await read({
    pages: {
      'one.xhtml':
        '<p>これは<ruby>漢字<rt>かんじ</rt></ruby>です。</p><p hidden="hidden">Nobody sees it.</p><script src="a.js"/><p>End.</p>',
    },
  });

  expect(text).toBe('これは漢字です。\nEnd.');
  expect(marks).toEqual([{ kind: 'ruby', reading: 'かんじ', start: 3, end: 5 }]);
  expect(removed.map(({ why }) => why)).toEqual(['hidden']);
  expect(findings).toContainEqual({ code: 'embedsLeftOut', count: 1 });
});

test.each([
  ['ar', 'rtl'],
  ['ja', undefined],
])('pages that turn to the right make a text in %s run %s', async (language, direction) => {
  const { meta } = await read({
    metadata: `<dc:language>${language}</dc:language>`,
    spine: 'page-progression-direction="rtl"',
    pages: { 'one.xhtml': '<p>مرحبا</p>' },
  });

  expect(meta.direction).toBe(direction);
});

test('of several dates and creators those of the publication and of the authors count', async () => {
  const { meta } = await read({
    metadata:
      '<dc:title id="s">Part two</dc:title><dc:title id="t">Rivers</dc:title><meta refines="#t" property="title-type">main</meta>' +
      '<dc:creator opf:role="aut">Ada Kern</dc:creator><dc:creator opf:role="trl">Ben Lund</dc:creator><dc:creator>Cy Moor</dc:creator>' +
      '<dc:date opf:event="modification">2024-01-01</dc:date><dc:date opf:event="publication">2019-03</dc:date>',
    pages: { 'one.xhtml': '<p>Text</p>' },
  });

  expect(meta).toMatchObject({ title: 'Rivers', author: 'Ada Kern, Cy Moor', published: '2019-03' });
});

test('fonts may be obfuscated, a missing page is bridged and named', async () => {
  const encryption = (algorithm: string) =>
    `<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/></e:EncryptedData></encryption>`;
  const parts = bookParts({
    pages: { 'one.xhtml': '<p>Text</p>', 'two.xhtml': '<p>More</p>' },
    files: { 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') },
  });
  delete parts['OEBPS/text/two.xhtml'];

  const { text, findings } = await articleOf(readEpub, zipSync(parts));

  expect(text).toBe('Text');
  expect(findings).toContainEqual({
    code: 'damageBridged',
    count: 1,
    items: ['OEBPS/text/two.xhtml is missing'],
  });
  parts['META-INF/encryption.xml'] = strToU8(encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'));
  expect((await refusalOf(readEpub, zipSync(parts)))?.reason).toBe('encrypted');
});

test.each<[string, string, Uint8Array]>([
  ['without a container', 'damaged', zipSync({ mimetype: strToU8('application/epub+zip') })],
  [
    'whose package is missing',
    'damaged',
    zipSync({
      'META-INF/container.xml': strToU8('<container><rootfile full-path="../../etc/passwd"/></container>'),
    }),
  ],
  ['without pages', 'damaged', aBook({ pages: {} })],
  ['of nothing but pictures', 'noText', aBook({ pages: { 'one.xhtml': '<p><img src="a.jpg"/></p>' } })],
  ['nested without end', 'nestedTooDeeply', aBook({ pages: { 'one.xhtml': '<div>'.repeat(5000) } })],
  [
    'whose package has entities of its own',
    'entitiesDeclared',
    aBook({ pages: {}, files: { 'OEBPS/book.opf': '<!DOCTYPE a [<!ENTITY b "c">]><package>&b;</package>' } }),
  ],
  ['cut off', 'damaged', fixture('epub/ferry.epub').subarray(0, 3000)],
])('a book %s is refused as %s', async (_, reason, bytes) => {
  expect((await refusalOf(readEpub, bytes))?.reason).toBe(reason);
});
