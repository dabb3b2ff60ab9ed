import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile } from '#shared/import/import-file';
import type { ImportedFile } from '#shared/import/imported';
import { aRefiProject, guid, refiXml, selection, type RefiParts } from '../../../../builders/a-refi-project';
import { forgedZip } from '../../../electron/bundle/forged-zip';
import { quotesIn, readProject } from './read-project';

const text = 'Grain is short. 😀\r\n\r\nRussia signals relief to the region.\r\nThe union warned.';
const codes = `<Code guid="${guid(11)}" name="Russia" isCodable="true"/><Code guid="${guid(12)}" name="Relief" isCodable="true"/>`;

const counted = ({ findings }: ImportedFile, code: string) =>
  findings.find((one) => one.code === code)?.count;

/** A selection on these words, counted in a way of its own. */
function marked(counting: (before: string) => number, words: string, name = words): string {
  const from = counting(text.slice(0, text.indexOf(words)));
  return selection(20, from, from + counting(words), [11], { name });
}

const units = (part: string): number => part.length;
const points = (part: string): number => [...part].length;
const withOneForBreaks = (part: string): number => points(part.replaceAll('\r\n', '\n'));

/** A project with one text, as the program writes paths and places. */
function project(path: string, inside: string, part: string, more: RefiParts = {}): Uint8Array {
  const { files, ...rest } = more;
  return aRefiProject({
    codes,
    sources: `<TextSource guid="${guid(1)}" name="Article" plainTextPath="${path}">${inside}</TextSource>`,
    files: { [part]: text, ...files },
    ...rest,
  });
}

const words = 'Russia signals relief';

describe('the text of a source is found and counted as its program does', () => {
  test.each<[string, Uint8Array]>([
    [
      'MAXQDA: internal, in code points',
      project('internal://a.txt', marked(points, words), 'sources/a.txt', { origin: 'MAXQDA 2022' }),
    ],
    [
      'NVivo: a mark in front, in UTF-16 units',
      project('internal://a.txt', marked(units, words), 'Sources/a.txt', {
        origin: 'NVivo 14',
        files: { 'Sources/a.txt': `\uFEFF${text}` },
      }),
    ],
    [
      'ATLAS.ti: one for a line break of two',
      project('internal://a.txt', marked(withOneForBreaks, words), 'sources/a.txt', {
        origin: 'ATLAS.ti 22',
      }),
    ],
    [
      'QDA Miner: an absolute path of Windows',
      project('C:\\Work\\Study\\a.txt', marked(points, words), 'sources/a.txt', { origin: 'QDA Miner 6' }),
    ],
    [
      'Quirkos: a relative path',
      project('./sources/a.txt', marked(points, words), 'sources/a.txt', { origin: 'Quirkos 2' }),
    ],
    [
      'Taguette: a path without its scheme',
      project('a.txt', marked(points, words), 'sources/a.txt', { origin: 'Taguette 1.4' }),
    ],
    [
      'f4analyse: a path with escapes',
      project('internal://my%20text.txt', marked(points, words), 'sources/my text.txt', {
        origin: 'f4analyse 3',
      }),
    ],
    [
      'a text in UTF-16',
      project('internal://a.txt', marked(points, words), 'sources/a.txt', {
        files: { 'sources/a.txt': utf16(text) },
      }),
    ],
  ])('%s', async (_, bytes) => {
    const file = await readProject(bytes);

    expect(quotesIn(file)).toEqual([words]);
    expect(counted(file, 'sourcesMissing')).toBeUndefined();
  });
});

test('an archive with the separator of Windows, its project below a folder', async () => {
  const parts: RefiParts = {
    codes,
    sources: `<TextSource guid="${guid(1)}" name="Article" plainTextPath="internal://a.txt">${marked(points, words)}</TextSource>`,
  };
  const bytes = forgedZip([
    { name: 'Export\\project.qde', data: refiXml(parts), method: 8 },
    { name: 'Export\\Sources\\', data: '' },
    { name: 'Export\\Sources\\a.txt', data: text, method: 8 },
  ]);

  expect(quotesIn(await readProject(new Uint8Array(bytes)))).toEqual([words]);
});

test('of a PDF the text and its passages are taken; places on its pages, pictures and recordings are counted', async () => {
  const coding = `<Coding guid="${guid(90)}"><CodeRef targetGUID="${guid(11)}"/></Coding>`;
  const onPage = `<PDFSelection guid="${guid(31)}" page="0" firstX="1" firstY="2" secondX="3" secondY="4" name="box">${coding}</PDFSelection>`;
  const file = await readProject(
    aRefiProject({
      codes,
      sources: `
<PDFSource guid="${guid(2)}" name="Report.pdf" path="internal://r.pdf">${onPage}<Representation guid="${guid(3)}" name="Report" plainTextPath="internal://r.txt">${marked(points, words)}</Representation></PDFSource>
<PictureSource guid="${guid(4)}" name="Port.jpg"><PictureSelection guid="${guid(32)}" firstX="0" firstY="0" secondX="9" secondY="9">${coding}</PictureSelection></PictureSource>
<AudioSource guid="${guid(5)}" name="Talk.mp3"><AudioSelection guid="${guid(33)}" begin="0" end="10">${coding}</AudioSelection></AudioSource>
<VideoSource guid="${guid(6)}" name="Talk.mp4"><VideoSelection guid="${guid(34)}" begin="0" end="10">${coding}</VideoSelection></VideoSource>`,
      files: { 'sources/r.txt': text },
    }),
  );

  expect(quotesIn(file)).toEqual([words]);
  expect(counted(file, 'passagesOnMedia')).toBe(4);
  expect(counted(file, 'mediaLeftOut')).toBe(3);
});

test('sets, cases and links are counted; nested codes, colours and people without a name are taken', async () => {
  const nested = `<Code guid="${guid(11)}" name="Russia" isCodable="true" color="#ff0000"><Code guid="${guid(12)}" name="as speaker" isCodable="true" color="#00ff00"/></Code>`;
  const file = await readProject(
    project('internal://a.txt', selection(20, 0, 5, [12], { by: 7 }), 'sources/a.txt', {
      users: `<User guid="${guid(7)}" name=""/>`,
      codes: nested,
      rest: `<Cases><Case guid="${guid(51)}" name="Port"/></Cases>
<Sets><Set guid="${guid(52)}" name="Spring"><MemberSource targetGUID="${guid(1)}"/></Set></Sets>
<Links><Link guid="${guid(53)}" name="contradicts" originGUID="${guid(11)}" targetGUID="${guid(12)}"/></Links>`,
    }),
  );

  expect(file.work?.codes.map(({ name, parent }) => [name, parent])).toEqual([
    ['Russia', undefined],
    ['as speaker', 0],
  ]);
  expect(file.work?.people).toEqual([{ id: guid(7).toUpperCase() }]);
  expect(file.work?.passages).toMatchObject([{ by: 0, codes: [1] }]);
  expect([
    counted(file, 'casesLeftOut'),
    counted(file, 'setsLeftOut'),
    counted(file, 'linksLeftOut'),
  ]).toEqual([1, 1, 1]);
});

test('a name that leads out of the archive is refused, whichever its separator', async () => {
  for (const name of ['..\\..\\evil.txt', '../evil.txt']) {
    const bytes = zipSync({ 'project.qde': strToU8(refiXml({ codes })), [name]: strToU8('x') });
    expect(await importFile('study.qdpx', bytes)).toMatchObject({
      ok: false,
      failure: { reason: 'damaged' },
    });
  }
});

/** Little end first, with its mark, as Windows calls "Unicode". */
function utf16(words: string): Uint8Array {
  const marked = `\uFEFF${words}`;
  return Uint8Array.from(
    { length: marked.length * 2 },
    (_, at) => (marked.charCodeAt(at >> 1) >> (8 * (at & 1))) & 0xff,
  );
}
