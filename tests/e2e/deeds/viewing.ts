import { expect, type Scholion } from '../app';
import { filterBar, tagNextSentence } from '../light-path';
import { hasMoreContrast, textSize } from '../overlap';
import { highlighted, leaveDialog, type Deeds } from './deed';

export const viewingDeeds = {
  focus: async (app, ask) => {
    await tagNextSentence(app, 'Alpha');
    await ask();
    await expect(filterBar(app)).toContainText('Alpha');
    await ask();
    await expect(filterBar(app)).toBeHidden();
  },
  clearFilter: async (app, ask) => {
    await tagNextSentence(app, 'Alpha');
    await app.press('f');
    await expect(filterBar(app)).toBeVisible();
    await ask();
    await expect(filterBar(app)).toBeHidden();
  },
  toggleList: (app, ask) => hidesAndShows(app.page.getByRole('region', { name: 'Passages' }), ask),
  togglePassageMap: (app, ask) => hidesAndShows(app.page.locator('canvas[data-passage-map]'), ask),
  toggleMargin: (app, ask) => hidesAndShows(app.page.getByRole('region', { name: 'Passage cards' }), ask),
  toggleGhosts: async (app, ask) => {
    await ask();
    await expect(app.page.getByText('Suggested mentions are hidden')).toBeAttached();
    await ask();
    await expect(app.page.getByText('Suggested mentions are underlined')).toBeAttached();
  },
  silenceHighlights: async (app, ask) => {
    await highlighted(app);
    await expect(app.text.locator('mark').first()).toBeVisible();
    await ask();
    await expect(app.text.locator('mark')).toHaveCount(0);
    await expect(app.status).toContainText('Highlights silenced');
    await ask();
    await expect(app.text.locator('mark').first()).toBeVisible();
  },
  textLarger: (app, ask) => resizes(app, ask, 1),
  textSmaller: (app, ask) => resizes(app, ask, -1),
  textUsual: async (app, ask) => {
    await app.press('Control+=');
    await ask();
    expect(await textSize(app)).toBe(18);
  },
  themeSystem: async (app, ask) => {
    await ask();
    await app.page.emulateMedia({ colorScheme: 'dark' });
    expect(await app.isDark()).toBe(true);
    await app.page.emulateMedia({ colorScheme: 'light' });
    expect(await app.isDark()).toBe(false);
  },
  themeLight: async (app, ask) => {
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await ask();
    await expect.poll(() => app.isDark()).toBe(false);
    await app.page.emulateMedia({ colorScheme: 'light' });
  },
  themeDark: async (app, ask) => {
    await ask();
    await expect.poll(() => app.isDark()).toBe(true);
  },
  contrastSystem: async (app, ask) => {
    await ask();
    await expect(hasMoreContrast(app)).resolves.toBe(false);
  },
  contrastMore: async (app, ask) => {
    await ask();
    await expect.poll(() => hasMoreContrast(app)).toBe(true);
  },
  readingSettings: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Reading settings');
  },
} satisfies Deeds;

async function hidesAndShows(
  part: ReturnType<Scholion['page']['getByRole']>,
  ask: () => Promise<void>,
): Promise<void> {
  await ask();
  await expect(part).toBeHidden();
  await ask();
  await expect(part).toBeVisible();
}

async function resizes(app: Scholion, ask: () => Promise<void>, direction: 1 | -1): Promise<void> {
  const before = await textSize(app);
  await ask();
  expect(Math.sign((await textSize(app)) - before)).toBe(direction);
}
