import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { Archive } from '#shared/import/zip/archive';
import { Unreadable } from '#shared/import/unreadable';
import { forgedZip, type ForgedEntry } from '../../../electron/bundle/forged-zip';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const plain = zipSync({
  mimetype: [strToU8('a/b'), { level: 0 }],
  'word/document.xml': strToU8('<w/>'.repeat(500)),
});

function reasonOf(deed: () => unknown): string | undefined {
  try {
    deed();
  } catch (error) {
    if (error instanceof Unreadable) return error.reason;
    throw error;
  }
  return undefined;
}

const readAll = (bytes: Uint8Array) => {
  const archive = new Archive(bytes);
  return archive.names.map((name) => archive.read(name));
};
const forged = (...entries: ForgedEntry[]) => new Uint8Array(forgedZip(entries));

test('parts of an archive come back as they were packed, stored or deflated', () => {
  const archive = new Archive(plain);

  expect(archive.names).toEqual(['mimetype', 'word/document.xml']);
  expect(text(archive.read('mimetype'))).toBe('a/b');
  expect(text(archive.need('word/document.xml'))).toBe('<w/>'.repeat(500));
  expect(archive.sizeOf('word/document.xml')).toBe(2000);
});

test('a part that is not there is nothing, and damage where it is needed', () => {
  const archive = new Archive(plain);

  expect(archive.read('word/styles.xml')).toBeUndefined();
  expect(reasonOf(() => archive.need('word/styles.xml'))).toBe('damaged');
});

test('folders, comments, gaps between parts and names that a disk forbids are let pass', () => {
  const bytes = forgedZip(
    [
      { name: 'OEBPS/', data: '', gap: 12 },
      { name: 'OEBPS/What? *.xhtml', data: 'words', method: 8 },
    ],
    { comment: 'made by hand' },
  );

  expect(new Archive(new Uint8Array(bytes)).names).toEqual(['OEBPS/What? *.xhtml']);
});

test('names with the separator of Windows are the names that they mean', () => {
  const archive = new Archive(
    forged({ name: 'Sources\\', data: '' }, { name: 'Sources\\deep\\a.txt', data: 'words', method: 8 }),
  );

  expect(archive.names).toEqual(['Sources/deep/a.txt']);
  expect(text(archive.read('Sources/deep/a.txt'))).toBe('words');
});

test('sizes that stand in a Zip64 extra field are read from there', () => {
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(5n, 4);

  expect(
    text(new Archive(forged({ name: 'a', data: 'words', method: 8, size: 0xffffffff, extra })).read('a')),
  ).toBe('words');
});

test.each<[string, string, Uint8Array]>([
  ['cut off', 'damaged', plain.subarray(0, plain.length - 30)],
  ['cut at its beginning', 'damaged', plain.subarray(10)],
  ['with something before it', 'damaged', new Uint8Array(Buffer.concat([Buffer.from('MZ junk'), plain]))],
  ['with an archive put before it', 'damaged', new Uint8Array(Buffer.concat([plain, plain]))],
  ['of four bytes', 'damaged', strToU8('PK\u0003\u0004')],
  ['with a name that leads out of it', 'damaged', forged({ name: '../evil', data: '' })],
  ['with an absolute name', 'damaged', forged({ name: '/etc/passwd', data: '' })],
  [
    'with a name of Windows that leads out of it',
    'damaged',
    forged({ name: 'word\\..\\..\\evil', data: '' }),
  ],
  ['with an absolute name of Windows', 'damaged', forged({ name: '\\\\server\\share', data: '' })],
  [
    'with one name in the manner of two systems',
    'damaged',
    forged({ name: 'a/b', data: '1' }, { name: 'a\\b', data: '2' }),
  ],
  ['with a drive in a name', 'damaged', forged({ name: 'C:/a', data: '' })],
  ['with a NUL in a name', 'damaged', forged({ name: 'a\0b', data: '' })],
  ['with one name twice', 'damaged', forged({ name: 'a', data: '1' }, { name: 'a', data: '2' })],
  ['with two names for one part', 'damaged', forged({ name: 'a', localName: 'b', data: '1' })],
  [
    'with parts that share their data',
    'damaged',
    forged({ name: 'a', data: '1' }, { name: 'b', data: '1', sharesData: true }),
  ],
  ['with a wrong checksum', 'damaged', forged({ name: 'a', data: 'words', crc: 1 })],
  [
    'with a part that is longer than it says',
    'inflatesTooMuch',
    forged({ name: 'a', data: 'words '.repeat(99), method: 8, size: 3 }),
  ],
  [
    'with a part that is shorter than it says',
    'damaged',
    forged({ name: 'a', data: 'words', method: 8, size: 9 }),
  ],
  ['packed in another way', 'damaged', forged({ name: 'a', data: 'words', method: 99 })],
  ['with a password', 'encrypted', forged({ name: 'a', data: 'words', flags: 1 })],
  [
    'that declares more than any document holds',
    'inflatesTooMuch',
    forged({ name: 'a', data: 'words', method: 8, size: 300_000_000 }),
  ],
  [
    'that packs two megabytes of nothing into two kilobytes',
    'inflatesTooMuch',
    forged({ name: 'a', data: Buffer.alloc(2_000_000), method: 8 }),
  ],
  [
    'with more entries than any document',
    'tooManyParts',
    forged(...Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}`, data: '' }))),
  ],
  [
    'with fewer entries than it says',
    'damaged',
    new Uint8Array(forgedZip([{ name: 'a', data: '' }], { count: 2 })),
  ],
])('an archive %s is refused as %s', (_, reason, bytes) => {
  expect(reasonOf(() => readAll(bytes))).toBe(reason);
});

test('whatever bytes of an archive are changed, it is read as it was or refused', () => {
  const changes = fc.array(fc.tuple(fc.nat(plain.length - 1), fc.integer({ min: 1, max: 255 })), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(changes, (at) => {
      const bytes = plain.slice();
      for (const [index, change] of at) bytes[index] = (bytes[index] ?? 0) ^ change;
      const reason = reasonOf(() => {
        for (const content of readAll(bytes))
          expect(['a/b', '<w/>'.repeat(500), '']).toContain(text(content));
      });
      expect([undefined, 'damaged', 'encrypted', 'inflatesTooMuch', 'tooManyParts']).toContain(reason);
    }),
    { numRuns: 2000 },
  );
});
