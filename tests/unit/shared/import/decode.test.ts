import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, decodeAs } from '#shared/import/decode';

const bytesOf = (...parts: (number[] | Buffer)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

test('UTF-8 is read with and without its mark, which is dropped', () => {
  expect(decode(bytesOf(Buffer.from('“Kursk” 🛰')))).toEqual({ raw: '“Kursk” 🛰', encoding: 'utf-8' });
  expect(decode(bytesOf([0xef, 0xbb, 0xbf], Buffer.from('a')))).toEqual({ raw: 'a', encoding: 'utf-8' });
});

test('UTF-16 is read in both byte orders by its mark', () => {
  const little = Buffer.from('Kyïv 🛰', 'utf16le');

  expect(decode(bytesOf([0xff, 0xfe], little))).toEqual({ raw: 'Kyïv 🛰', encoding: 'utf-16le' });
  expect(decode(bytesOf([0xfe, 0xff], Buffer.from(little).swap16()))).toEqual({
    raw: 'Kyïv 🛰',
    encoding: 'utf-16be',
  });
});

test('half a UTF-16 unit at the end is one unreadable character', () => {
  expect(decode(bytesOf([0xff, 0xfe, 0x61, 0x00, 0x62])).raw).toBe('a\uFFFD');
});

test('what is not UTF-8 is read as windows-1252', () => {
  const bytes = bytesOf([0x93], Buffer.from('U.S.'), [0x94, 0x20, 0x80, 0xe9, 0x85]);

  expect(decode(bytes)).toEqual({ raw: '“U.S.” €é…', encoding: 'windows-1252' });
});

test('every sequence of bytes is read as something', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(typeof decode(bytes).raw).toBe('string');
    }),
  );
});

test('bytes in a named encoding are read in it', () => {
  expect(decodeAs('KOI8-R', Uint8Array.of(0xcd, 0xc9, 0xd2))).toBe('мир');
  expect(decodeAs('Shift_JIS', Uint8Array.of(0x93, 0xfa, 0x96, 0x7b))).toBe('日本');
  expect(decodeAs('ISO-8859-1', Uint8Array.of(0x80, 0xe9))).toBe('€é');
  expect(decodeAs('UTF8', Uint8Array.of(0xff))).toBeUndefined();
  expect(decodeAs('klingon', Uint8Array.of(0x41))).toBeUndefined();
});
