import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Projects } from '#electron/files/projects';
import { copyRequests } from '#electron/ipc/copies';
import { fail, succeed } from '#shared/result';
import { aTemporaryFolder } from '../builders/temporary-folder';

const [project, digest] = ['10000000-0000-4000-8000-000000000001', 'c0'.repeat(32)];
const asked = { project, digest, suggestedName: 'Troops', extension: 'html' };

/** A project that holds one file, and a person who chooses this place. */
function aDoor(place: string | undefined) {
  const read = async (wanted: string) =>
    wanted === digest
      ? succeed(Buffer.from('<p>Troops</p>'))
      : fail({ code: 'blob-missing', digest: wanted });
  const projects = { current: async () => succeed({ blobs: { read } }) } as unknown as Pick<
    Projects,
    'current'
  >;
  return copyRequests(projects, { placeCopy: async () => place, placeReport: async () => place }, 0o644);
}

test('the untouched file is written where the person says, for anybody to read', async () => {
  const file = path.join(aTemporaryFolder(), 'copy.html');

  expect(await aDoor(file).copyOriginal(asked)).toEqual({ ok: true, value: { name: 'copy.html' } });
  expect(readFileSync(file, 'utf8')).toBe('<p>Troops</p>');
  expect(statSync(file).mode & 0o777).toBe(0o644);
});

test('nothing is written by one who thinks better of it, and what is missing is said', async () => {
  expect(await aDoor(undefined).copyOriginal(asked)).toEqual({ ok: true, value: null });
  expect(await aDoor('/nowhere/copy.html').copyOriginal({ ...asked, digest: 'd0'.repeat(32) })).toMatchObject(
    {
      ok: false,
      failure: { code: 'blob-missing' },
    },
  );
  expect(await aDoor('/nowhere/copy.html').copyOriginal(asked)).toMatchObject({
    ok: false,
    failure: { code: 'file-unwritable', name: 'copy.html' },
  });
});

test('a report is written as text where the person says', async () => {
  const file = path.join(aTemporaryFolder(), 'report.txt');
  const report = { suggestedName: 'What came in', text: '4 added – “Größe”.\n' };

  expect(await aDoor(file).saveReport(report)).toEqual({ ok: true, value: { name: 'report.txt' } });
  expect(readFileSync(file, 'utf8')).toBe(report.text);
  expect(await aDoor(undefined).saveReport(report)).toEqual({ ok: true, value: null });
});
