import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Print } from '#electron/print/print-page';
import { briefRequests } from '#electron/ipc/briefs';
import type { Input } from '#shared/ipc/contract';
import { untilStopped } from '../builders/printers';
import { aTemporaryFolder } from '../builders/temporary-folder';

const markdown: Input<'saveBrief'> = {
  suggestedName: 'Brief',
  file: { format: 'md', bytes: Buffer.from('# Brief\n') },
};
const pdf: Input<'saveBrief'> = { suggestedName: 'Brief', file: { format: 'pdf', sheets: { html: '<p>' } } };

/** A person who chooses this place, with a printer that does this. */
function aDoor(place: string | undefined, print: Print = async () => Buffer.from('%PDF-')) {
  const shown: string[] = [];
  const door = briefRequests({
    dialogs: { placeBrief: async () => place },
    print,
    fileMode: 0o644,
    show: (file) => shown.push(file),
  });
  return { ...door, shown };
}

test('a brief is written where the person says, and can be shown where it lies', async () => {
  const file = path.join(aTemporaryFolder(), 'brief.md');
  const door = aDoor(file);

  const saved = await door.saveBrief(markdown);

  expect(saved).toMatchObject({ ok: true, value: { name: 'brief.md' } });
  expect(readFileSync(file, 'utf8')).toBe('# Brief\n');
  if (saved.ok && saved.value) await door.showInFolder({ saved: saved.value.saved });
  expect(door.shown).toEqual([file]);
});

test('a PDF is what the printer makes of the page', async () => {
  const file = path.join(aTemporaryFolder(), 'brief.pdf');

  expect(await aDoor(file).saveBrief(pdf)).toMatchObject({ ok: true, value: { name: 'brief.pdf' } });
  expect(readFileSync(file, 'utf8')).toBe('%PDF-');
});

test('nothing is printed for one who thinks better of it', async () => {
  let isPrinted = false;
  const print: Print = async () => {
    isPrinted = true;
    return Buffer.from('');
  };

  expect(await aDoor(undefined, print).saveBrief(pdf)).toEqual({ ok: true, value: null });
  expect(isPrinted).toBe(false);
});

test('a printing that is stopped fails as stopped, and nothing is written', async () => {
  const folder = aTemporaryFolder();
  const door = aDoor(path.join(folder, 'brief.pdf'), untilStopped);

  const saving = door.saveBrief(pdf);
  await door.stopBrief();

  expect(await saving).toEqual({ ok: false, failure: { code: 'stopped' } });
  expect(readdirSync(folder)).toEqual([]);
});

test('what cannot be printed or written is said, and nothing that was not saved is shown', async () => {
  const broken = () => Promise.reject(new Error('Printing failed'));
  const door = aDoor('/nowhere/brief.md');

  expect(await aDoor('/nowhere/brief.pdf', broken).saveBrief(pdf)).toMatchObject({
    ok: false,
    failure: { code: 'file-unwritable', name: 'brief.pdf' },
  });
  expect(await door.saveBrief(markdown)).toMatchObject({
    ok: false,
    failure: { code: 'file-unwritable', name: 'brief.md', reason: 'ENOENT' },
  });
  await door.showInFolder({ saved: '10000000-0000-4000-8000-000000000001' });
  expect(door.shown).toEqual([]);
});
