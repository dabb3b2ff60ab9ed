import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Scholion } from '../app';
import { codeEntry, codeItem, codeTree, makeTheme, openCodebook } from '../codebook';
import { articleNumber, leaveDialog, type Deeds } from './deed';

export const codebookDeeds = {
  importCodebook: async (app, ask, folder) => {
    const none = join(folder, 'none.csv');
    await writeFile(none, 'no codebook');
    await app.answerOpenDialog([none]);
    await ask();
    const banner = app.page.getByRole('alert').filter({ hasText: '“none.csv” is no codebook' });
    await expect(banner).toBeVisible();
    await banner.getByRole('button').last().focus();
    await app.press('Enter');
    await expect(banner).toHaveCount(0);
    await app.text.focus();
  },
  exportCodebook: (app, ask, folder) => isWritten(app, ask, join(folder, 'codebook.json')),
  exportCodebookTable: (app, ask, folder) => isWritten(app, ask, join(folder, 'codebook.csv')),
  newCode: async (app, ask) => {
    await openCodebook(app);
    await ask();
    await leaveDialog(app, 'New entry');
    await backToText(app);
  },
  renameCode: async (app, ask) => {
    const name = await aTheme(app);
    await ask();
    await expect(app.page.getByRole('textbox', { name: `New name for ${name}` })).toBeFocused();
    await app.press('Escape');
    await expect(codeTree(app).locator(':focus')).toHaveCount(1);
    await backToText(app);
  },
  moveCodes: async (app, ask) => {
    await aTheme(app);
    await ask();
    await expect(app.dialog.getByRole('combobox')).toBeFocused();
    await app.press('Escape');
    await expect(app.dialog).toBeHidden();
    await backToText(app);
  },
  moveCodeUp: async (app, ask) => {
    const [, last] = await twoThemes(app);
    const before = await placeOf(app, last);
    await ask();
    await expect.poll(() => placeOf(app, last)).toBe(before - 1);
    await backToText(app);
  },
  moveCodeDown: async (app, ask) => {
    const [first] = await twoThemes(app);
    await codeItem(app, first).click();
    const before = await placeOf(app, first);
    await ask();
    await expect.poll(() => placeOf(app, first)).toBe(before + 1);
    await backToText(app);
  },
  mergeCodes: async (app, ask) => {
    await aTheme(app);
    await aTheme(app);
    await ask();
    await expect(app.dialog.getByRole('combobox')).toBeFocused();
    await app.press('ArrowDown', 'Enter');
    await leaveDialog(app, 'Merge themes');
    await backToText(app);
  },
  splitCode: async (app, ask) => {
    const name = await aTheme(app);
    await ask();
    await leaveDialog(app, `Split “${name}”`);
    await backToText(app);
  },
  retireCodes: async (app, ask) => {
    const name = await aTheme(app);
    await ask();
    await expect(codeItem(app, name)).toBeHidden();
    await expect(codeEntry(app).getByText('Retired: it is not offered')).toBeVisible();
    await backToText(app);
  },
} satisfies Deeds;

async function isWritten(app: Scholion, ask: () => Promise<void>, file: string): Promise<void> {
  await app.answerSaveDialog(file);
  await ask();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('domain');
}

async function aTheme(app: Scholion): Promise<string> {
  const name = `Theme ${articleNumber()}`;
  await openCodebook(app);
  await makeTheme(app, name);
  await app.untilSaved();
  await expect(codeTree(app).locator(':focus')).toHaveCount(1);
  return name;
}

/** Two that stand one below the other, at the end; the second is at hand. */
async function twoThemes(app: Scholion): Promise<[string, string]> {
  const first = await aTheme(app);
  await codeItem(app, first).click();
  await app.press('ArrowLeft');
  return [first, await aTheme(app)];
}

/** Its place among those that stand beside it. */
async function placeOf(app: Scholion, name: string): Promise<number> {
  return Number(await codeItem(app, name).first().getAttribute('aria-posinset'));
}

async function backToText(app: Scholion): Promise<void> {
  await app.press('Control+2');
  await expect(app.text).toBeVisible();
}
