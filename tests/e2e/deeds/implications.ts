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
