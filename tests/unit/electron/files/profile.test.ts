import { expect, test } from 'vitest';
import { Profile } from '#electron/files/profile';
import { ForgetfulDisk, seeded } from '../builders/forgetful-disk';

function aDisk(content?: unknown): ForgetfulDisk {
  const files =
    content === undefined ? [] : [['/p/profile.json', Buffer.from(JSON.stringify(content))] as const];
  return new ForgetfulDisk({ random: seeded(1) }, new Map(files));
}

function contentOn(disk: ForgetfulDisk): unknown {
  return JSON.parse(Buffer.from(disk.contentOf('/p/profile.json')).toString());
}

test('a profile keeps its id, and says whether it was left in good order', async () => {
  const disk = aDisk();
  const first = await Profile.open(disk, '/p', '25.1.1');
  expect(contentOn(disk)).toEqual({
    profileId: first?.id,
    layout: 1,
    lastElectron: '25.1.1',
    cleanShutdown: false,
  });
  await first?.closeCleanly();
  expect(contentOn(disk)).toMatchObject({ cleanShutdown: true });

  const second = await Profile.open(disk, '/p', '45.0.0');

  expect(second?.id).toBe(first?.id);
  expect(contentOn(disk)).toMatchObject({ lastElectron: '45.0.0', cleanShutdown: false });
});

test('a profile of a newer layout is not touched', async () => {
  const newer = {
    profileId: '11111111-1111-4111-8111-111111111111',
    layout: 2,
    lastElectron: '60',
    cleanShutdown: true,
  };
  const disk = aDisk(newer);

  expect(await Profile.open(disk, '/p', '45.0.0')).toBeUndefined();
  expect(contentOn(disk)).toEqual(newer);
});

test('a profile file that cannot be read is put by', async () => {
  const disk = aDisk('not a profile');

  expect(await Profile.open(disk, '/p', '45.0.0')).toBeDefined();
  expect(disk.names()).toEqual(['/p/profile.json', '/p/profile.json.broken']);
});

test('on a full disk a profile that is there is opened all the same, and none is begun', async () => {
  const disk = aDisk();
  const before = await Profile.open(disk, '/p', '45.0.0');
  const empty = aDisk();
  for (const full of [disk, empty]) {
    full.openToAppend = () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }));
  }

  expect((await Profile.open(disk, '/p', '45.0.0'))?.id).toBe(before?.id);
  await expect(Profile.open(empty, '/p', '45.0.0')).rejects.toMatchObject({ code: 'ENOSPC' });
});
