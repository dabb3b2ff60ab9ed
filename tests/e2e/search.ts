import type { Locator } from '@playwright/test';
import { expect, type Scholion } from './app';

export const searchField = (app: Scholion): Locator =>
  app.page.getByRole('combobox', { name: 'Search all articles' });

/** The results, or those with these words in their line. */
export function results(app: Scholion, words?: string | RegExp): Locator {
  const all = app.page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  return words === undefined ? all : all.filter({ hasText: words });
}

/** How much was found, in words. */
export const resultCount = (app: Scholion): Locator =>
  app.page.getByRole('main').getByText(/^[\d,]+ results? in /);

export const foundBar = (app: Scholion): Locator =>
  app.page.getByRole('region', { name: 'Results of the search' });

export const tagDrawer = (app: Scholion): Locator =>
  app.page.getByRole('region', { name: /^Tag .* results?$/ });

/** What is said to be sought, part by part. */
export const parts = (app: Scholion): Locator =>
  app.page.getByRole('group', { name: 'What is sought' }).locator('[data-part]');

/** Opens the room, types this line, and goes to the results as soon as there are so many. */
export async function searchFor(app: Scholion, line: string, count?: number): Promise<void> {
  await openSearch(app);
  await app.press('ControlOrMeta+a');
  await app.type(line);
  await expect(app.page.locator('[aria-busy=false] [role=listbox][aria-label=Results]')).toBeVisible();
  if (count === undefined) await expect(results(app).first()).toBeVisible();
  else await expect(results(app)).toHaveCount(count);
  // An offer to go on with the line would take the key.
  await app.press('Enter');
  await expect(results(app).and(app.page.locator(':focus'))).toHaveCount(1);
}

export async function openSearch(app: Scholion): Promise<void> {
  if (!(await searchField(app).isVisible())) await app.press('ControlOrMeta+Shift+f');
  await expect(searchField(app)).toBeVisible();
  await searchField(app).focus();
}

/** Goes back to the text that one came from. */
export async function backToText(app: Scholion): Promise<void> {
  await app.press('Escape');
  await expect(app.text).toBeVisible();
  await expect.poll(() => app.isReading()).toBe(true);
}
