import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import type { Scholion } from './app';
import { numberedSentences } from './articles';

/** At the foot of the window: how far adding is, and what came of it. */
export function tray(app: Scholion): Locator {
  return app.page.getByRole('region', { name: 'Adding articles' });
}

/** The lines of the report that is open. */
export function reportRows(app: Scholion): Locator {
  return app.dialog.getByRole('option');
}

/** A folder of all that can come: three articles, one of them twice, one nearly so, one that no program could read. */
export async function mixedFolder(folder: string): Promise<string> {
  const mixed = join(folder, 'monday');
  await mkdir(join(mixed, 'later'), { recursive: true });
  const harbour = `Harbour closed. ${numberedSentences(40, 1000)}`;
  const files: Record<string, string | Uint8Array> = {
    '1 harbour.txt': harbour,
    '2 brigades.md': `---\ntitle: Brigades moved\nauthor: A. Writer\n---\n${numberedSentences(20, 2000)}`,
    '3 grain.txt': `Grain sold. ${numberedSentences(20, 3000)}`,
    '4 harbour again.txt': harbour,
    '5 harbour shorter.txt': `Harbour closed for good. ${numberedSentences(30, 1000)}`,
    '6 broken.txt': new Uint8Array(4000).map((_, at) => at % 7),
    'later/7 bridge.txt': `Bridge opened. ${numberedSentences(20, 4000)}`,
    'later/picture.png': new Uint8Array([137, 80, 78, 71]),
    '.hidden.txt': 'Nobody sees this.',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(mixed, name), content);
  return mixed;
}

/** Adds a folder by the menu, and waits until all that is clean is added. */
export async function addFolder(app: Scholion, folder: string): Promise<void> {
  await app.answerOpenDialog([folder]);
  await app.chooseCommand('addFolder');
  await tray(app).getByRole('button', { name: 'Report' }).waitFor();
  await app.untilSaved();
}
