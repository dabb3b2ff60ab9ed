import { expect } from '../app';
import { leaveDialog, type Deeds } from './deed';

export const helpingDeeds = {
  toggleFirstSteps: async (app, ask) => {
    await ask();
    await expect(app.page.getByText('The first steps belong to the sample').first()).toBeVisible();
  },
  showKeys: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Keys');
  },
  changeKeys: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Change keys');
  },
  toggleSingleKeys: async (app, ask) => {
    const before = await app.passageCount();
    await ask();
    await app.press('ArrowDown', 'h');
    expect(await app.passageCount()).toBe(before);
    await ask();
    await app.press('h');
    await expect.poll(() => app.passageCount()).toBe(before + 1);
  },
} satisfies Deeds;
