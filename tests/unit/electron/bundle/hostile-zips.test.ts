import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeBundle } from '#electron/bundle/bundle-file';
import { forgedZip, type ForgedEntry } from './forged-zip';
import { aContent, bytesOf, freshPath, partsOf, verdictOn } from './bundles';

const good = (): ForgedEntry[] => partsOf();
const withOne = (entry: ForgedEntry) => forgedZip([...good(), entry]);
/** The good parts with one of them changed. */
const changed = (change: (entry: ForgedEntry) => ForgedEntry) =>
  forgedZip(good().map((entry, index) => (index === 1 ? change(entry) : entry)));

test('the forger makes readable bundles when it does not lie', async () => {
  expect(await verdictOn(forgedZip(good()))).toBe('readable');
  expect(await verdictOn(forgedZip(good().map((entry) => ({ ...entry, method: 8 }))))).toBe('readable');
});

const name = 'it holds a file with a name that is not allowed';
const unusual = 'it is a zip file made in an unusual way, which could hide something';
const hidden = 'it holds data outside its files, or files that share their data';
const cut = 'it is not a whole zip file: it was cut off or changed on the way';
const damaged = 'a file in it is damaged';

test.each<[string, Buffer, string]>([
  [
    'no zip file',
    Buffer.from('Dear colleague, …'),
    'it is not a bundle: it does not begin as a zip file does',
  ],
  ['an empty file', Buffer.alloc(0), 'it is not a bundle: it does not begin as a zip file does'],
  [
    'bytes before the zip',
    Buffer.concat([Buffer.from('#!'), forgedZip(good())]),
    'it is not a bundle: it does not begin as a zip file does',
  ],
  ['bytes behind the zip', Buffer.concat([forgedZip(good()), Buffer.from('x')]), cut],
  ['a comment', forgedZip(good(), { comment: 'hello' }), hidden],
  ['a count that is too high', forgedZip(good(), { count: 9 }), cut],
  ['a count that is too low', forgedZip(good(), { count: 3 }), hidden],
  ['more entries than any bundle has', forgedZip(good(), { count: 0xffff }), cut],
  ['a path that climbs', withOne({ name: '../evil', data: '' }), name],
  ['an absolute path', withOne({ name: '/etc/passwd', data: '' }), name],
  ['a drive', withOne({ name: 'C:evil', data: '' }), name],
  ['a backslash', withOne({ name: 'blobs\\evil', data: '' }), name],
  ['a NUL in a name', withOne({ name: 'blobs/a\0b', data: '' }), name],
  ['a control character in a name', withOne({ name: 'blobs/a\u0007', data: '' }), name],
  ['a directional override in a name', withOne({ name: 'blobs/\u202Ecod.exe', data: '' }), name],
  ['an empty name', withOne({ name: '', data: '' }), name],
  ['a folder', withOne({ name: 'blobs/', data: '' }), name],
  ['a device name', withOne({ name: 'blobs/con.txt', data: '' }), name],
  ['a name that ends in a stop', withOne({ name: 'manifest.json.', data: '' }), name],
  ['a very long name', withOne({ name: 'a'.repeat(60_000), data: '' }), name],
  ['a name that is no UTF-8', withOne({ name: Buffer.from([0x62, 0xff, 0xfe]), data: '' }), name],
  ['a second name in an extra field', withOne({ name: 'a', data: '', extra: unicodePath('a', 'b') }), name],
  [
    'the same name twice',
    withOne({ name: 'manifest.json', data: '{}' }),
    'it holds two files of the same name',
  ],
  [
    'names that differ in case',
    withOne({ name: 'Manifest.JSON', data: '{}' }),
    'it holds two files of the same name',
  ],
  [
    'names that differ in composition',
    forgedZip([...good(), { name: 'é', data: '' }, { name: 'e\u0301', data: '' }]),
    'it holds two files of the same name',
  ],
  ['a symbolic link', withOne({ name: 'link', data: 'manifest.json', mode: 0o120777 }), unusual],
  ['an encrypted entry', withOne({ name: 'secret', data: 'x', flags: 0x0801, size: 1 }), cut],
  ['an unknown method', withOne({ name: 'odd', data: 'x', method: 99 }), unusual],
  [
    'a local header with another name',
    changed((entry) => ({ ...entry, localName: 'x'.repeat(70) })),
    unusual,
  ],
  [
    'two entries with one body',
    forgedZip([...good(), { name: 'twin', data: good().at(-1)!.data, sharesData: true }]),
    unusual,
  ],
  ['bytes between entries', changed((entry) => ({ ...entry, gap: 5 })), hidden],
  ['a wrong sum', changed((entry) => ({ ...entry, crc: 1 })), damaged],
  [
    'a size that is too large',
    changed((entry) => ({ ...entry, method: 8, size: entry.data.length + 1 })),
    'a file in it was changed after the bundle was made',
  ],
  [
    'a size that is too small',
    changed((entry) => ({ ...entry, method: 8, size: 10 })),
    'a file in it was changed after the bundle was made',
  ],
  ['a stored size that lies', changed((entry) => ({ ...entry, size: 10 })), cut],
])('%s is refused', async (_, bytes, reason) => {
  expect(await verdictOn(bytes)).toBe(`bundle-unreadable: ${reason}`);
});

test('a bundle that was cut off anywhere is refused', async () => {
  const bytes = await realBundle();
  const lengths = Array.from({ length: 40 }, (_, index) => Math.floor((bytes.length * index) / 40));

  for (const length of [...lengths, bytes.length - 1]) {
    expect(await verdictOn(bytes.subarray(0, length)), `${length} bytes`).toMatch(/^bundle-unreadable: /);
  }
});

test('a bundle with any bit changed is refused, or says what it said before', async () => {
  const bytes = await realBundle();
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 7 }), async (at, bit) => {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ (1 << bit);

      // Dates and the like have no meaning to us; all that has is covered by sums and digests.
      expect(await verdictOn(altered)).toMatch(/^(readable$|bundle-unreadable: )/);
    }),
    { numRuns: 300 },
  );
});

async function realBundle(): Promise<Buffer> {
  const file = freshPath();
  await writeBundle(file, aContent());
  return bytesOf(file);
}

/** Info-ZIP's extra field that gives an entry another name. */
function unicodePath(before: string, after: string): Buffer {
  const field = Buffer.concat([Buffer.alloc(9), Buffer.from(after)]);
  field.writeUInt16LE(0x7075, 0);
  field.writeUInt16LE(5 + Buffer.byteLength(after), 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(crcOf(before), 5);
  return field;
}

function crcOf(text: string): number {
  return forgedZip([{ name: 'x', data: text }]).readUInt32LE(14);
}
