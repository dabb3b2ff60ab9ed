import { expect, test } from 'vitest';
import { readPdfOf } from '#tests/builders/a-pdf';
import { hostilePdfs } from '#tests/builders/hostile-pdfs';

const sentence = 'The ferry is late because of the fog.';
const bytesOf = (name: string) => new Uint8Array(hostilePdfs[name] ?? []);

test.each([
  ['many-pages', 'tooManyParts'],
  ['pages-in-circle', 'damaged'],
  ['inflating', 'noText'],
  ['deep-arrays', 'damaged'],
  ['no-pages', 'noText'],
  ['no-root', 'damaged'],
  ['empty-page', 'noText'],
  ['not-a-pdf', 'damaged'],
])('%s is refused: %s', async (name, reason) => {
  expect(await readPdfOf(bytesOf(name))).toMatchObject({ code: 'import-failed', reason });
});

test.each([
  'endless-pages',
  'deep-forms',
  'unbalanced',
  'wrong-length',
  'font-name',
  'script-and-launch',
  'attached-file',
])('%s is read without harm', async (name) => {
  expect(await readPdfOf(bytesOf(name))).toMatchObject({ text: sentence });
});

test('scripts are counted and not run; no link but one to the web keeps its address', async () => {
  const read = await readPdfOf(bytesOf('script-and-launch'));

  expect(read).toMatchObject({ findings: [{ code: 'embedsLeftOut', count: 2 }] });
  const addresses = 'marks' in read ? read.marks.map(({ address }) => address) : [];
  expect(addresses).toEqual(['https://ferry.example/fog']);
});

test('attached files are named and not opened', async () => {
  expect(await readPdfOf(bytesOf('attached-file'))).toMatchObject({
    findings: [{ code: 'attachmentsLeftOut', count: 1, items: ['secret.docx'] }],
  });
});

test('what lies beside the page, is too small or white on white is set aside as hidden', async () => {
  const read = await readPdfOf(bytesOf('off-page'));

  expect(read).toMatchObject({
    text: sentence,
    removed: [{ why: 'hidden', text: 'far away too small white on white' }],
  });
});

test('numbers beyond all measure do no harm', async () => {
  expect(await readPdfOf(bytesOf('numbers'))).not.toMatchObject({ reason: 'readerFailed' });
});

test('a page of four hundred thousand letters is read as far as a page can have letters', async () => {
  expect(await readPdfOf(bytesOf('many-glyphs'))).not.toMatchObject({ reason: 'readerFailed' });
});

test('text without ink over a picture is the text of the picture', async () => {
  expect(await readPdfOf(bytesOf('recognised-text'))).toMatchObject({
    text: 'A page that text recognition has read.',
    findings: [],
  });
});

test('a predefined character map of Japanese is known', async () => {
  expect(await readPdfOf(bytesOf('predefined-map'))).toMatchObject({ text: '港湾当局は火曜日、' });
});

test.each([0, 1, 10, 100, 400])(
  'a file of %i bytes of noise behind its head is refused and ends nothing',
  async (length) => {
    const noise = Array.from({ length }, (_, at) => (at * 7919 + 31) % 256);
    const bytes = Uint8Array.from([...new TextEncoder().encode('%PDF-1.7\n'), ...noise]);

    expect(await readPdfOf(bytes)).toMatchObject({ code: 'import-failed', reason: 'damaged' });
  },
);
