import type { Locator } from '@playwright/test';
import { expect, type Scholion } from './app';

/** The parts of the implication drawer, as the screen calls them. */
export function drawerOf(app: Scholion) {
  const { drawer } = app;
  const button = (name: string | RegExp): Locator => drawer.getByRole('button', { name });
  return {
    statement: drawer.getByRole('textbox', { name: 'What it means, in one sentence' }),
    advice: drawer.getByRole('group', { name: 'Advice on the wording' }),
    existing: drawer.getByRole('region', { name: 'Already there' }),
    likelihood: (name: string) => drawer.getByRole('radio', { name: new RegExp(`^${name}`) }),
    confidence: drawer.getByRole('radiogroup', { name: 'Confidence in the basis' }),
    quotes: drawer.getByRole('button', { name: /in the text$/ }),
    stance: (quote: string) => drawer.getByRole('button', { name: `What “${quote}” does for it` }),
    conflicts: drawer.getByRole('combobox', { name: 'Conflicts with' }),
    printed: drawer.getByRole('region', { name: 'As printed' }),
    button,
  };
}

/** Selects words, opens the drawer on them and writes what they mean; it is not saved yet. */
export async function writes(
  app: Scholion,
  article: string,
  words: string,
  statement: string,
  key: 'i' | 'Shift+I' = 'Shift+I',
): Promise<void> {
  await app.selectByKeys(article, words);
  await app.press(key);
  await expect(app.drawer).toBeVisible();
  await app.type(statement);
}

/** The same, saved. */
export async function implies(
  app: Scholion,
  article: string,
  words: string,
  statement: string,
): Promise<void> {
  await writes(app, article, words, statement);
  await app.press('Control+Enter');
  await expect(app.drawer).toBeHidden();
  await app.untilSaved();
}

/** Opens one from the list, by its words. */
export async function opens(app: Scholion, statement: string): Promise<void> {
  await app.implications.filter({ hasText: statement }).click();
  await expect(app.drawer).toHaveAccessibleName('Implication');
}
