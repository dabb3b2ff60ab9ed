import { expect, test } from 'vitest';
import { MimeHeaders } from '#shared/import/mime/mime-headers';

test.each([
  ['plain words', 'plain words'],
  ['=?iso-8859-1?q?Patrik_F=E4ltstr=F6m?= <a@b>', 'Patrik Fältström <a@b>'],
  ['=?utf-8?b?8J+Y?= =?utf-8?b?gA==?=', '😀'],
  ['=?utf-8?q?a?= =?iso-8859-1?q?=E9?= b =?utf-8*en?q?c?=', 'aé b c'],
  ['=?klingon?q?caf=E9?=', 'café'],
  ['=?utf-8?q?broken', '=?utf-8?q?broken'],
  ['gr\xc3\xbc\xc3\x9fe', 'grüße'],
  ['folded\r\n over lines', 'folded over lines'],
])('%j is read as %j', (value, text) => {
  expect(new MimeHeaders(`Subject: ${value}\r\nOther: x`).text('subject')).toBe(text);
});

test.each([
  ['text/plain; charset="utf-8"', 'utf-8'],
  ['text/plain;CHARSET=utf-8; x=y', 'utf-8'],
  ["text/plain; charset*=us-ascii'en'utf%2D8", 'utf-8'],
  ["text/plain; charset*1=-8; charset*0*=''utf", 'utf-8'],
  ['text/plain; charset="u\\t\\f-8"', 'utf-8'],
  ['text/plain', undefined],
])('of %s the charset is %s', (value, charset) => {
  expect(new MimeHeaders(`Content-Type: ${value}`).parameter('content-type', 'charset')).toBe(charset);
});
