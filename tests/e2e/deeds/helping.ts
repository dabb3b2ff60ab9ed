import { expect } from '../app';
import { leaveDialog, type Deeds } from './deed';

export const helpingDeeds = {
  toggleFirstSteps: async (app, ask) => {
    const guide = app.page.getByRole('region', { name: 'First steps' });
    // The sample was opened by a deed before this one, or it was not.
    const isShown = await guide.isVisible();
    await ask();
    if (!isShown) {
      await expect(app.page.getByText('The first steps belong to the sample').first()).toBeVisible();
      return;
    }
    await expect(guide).toBeHidden();
    await ask();
    await expect(guide).toBeVisible();
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
