import { createHash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Blobs } from '#electron/files/blobs';
import { ForgetfulDisk, seeded } from '../builders/forgetful-disk';

const bytes = Buffer.from('An article');
const digest = createHash('sha256').update(bytes).digest('hex');
const file = path.join('/blobs', digest.slice(0, 2), digest);

function aDisk(files?: ReadonlyMap<string, Uint8Array>): ForgetfulDisk {
  return new ForgetfulDisk({ random: seeded(1) }, files);
}

test('a blob is kept under the digest of its content', async () => {
  const disk = aDisk();
  const blobs = new Blobs(disk, '/blobs');

  expect(await blobs.write(bytes)).toEqual({ ok: true, value: digest });
  expect(await blobs.read(digest)).toEqual({ ok: true, value: Uint8Array.from(bytes) });
  expect(disk.names()).toEqual([file]);
});

test('a blob that was written survives a power cut', async () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const disk = new ForgetfulDisk({ random: seeded(seed) });
    await new Blobs(disk, '/blobs').write(bytes);

    const after = new Blobs(disk.afterPowerCut({ random: seeded(seed) }), '/blobs');

    expect(await after.read(digest)).toMatchObject({ ok: true });
  }
});

test('a power cut while it is written leaves the blob whole or absent, never damaged', async () => {
  for (let cutAt = 1; cutAt < 7; cutAt += 1) {
    for (let seed = 0; seed < 20; seed += 1) {
      const random = seeded(seed);
      const disk = new ForgetfulDisk({ random, cutAt });
      await new Blobs(disk, '/blobs').write(bytes);

      const after = disk.afterPowerCut({ random });

      const blobs = new Blobs(after, '/blobs');
      expect((await blobs.has(digest)) === (await blobs.read(digest)).ok).toBe(true);
    }
  }
});

test('writing the same again writes nothing', async () => {
  const disk = aDisk();
  const blobs = new Blobs(disk, '/blobs');
  await blobs.write(bytes);
  const before = disk.log.filter((line) => line.startsWith('append')).length;

  await blobs.write(bytes);

  expect(disk.log.filter((line) => line.startsWith('append'))).toHaveLength(before);
});

test('an absent blob and a damaged one are both missing, and writing it again mends it', async () => {
  const blobs = new Blobs(aDisk(new Map([[file, Buffer.from('An artikel')]])), '/blobs');
  const missing = { ok: false, failure: { code: 'blob-missing', digest } };

  expect(await blobs.read(digest)).toEqual(missing);
  expect(await new Blobs(aDisk(), '/blobs').read(digest)).toEqual(missing);
  await blobs.write(bytes);
  expect((await blobs.read(digest)).ok).toBe(true);
});

test('what the disk does not take is said, without a path', async () => {
  const disk = aDisk();
  disk.openToAppend = () => Promise.reject(Object.assign(new Error('/home/someone/x'), { code: 'ENOSPC' }));

  expect(await new Blobs(disk, '/blobs').write(bytes)).toEqual({
    ok: false,
    failure: { code: 'file-unwritable', name: digest, reason: 'ENOSPC' },
  });
});
