import { createHash } from 'node:crypto';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
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

const many = ['One.', 'Two.', 'Three.', 'Four.'].map((text) => {
  const content = Buffer.from(text);
  return { digest: createHash('sha256').update(content).digest('hex'), bytes: content };
});
const contents = many.map(({ digest, bytes }) => ({
  digest,
  async *pieces() {
    yield bytes.subarray(0, 2);
    yield bytes.subarray(2);
  },
}));

test('many contents are kept under their digests, and survive a power cut once that is said', async () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const disk = new ForgetfulDisk({ random: seeded(seed) });
    expect(await new Blobs(disk, '/blobs').writeAll(contents)).toEqual({ ok: true, value: undefined });

    const after = new Blobs(disk.afterPowerCut({ random: seeded(seed) }), '/blobs');

    for (const { digest, bytes } of many) {
      expect(await after.read(digest)).toEqual({ ok: true, value: Uint8Array.from(bytes) });
    }
  }
});

test('a power cut while many are written leaves each whole or absent', async () => {
  for (let cutAt = 1; cutAt < 24; cutAt += 1) {
    const random = seeded(cutAt);
    const disk = new ForgetfulDisk({ random, cutAt });
    await new Blobs(disk, '/blobs').writeAll(contents);

    const after = disk.afterPowerCut({ random });

    const blobs = new Blobs(after, '/blobs');
    for (const { digest } of many) expect(await blobs.has(digest)).toBe((await blobs.read(digest)).ok);
  }
});

test('a content that is not what its digest says is not kept', async () => {
  const disk = aDisk();
  const blobs = new Blobs(disk, '/blobs');

  const written = await blobs.writeAll([{ ...contents[0]!, digest }]);

  expect(written).toMatchObject({ ok: false, failure: { code: 'file-unwritable' } });
  expect(disk.names()).toEqual([]);
});

test('of many, those that are there are not written again', async () => {
  const disk = aDisk();
  const blobs = new Blobs(disk, '/blobs');
  await blobs.writeAll(contents.slice(0, 2));
  const before = disk.log.filter((line) => line.startsWith('append')).length;

  await blobs.writeAll(contents);

  expect(disk.log.filter((line) => line.startsWith('append')).length - before).toBe(2 * 2);
});

describe('so many that they are packed', () => {
  const texts = Array.from({ length: 40 }, (_, at) => Buffer.from(`Text ${at} `.repeat(at)));
  const packed = texts.map((bytes) => {
    async function* pieces() {
      yield bytes;
    }
    return { digest: createHash('sha256').update(bytes).digest('hex'), bytes, pieces };
  });

  test('lie in one file, and survive a power cut once that is said', async () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const disk = new ForgetfulDisk({ random: seeded(seed) });
      expect(await new Blobs(disk, '/blobs').writeAll(packed)).toEqual({ ok: true, value: undefined });
      expect(disk.names()).toHaveLength(1);

      const after = new Blobs(disk.afterPowerCut({ random: seeded(seed) }), '/blobs');

      for (const { digest, bytes } of packed)
        expect(await after.read(digest)).toEqual({ ok: true, value: Uint8Array.from(bytes) });
    }
  });

  test('are whole or absent after a power cut while they are written', async () => {
    for (let cutAt = 1; cutAt < 9; cutAt += 1) {
      const random = seeded(cutAt);
      const disk = new ForgetfulDisk({ random, cutAt });
      await new Blobs(disk, '/blobs').writeAll(packed);

      const blobs = new Blobs(disk.afterPowerCut({ random }), '/blobs');

      for (const { digest } of packed) expect(await blobs.has(digest)).toBe((await blobs.read(digest)).ok);
    }
  });

  test('are written once, and what was damaged in a pack is mended by writing it again', async () => {
    const disk = aDisk();
    await new Blobs(disk, '/blobs').writeAll(packed);
    await new Blobs(disk, '/blobs').writeAll(packed);
    const [pack = '', ...others] = disk.names();
    expect(others).toEqual([]);
    const bytes = Buffer.from(await disk.read(pack));
    bytes[10] = 0;
    const damaged = aDisk(new Map([[pack, bytes]]));

    const blobs = new Blobs(damaged, '/blobs');
    const lost = packed.filter(({ digest }) => digest !== packed[0]!.digest);
    const before = await Promise.all(lost.map(({ digest }) => blobs.read(digest)));
    await blobs.writeAll(packed);

    expect(before.filter(({ ok }) => !ok)).toHaveLength(1);
    for (const { digest } of packed) expect((await blobs.read(digest)).ok).toBe(true);
  });

  test('a file that is no whole pack holds nothing', async () => {
    const disk = aDisk();
    await new Blobs(disk, '/blobs').writeAll(packed);
    const [pack = ''] = disk.names();
    const bytes = Buffer.from(await disk.read(pack));
    for (const cut of [bytes.subarray(1), bytes.subarray(0, -1), Buffer.alloc(0), Buffer.from('SCHP')]) {
      const blobs = new Blobs(aDisk(new Map([[pack, cut]])), '/blobs');
      expect(await blobs.has(packed[3]!.digest)).toBe(false);
    }
  });
});
