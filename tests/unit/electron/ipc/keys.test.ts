import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Handles } from '#electron/files/handles';
import { keyRequests } from '#electron/ipc/keys';
import { readKeymap } from '#shared/keys/keymap-file';
import { aTemporaryFolder } from '../builders/temporary-folder';

const keymap = { scholionKeys: 1 as const, keys: { highlight: ['B'] } };

function aDoor(place: string | undefined, chosen: string[] = []) {
  const handles = new Handles(path.join(aTemporaryFolder(), 'offered'));
  const dialogs = { placeKeys: async () => place, chooseKeys: async () => chosen };
  return { handles, ...keyRequests(handles, dialogs, 0o644) };
}

test('keys are written where the person says, for anybody to read', async () => {
  const file = path.join(aTemporaryFolder(), 'keys.json');

  const written = await aDoor(file).exportKeys(keymap);

  expect(written).toEqual({ ok: true, value: { name: 'keys.json' } });
  expect(readKeymap(readFileSync(file, 'utf8'), false)).toMatchObject({ own: keymap.keys });
  expect(statSync(file).mode & 0o777).toBe(0o644);
});

test('nothing is written by one who thinks better of it', async () => {
  expect(await aDoor(undefined).exportKeys(keymap)).toEqual({ ok: true, value: null });
});

test('a place that cannot be written is said to be one', async () => {
  const file = path.join(aTemporaryFolder(), 'absent', 'keys.json');

  expect(await aDoor(file).exportKeys(keymap)).toMatchObject({
    ok: false,
    failure: { code: 'file-unwritable', name: 'keys.json' },
  });
});

test('a chosen key file is read by its handle', async () => {
  const file = path.join(aTemporaryFolder(), 'keys.json');
  await aDoor(file).exportKeys(keymap);
  const { chooseKeys, handles } = aDoor(undefined, [file]);

  const chosen = await chooseKeys();

  expect(chosen).toMatchObject({ ok: true, value: { name: 'keys.json' } });
  const read = await handles.read(chosen.ok && chosen.value ? chosen.value.handle : '');
  expect(read.ok && JSON.parse(Buffer.from(read.value).toString())).toEqual(keymap);
});

test('no file chosen is none', async () => {
  expect(await aDoor(undefined).chooseKeys()).toEqual({ ok: true, value: null });
});
