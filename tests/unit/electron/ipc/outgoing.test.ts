import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { OutgoingFile } from '#electron/files/outgoing';
import { outgoingRequests } from '#electron/ipc/outgoing';
import { untilStopped } from '../builders/printers';
import { aTemporaryFolder } from '../builders/temporary-folder';

test('leaving a file ends its printing, and nothing of it is left', async () => {
  const folder = aTemporaryFolder();
  const placeOutgoing = async () => path.join(folder, 'copy.pdf');
  const door = outgoingRequests(new OutgoingFile(0o644), { placeOutgoing }, untilStopped);
  const begun = await door.beginFile({ suggestedName: 'copy', format: 'pdf' });
  if (!begun.ok || !begun.value) throw new Error('It did not begin');

  const printing = door.printToFile({ handle: begun.value.handle, sheets: { html: '<p>' } });
  await door.leaveFile();

  expect(await printing).toEqual({ ok: false, failure: { code: 'stopped' } });
  expect(readdirSync(folder)).toEqual([]);
});
