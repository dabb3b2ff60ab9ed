import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { readEml } from '#shared/import/eml/read-eml';
import { articleOf, expectWellFormed, fixture, outlineOf, readWith, refusalOf } from '../imported-articles';

const mail = (...lines: string[]) => new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'));
const read = async (bytes: Uint8Array) => {
  const article = await articleOf(readEml, bytes);
  expectWellFormed(article);
  return article;
};

test('flowing text is joined, quotes are quoted, attachments are named', async () => {
  const article = await read(fixture('eml/thunderbird.eml'));

  expect(article.meta).toEqual({
    title: 'Re: The lock at Vellmar – opening hours',
    author: 'Zoë Kern',
    published: '2024-03-04',
    language: 'en-GB',
  });
  expect(outlineOf(article)).toEqual([
    'paragraph | The lock opens at six in the morning and closes at ten in the evening, as it did before the flood.',
    'paragraph | On 4 March Ben wrote:',
    'paragraph quoted=1 | When does it open, and what does it cost?',
    'paragraph quoted=2 | Ask the board.',
    'paragraph | Ten crowns – no more.',
    'paragraph | -- ',
    'paragraph | Zoë Kern',
  ]);
  expect(article.findings).toEqual([{ code: 'attachmentsLeftOut', count: 1, items: ['täriff.pdf'] }]);
});

test('of alternatives the page is read, in its encoding, without the pictures in it', async () => {
  const article = await read(fixture('eml/outlook.eml'));

  expect(article.meta).toEqual({
    title: 'Minutes',
    author: 'Kern, Ada',
    publisher: 'River Board',
    published: '2024-03-05',
  });
  expect(article.encoding).toBe('windows-1252');
  expect(outlineOf(article)).toEqual([
    'paragraph language=EN-GB | The board met on Tuesday – all seven members.',
    'paragraph language=EN-GB | [strong: It agreed.]',
    'paragraph language=EN-GB | [strong: From:] Ben',
    'paragraph quoted=1 language=EN-GB | Will it agree?',
  ]);
  expect(article.findings).toEqual([{ code: 'imagesLeftOut', count: 1 }]);
});

test('a newsletter comes without what it hides, with its list as publisher', async () => {
  const article = await read(fixture('eml/newsletter.eml'));

  expect(article.meta).toEqual({
    title: 'Rice this week: Гребля',
    author: 'Rižev',
    publisher: 'Rivers Weekly',
    published: '2024-03-06',
    address: 'https://news.example/archive/12',
  });
  expect(outlineOf(article)).toEqual([
    'heading level=1 | Rivers this week',
    'paragraph | Гребля відкрита. The weir is open.',
    'paragraph | [link https://news.example/weir?u=1: Read on]',
  ]);
  expect(article.removed).toEqual([{ at: 0, why: 'hidden', text: 'Preview of the week' }]);
});

test('encodings of East Asia are read in head and text', async () => {
  const { meta, text, encoding } = await read(fixture('eml/japanese.eml'));

  expect([meta.title, text, encoding]).toEqual(['川の知らせ', '水門は月曜日に開きます。', 'iso-2022-jp']);
});

test.each([
  ['nobody@example.org', 'nobody@example.org'],
  ['"Kern, \\"Ada\\"" <a@b.example>', 'Kern, "Ada"'],
  ['Ada Kern <a@b.example>, Ben <b@b.example>', 'Ada Kern'],
  ['a@b.example (Ada)', 'a@b.example'],
  ['<a@b.example>', 'a@b.example'],
])('of %s the author is %s', async (from, author) => {
  expect((await read(mail(`From: ${from}`, '', 'Text'))).meta.author).toBe(author);
});

test.each([
  ['Fri, 21 Nov 1997 09:55:06 -0600', '1997-11-21'],
  ['1 Jul 03 10:52:37 +0200', '2003-07-01'],
  ['Sunday, 3-March-2024 01:00:00 GMT', '2024-03-03'],
  ['yesterday', undefined],
  ['32 Mar 2024 00:00:00', undefined],
])('the date %s is %s', async (date, published) => {
  expect((await read(mail(`Date: ${date}`, '', 'Text'))).meta.published).toBe(published);
});

test('text that names no encoding, or a wrong one, is guessed and said', async () => {
  const { text, findings } = await read(
    mail('From: a', 'Content-Type: text/plain; charset=klingon', '', 'caf\xe9'),
  );

  expect(text).toBe('café');
  expect(findings).toEqual([{ code: 'encodingGuessed', count: 1, items: ['windows-1252'] }]);
});

test('a mailbox is read mail by mail; one without text does not keep the others out', async () => {
  const mailbox = mail(
    'From ada@b.example Mon Mar  4 10:00:00 2024',
    'Subject: One',
    '',
    'First.',
    '>From here on it is quoted.',
    '',
    'From ben@b.example Tue Mar  5 10:00:00 2024',
    'Subject: Two',
    '',
    '',
    'From cy@b.example Wed Mar  6 10:00:00 2024',
    'Subject: Three',
    '',
    'Third.',
  );

  const { articles, findings } = await readWith(readEml, mailbox);

  expect(articles.map(({ meta, text }) => [meta.title, text])).toEqual([
    ['One', 'First.\nFrom here on it is quoted.'],
    ['Three', 'Third.'],
  ]);
  expect(findings).toEqual([{ code: 'entriesWithoutText', count: 1, items: ['mail 2'] }]);
});

const multipart = (type: string, ...parts: string[][]) =>
  mail(`Subject: S`, `Content-Type: ${type}; boundary=x`, '', ...parts.flatMap((part) => ['--x', ...part]));

test('parts are read to the end of the file where their own is missing; attached mails are named', async () => {
  const article = await read(
    multipart(
      'multipart/mixed',
      ['Content-Type: text/plain', '', 'One.'],
      ['Content-Type: message/rfc822; name="forwarded.eml"', '', 'Subject: Inner', '', 'Inner.'],
      ['', 'Two.', '--xy', 'still two'],
    ),
  );

  expect(article.text).toBe('One.\nTwo.\n--xy\nstill two');
  expect(article.findings).toEqual([{ code: 'attachmentsLeftOut', count: 1, items: ['forwarded.eml'] }]);
});

const nested = Array.from(
  { length: 200 },
  (_, at) => `--b${at}\r\nContent-Type: multipart/mixed; boundary=b${at + 1}\r\n`,
);

test.each<[string, string, Uint8Array]>([
  ['that is no mail', 'damaged', mail('Once upon a time', '', 'there was a lock.')],
  ['of nothing', 'damaged', new Uint8Array()],
  ['without text', 'noText', mail('Subject: Nothing', '', ' ')],
  ['of nothing but an attachment', 'noText', mail('Subject: S', 'Content-Type: application/pdf', '', '%PDF')],
  [
    'that is encrypted with OpenPGP',
    'encrypted',
    multipart('multipart/encrypted', ['Content-Type: application/pgp-encrypted', '', 'Version: 1']),
  ],
  [
    'that is encrypted with S/MIME',
    'encrypted',
    mail('Subject: S', 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data', '', 'MII'),
  ],
  [
    'nested without end',
    'nestedTooDeeply',
    mail('Subject: S', 'Content-Type: multipart/mixed; boundary=b0', '', ...nested),
  ],
  [
    'of more parts than any mail',
    'tooManyParts',
    multipart('multipart/mixed', ...Array.from({ length: 10_001 }, () => ['', 'x'])),
  ],
  [
    'whose page is nested without end',
    'nestedTooDeeply',
    mail('Subject: S', 'Content-Type: text/html', '', '<div>'.repeat(5000)),
  ],
])('a file %s is refused as %s', async (_, reason, bytes) => {
  expect((await refusalOf(readEml, bytes))?.reason).toBe(reason);
});
