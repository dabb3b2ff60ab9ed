import { expect, test } from 'vitest';
import { decodeHtml } from '#shared/import/html/decode-html';

const bytes = (latin1: string) => Uint8Array.from(latin1, (sign) => sign.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['its mark', bytes('\xEF\xBB\xBFa\xC3\xA9'), undefined, 'aé', 'utf-8', false],
  [
    'meta charset',
    bytes('<meta charset=windows-1251>\xE4'),
    undefined,
    '<meta charset=windows-1251>д',
    'windows-1251',
    false,
  ],
  [
    'an old meta',
    bytes('<META content="text/html; charset=koi8-r" http-equiv=x>\xC1'),
    undefined,
    expect.stringMatching(/а$/),
    'koi8-r',
    false,
  ],
  [
    'what brought it',
    bytes('<meta charset=utf-8>\xE4'),
    'iso-8859-1',
    expect.stringMatching(/ä$/),
    'windows-1252',
    false,
  ],
  ['UTF-8, of which nothing is said', utf8('é'), undefined, 'é', 'utf-8', false],
  ['windows-1252, of which nothing is said', bytes('\x93a'), undefined, '“a', 'windows-1252', true],
  [
    'UTF-8 under another name',
    utf8('<meta charset=iso-8859-1>é'),
    undefined,
    expect.stringMatching(/é$/),
    'utf-8',
    true,
  ],
  [
    'UTF-8 under a Japanese name',
    utf8('<meta charset=shift_jis>日本の新聞'),
    undefined,
    expect.stringMatching(/日本の新聞$/),
    'utf-8',
    true,
  ],
  [
    'Japanese',
    bytes('<meta charset=Shift_JIS>\x93\xFA\x96\x7B'),
    undefined,
    expect.stringMatching(/日本$/),
    'shift_jis',
    false,
  ],
  [
    'an encoding that nobody knows',
    bytes('<meta charset=klingon>a'),
    undefined,
    '<meta charset=klingon>a',
    'utf-8',
    false,
  ],
])('a page is read by %s', (_, file, label, raw, encoding, isGuessed) => {
  expect(decodeHtml(file, label)).toEqual({ raw, encoding, isGuessed });
});
