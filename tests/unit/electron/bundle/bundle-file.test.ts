import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readBundle, writeBundle } from '#electron/bundle/bundle-file';
import { sha256Hex } from '#shared/sha256';
import { aContent, bytesOf, freshPath, said } from './bundles';

async function written(content = aContent()) {
  const file = freshPath();
  const { bytes } = await writeBundle(file, content);
  return { file, bytes };
}

test('a bundle reads back as it was written', async () => {
  const content = aContent();
  const { file, bytes } = await written(content);

  const read = await readBundle(file);

  if (!read.ok) throw new Error(said(read));
  const { kind, project, changes, blobs, close } = read.value;
  expect({ kind, project }).toEqual({ kind: content.kind, project: content.project });
  const byPlace = (a: { stream: string; seq: number }, b: { stream: string; seq: number }) =>
    a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : a.seq - b.seq;
  expect(changes.toSorted(byPlace)).toEqual(content.changes.toSorted(byPlace));
  expect(blobs.digests).toEqual(content.blobs.digests.toSorted());
  for (const digest of blobs.digests) expect(sha256Hex(await blobs.read(digest))).toBe(digest);
  expect(bytes).toBe(bytesOf(file).length);
  await close();
});

test('the same content makes the same bytes, in whatever order it is given and wherever it is written', async () => {
  const zone = process.env['TZ'];
  const { changes, blobs, ...rest } = aContent();
  process.env['TZ'] = 'Pacific/Auckland';
  const one = await written();
  process.env['TZ'] = 'America/Los_Angeles';
  const other = await written({
    ...rest,
    changes: changes.toReversed(),
    blobs: { ...blobs, digests: blobs.digests.toReversed() },
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;

  expect(bytesOf(one.file).equals(bytesOf(other.file))).toBe(true);
});

test('a bundle of the later changes alone is readable: what it follows may be there already', async () => {
  const changes = aContent().changes.filter(({ seq }) => seq > 3);
  const { file } = await written(aContent(changes));

  const read = await readBundle(file);

  expect(said(read)).toBe('readable');
  if (read.ok) await read.value.close();
});

test('a bundle that could not be read back is not written, and leaves nothing behind', async () => {
  const { changes, blobs, ...rest } = aContent();
  const folder = path.join(path.dirname(freshPath()), 'refused');
  mkdirSync(folder);
  const file = path.join(folder, 'a.scholion');

  await expect(writeBundle(file, { ...rest, changes, blobs: { ...blobs, digests: [] } })).rejects.toThrow(
    'text',
  );
  await expect(
    writeBundle(file, { ...rest, blobs, changes: changes.filter(({ seq }) => seq !== 2) }),
  ).rejects.toThrow('missing or doubled');
  const broken = { ...blobs, read: () => Promise.reject(new Error('no such blob')) };
  await expect(writeBundle(file, { ...rest, changes, blobs: broken })).rejects.toThrow('no such blob');

  expect(readdirSync(folder)).toEqual([]);
});

test('an existing file is replaced whole, or kept when the writing fails', async () => {
  const file = freshPath();
  writeFileSync(file, 'before');
  const { changes, blobs, ...rest } = aContent();
  const broken = { ...blobs, read: () => Promise.reject(new Error('no such blob')) };

  await expect(writeBundle(file, { ...rest, changes, blobs: broken })).rejects.toThrow();

  expect(bytesOf(file).toString()).toBe('before');
  await writeBundle(file, aContent());
  expect(bytesOf(file).subarray(0, 2).toString()).toBe('PK');
});

test('a file that is not there is unreadable, which says nothing of bundles', async () => {
  expect(said(await readBundle(freshPath()))).toBe('file-unreadable: ENOENT');
});

test('a bundle larger than the room there is for it is refused', async () => {
  const { file } = await written();

  expect(said(await readBundle(file, 1000))).toMatch(/^bundle-unreadable: what it holds would be larger/);
});
