import { Buffer } from 'node:buffer';
import { expect, test } from 'vitest';
import { readRtf } from '#shared/import/rtf/read-rtf';
import { articleOf, expectWellFormed, fixture, outlineOf, refusalOf } from '../imported-articles';

const rtf = (content: string) => new Uint8Array(Buffer.from(`{\\rtf1\\ansi ${content}}`, 'latin1'));
const read = async (content: string) => {
  const article = await articleOf(readRtf, rtf(content));
  expectWellFormed(article);
  return article;
};

test('an article that pandoc wrote, which knows few words, keeps its text, notes and tables', async () => {
  const article = await articleOf(readRtf, fixture('rtf/ferry.rtf'));

  expectWellFormed(article);
  expect(outlineOf(article).slice(3, 5)).toEqual([
    'heading level=1 | Before the bridge',
    'paragraph | The ferry at [emphasis: Sund] ran [strong: every hour].[noteRef "In summ": 1] It carried [link https://ferry.example/mail: mail] and cars.',
  ]);
  expect(article.blocks.filter(({ kind }) => kind === 'cell')).toHaveLength(6);
});

test.each([
  ['the code page of the file', "\\ansicpg1251 \\'cc\\'e8\\'f0", 'Мир'],
  [
    'that of the font',
    "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset161 B;}}\\f1 \\'e1\\'e2\\f0 \\'e9",
    'αβé',
  ],
  [
    'characters of two bytes, written in any mixture',
    "{\\fonttbl{\\f0\\fcharset128 A;}}\\f0 \\'93\\'fa\\'96\\{",
    '日本',
  ],
  ['a second byte that is a backslash', "{\\fonttbl{\\f0\\fcharset128 A;}}\\f0 \\'83\\\\", 'ソ'],
  ['code page 950', "\\ansicpg950 \\'a4\\'a4", '中'],
  ['UTF-8', "\\ansicpg65001 \\'d0\\'9c", 'М'],
  ['Unicode with what stands for it', '\\uc1 a\\u1084?b\\uc2\\u1080xyc', 'aмbиc'],
  ['Unicode with nothing that stands for it', '\\uc0 \\u1084 \\u1080 r', 'миr'],
  ['a pair of surrogates', '\\u-10179?\\u-8704?', '😀'],
  ['a lone surrogate', 'a\\u-10179?b', 'a\uFFFDb'],
  ['words for characters', 'a\\emdash b\\~c\\_d\\lquote e\\{f\\}\\\\', 'a—b\u00A0c\u2011d‘e{f}\\'],
  ['line ends of the file, which mean nothing', 'one\r\n two\nthree', 'one twothree'],
])('text in %s is read', async (_, content, text) => {
  expect((await read(content)).text).toBe(text);
});

test('a code page that nobody knows is read as windows-1252, and said', async () => {
  const { text, findings } = await read("\\ansicpg437 caf\\'e9");

  expect(text).toBe('café');
  expect(findings).toContainEqual({ code: 'encodingGuessed', count: 1, items: ['windows-1252'] });
});

test('of groups that may be passed over nothing is kept, nor of pictures, heads and binary data', async () => {
  const { text, findings } = await read(
    'One{\\*\\unknown secret}{\\pict\\bin9 }}}}}}}}}}{\\pict 89504e47}{\\header Head\\par}{\\*\\bkmkstart a}two{\\object{\\*\\objdata 0105}{\\result three}}',
  );

  expect(text).toBe('Onetwothree');
  expect(findings).toContainEqual({ code: 'imagesLeftOut', count: 2 });
  expect(findings).toContainEqual({ code: 'embedsLeftOut', count: 1 });
  expect(findings).toContainEqual({ code: 'runningHeadsRemoved', count: 1 });
});

test('items have the numbers that stand before them', async () => {
  const item = (label: string, level: number) =>
    `\\pard{\\listtext\\tab ${label}\\tab}\\ls1\\ilvl${level} ${label}\\par `;
  const { blocks } = await read(
    [item('8.', 0), item('h)', 1), item('i)', 1), item('ii)', 2), item("\\'b7", 0), item('2.3.4', 0)].join(
      '',
    ),
  );

  expect(blocks.map(({ depth, number }) => [depth, number])).toEqual([
    [1, 8],
    [2, 8],
    [2, 9],
    [3, 2],
    [1, undefined],
    [1, 4],
  ]);
});

test('merged cells cover their columns and rows', async () => {
  const row = (definition: string, ...cells: string[]) =>
    `\\trowd${definition}${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;
  const article = await read(
    row('\\trhdr\\clvmgf\\cellx100\\clmgf\\cellx200\\clmrg\\cellx300', 'tall', 'wide', '') +
      row('\\clvmrg\\cellx100\\cellx200\\cellx300', '', 'b\\par c', 'd') +
      '\\pard After it.\\par',
  );

  expect(outlineOf(article)).toEqual([
    'cell table=1 row=0 column=0 rows=2 isHead=true | tall',
    'cell table=1 row=0 column=1 columns=2 isHead=true | wide',
    'cell table=1 row=1 column=1 | b\nc',
    'cell table=1 row=1 column=2 | d',
    'paragraph | After it.',
  ]);
});

test('cells whose row never ends are kept', async () => {
  expect((await read('\\trowd\\cellx100\\pard\\intbl one\\cell two')).text).toBe('one\ntwo');
});

test('a table of contents is set aside', async () => {
  const { text, removed } = await read(
    '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt One 1\\par Two 2\\par}}\\pard Text.\\par',
  );

  expect(text).toBe('Text.');
  expect(removed).toEqual([{ at: 0, why: 'navigation', text: 'One 1\nTwo 2' }]);
});

test('a file that breaks off is read as far as it goes', async () => {
  const whole = fixture('rtf/lock.rtf');
  const { text, findings } = await articleOf(readRtf, whole.subarray(0, whole.length - 4000));

  expect(text).toContain('The gauge stood at 6.2 metres.');
  expect(findings).toContainEqual({ code: 'endMissing', count: 1 });
});

test('braces too many at the end do not matter', async () => {
  expect((await read('text\\par}}}')).text).toBe('text');
});

test.each<[string, string, Uint8Array]>([
  ['that is something else', 'damaged', new Uint8Array(Buffer.from('Plain text'))],
  ['without text', 'noText', rtf('\\par\\par')],
  ['of nothing but pictures', 'noText', rtf('{\\pict 89504e47}')],
  ['nested without end', 'nestedTooDeeply', rtf('{'.repeat(5000))],
  ['nested without end in what is skipped', 'nestedTooDeeply', rtf(`{\\*\\x ${'{'.repeat(5000)}`)],
  ['of notes within notes without end', 'nestedTooDeeply', rtf('{\\footnote '.repeat(5000))],
  ['of nothing but its first word', 'noText', new Uint8Array(Buffer.from('{\\rtf'))],
  ['whose data is longer than the file', 'noText', rtf('\\bin999999999 text')],
])('a file %s is refused as %s', async (_, reason, bytes) => {
  expect((await refusalOf(readRtf, bytes))?.reason).toBe(reason);
});
