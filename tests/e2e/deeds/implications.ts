import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Scholion } from '../app';
import { type Deeds } from './deed';

export const implicationDeeds = {
  implicationStated: (app, ask) => opensDrawer(app, ask, 'Implication stated by the source'),
  implicationInferred: (app, ask) => opensDrawer(app, ask, 'Implication I infer'),
  saveImplication: async (app, ask) => {
    const before = await app.implications.count();
    await app.press('ArrowDown', 'i');
    await expect(app.drawer).toBeVisible();
    await app.type('More of them follow.');
    await ask();
    await expect(app.drawer).toBeHidden();
    await expect(app.implications).toHaveCount(before + 1);
  },
  saveBrief: async (app, ask, folder) => {
    if ((await app.implications.count()) === 0) await writesImplication(app);
    await app.press('Control+p');
    const preview = app.page.frameLocator('iframe');
    await expect(preview.getByRole('heading', { level: 1 })).toBeVisible();
    // One that was begun before there was anything to report has nothing in it.
    const finding = app.page.getByRole('option').first();
    if ((await finding.getAttribute('aria-checked')) === 'false') await finding.press(' ');
    const file = join(folder, 'brief.pdf');
    await rm(file, { force: true });
    await app.answerSaveDialog(file);
    await ask();
    await expect(app.news.getByText('Saved “brief.pdf”.').last()).toBeVisible();
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    await app.press('Control+2');
    await expect(app.text).toBeVisible();
  },
  linkEvidence: async (app, ask) => {
    if ((await app.implications.count()) === 0) await writesImplication(app);
    await app.press('ArrowDown');
    await ask();
    await expect(app.linkLine).toBeVisible();
    await app.press('Escape');
    await expect(app.linkLine).toBeHidden();
  },
} satisfies Deeds;

async function writesImplication(app: Scholion): Promise<void> {
  await app.press('i');
  await expect(app.drawer).toBeVisible();
  await app.type('They come.');
  await app.press('Control+Enter');
  await expect(app.implications).toHaveCount(1);
}

async function opensDrawer(app: Scholion, ask: () => Promise<void>, heading: string): Promise<void> {
  await ask();
  await expect(app.drawer).toHaveAccessibleName(heading);
  await app.press('Escape');
  await expect(app.drawer).toBeHidden();
}
