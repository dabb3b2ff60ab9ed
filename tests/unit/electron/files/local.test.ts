import { expect, test } from 'vitest';
import { LocalFile } from '#electron/files/local';
import { ForgetfulDisk, seeded } from '../builders/forgetful-disk';

const FILE = '/profile/local.json';
const place = { x: 10, y: 20, width: 900, height: 700, isMaximized: false };

function aDisk(text?: string): ForgetfulDisk {
  const files = text === undefined ? new Map() : new Map([[FILE, Buffer.from(text)]]);
  return new ForgetfulDisk({ random: seeded(1) }, files);
}

test('without a file there are the usual settings', async () => {
  const local = await LocalFile.open(aDisk(), FILE);

  expect(local.state).toMatchObject({ theme: 'system', room: 'library', drafts: {} });
  expect(local.window).toBeUndefined();
});

test('an update replaces what it names and keeps the rest, over a restart', async () => {
  const disk = aDisk();
  const local = await LocalFile.open(disk, FILE);
  await local.update({ theme: 'dark', drafts: { memo: 'half' } });
  await local.placeWindow(place);

  await local.update({ drafts: { other: 'typed' } });

  const again = await LocalFile.open(disk, FILE);
  expect(again.state).toMatchObject({ theme: 'dark', drafts: { other: 'typed' } });
  expect(again.window).toEqual(place);
});

test('many updates at once are all answered only when they are on the disk', async () => {
  const disk = aDisk();
  const local = await LocalFile.open(disk, FILE);

  const results = await Promise.all(
    Array.from({ length: 30 }, (_, index) => local.update({ drafts: { memo: `typed ${index}` } })),
  );

  expect(results.every(({ ok }) => ok)).toBe(true);
  const after = await LocalFile.open(disk.afterPowerCut({ random: seeded(2) }), FILE);
  expect(after.state.drafts).toEqual({ memo: 'typed 29' });
  expect(disk.log.filter((line) => line === 'rename').length).toBeLessThan(4);
});

test('a file that cannot be read is put by', async () => {
  const disk = aDisk('{"v":1,"state":{');

  const local = await LocalFile.open(disk, FILE);

  expect(local.state.theme).toBe('system');
  expect(disk.names()).toEqual([`${FILE}.broken`]);
});

test('of a file in another form the drafts are kept all the same', async () => {
  const state = { theme: 'sepia', drafts: { memo: 'half' }, somethingNewer: 1 };
  const disk = aDisk(JSON.stringify({ v: 1, state, window: place }));

  const local = await LocalFile.open(disk, FILE);

  expect(local.state).toMatchObject({ theme: 'system', drafts: { memo: 'half' } });
  expect(local.window).toEqual(place);
  expect(disk.names()).toEqual([`${FILE}.broken`]);
});

test('a disk that takes nothing is said', async () => {
  const disk = aDisk();
  const local = await LocalFile.open(disk, FILE);
  disk.rename = () => Promise.reject(Object.assign(new Error(), { code: 'EROFS' }));

  expect(await local.update({ theme: 'light' })).toEqual({
    ok: false,
    failure: { code: 'file-unwritable', name: 'local.json', reason: 'EROFS' },
  });
});
