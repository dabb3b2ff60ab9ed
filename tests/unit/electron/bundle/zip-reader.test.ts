import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { StrictZip } from '#electron/bundle/zip-reader';
import { forgedZip } from './forged-zip';
import { freshPath } from './bundles';

const ample = { entries: 10, bytes: 1_000_000 };

function zipWith(...names: string[]): string {
  const file = freshPath();
  writeFileSync(file, forgedZip(names.map((name) => ({ name, data: `in ${name}`, method: 8 }))));
  return file;
}

test('entries are read by name, whole or piece by piece', async () => {
  const zip = await StrictZip.open(zipWith('a.txt', 'folder/ü.txt'), ample);

  expect(zip.names).toEqual(['a.txt', 'folder/ü.txt']);
  expect(zip.sizeOf('a.txt')).toBe('in a.txt'.length);
  expect(Buffer.from(await zip.read('folder/ü.txt')).toString()).toBe('in folder/ü.txt');
  zip.close();
});

test('what is too large to be held is read as well, and all behind it', async () => {
  const file = freshPath();
  const large = Buffer.from(Array.from({ length: 6_000_000 }, (_, at) => (at * at) % 251));
  const entries = [
    { name: 'large', data: large, method: 0 },
    { name: 'large too', data: large, method: 8 },
    { name: 'small', data: 'behind it', method: 8 },
  ] as const;
  writeFileSync(file, forgedZip(entries));
  const zip = await StrictZip.open(file, { entries: 10, bytes: 20_000_000 });

  for (const name of ['large', 'large too']) expect(large.equals(await zip.read(name))).toBe(true);
  expect(Buffer.from(await zip.read('small')).toString()).toBe('behind it');
  zip.close();
});

test('an empty zip file has no entries, and is no bundle', async () => {
  const file = freshPath();
  writeFileSync(file, forgedZip([]));

  await expect(StrictZip.open(file, ample)).rejects.toThrow('does not begin as a zip file does');
});

test('more entries or more bytes than there is room for are refused before any is read', async () => {
  const file = zipWith('a', 'b', 'c');

  await expect(StrictZip.open(file, { ...ample, entries: 2 })).rejects.toThrow('more files than any bundle');
  await expect(StrictZip.open(file, { ...ample, bytes: 8 })).rejects.toThrow('larger than the space');
});

test('a bomb of many names for one body is refused before it is inflated', async () => {
  const file = freshPath();
  const bomb = { name: 'bomb', data: Buffer.alloc(1_000_000), method: 8 } as const;
  writeFileSync(
    file,
    forgedZip([
      bomb,
      ...Array.from({ length: 50 }, (_, n) => ({
        ...bomb,
        name: `b${n}`,
        localName: 'bomb',
        sharesData: true,
      })),
    ]),
  );

  await expect(StrictZip.open(file, { entries: 100, bytes: 1e9 })).rejects.toThrow('unusual');
});
