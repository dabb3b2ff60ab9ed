import type { Locator } from '@playwright/test';
import { expect, type Scholion } from './app';

/** The codebook's parts, as assistive technology finds them. */
export const codebookRoom = (app: Scholion): Locator =>
  app.page.getByRole('main').getByRole('region', { name: 'Codebook', exact: true });

export const codeTree = (app: Scholion): Locator =>
  app.page.getByRole('tree', { name: 'Entries of the codebook' });

export const codeItem = (app: Scholion, name: string): Locator =>
  codeTree(app)
    .getByRole('treeitem')
    .filter({ has: app.page.getByText(name, { exact: true }) });

export const codeEntry = (app: Scholion): Locator =>
  app.page.getByRole('group', { name: 'Entry', exact: true });

/** Goes to the codebook, with the focus in its tree. */
export async function openCodebook(app: Scholion): Promise<void> {
  await app.press('Control+5');
  await expect(codebookRoom(app)).toBeVisible();
  await expect(codeTree(app).locator(':focus')).toHaveCount(1);
}

/** Makes a theme by keyboard; the tree has the focus again. */
export async function makeTheme(app: Scholion, name: string): Promise<void> {
  await app.press('Control+Shift+N');
  await expect(app.dialog).toHaveAccessibleName('New entry');
  await app.type(name);
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
  await expect(codeItem(app, name)).toBeVisible();
}

/** Finds an entry by letters and goes to it in the tree. */
export async function goToEntry(app: Scholion, name: string): Promise<void> {
  const field = app.page.getByRole('textbox', { name: 'Find an entry' });
  await field.focus();
  await field.fill(name);
  await expect(codeItem(app, name).first()).toBeVisible();
  await app.press('ArrowDown');
  await expect(codeEntry(app).getByRole('heading', { name, exact: true })).toBeVisible();
}
