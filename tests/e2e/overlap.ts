import type { Locator } from '@playwright/test';
import type { Scholion } from './app';

/** The list of the passages that lie at one place. */
export function stackList(app: Scholion): Locator {
  return app.page.getByRole('listbox', { name: 'Passages that lie here' });
}

/** The size of the article's letters, in pixels. */
export async function textSize(app: Scholion): Promise<number> {
  return app.text.evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
}

/** Whether the colours behind highlights are left out for the sake of contrast. */
export async function hasMoreContrast(app: Scholion): Promise<boolean> {
  return app.page.evaluate(() => document.documentElement.dataset['contrast'] === 'more');
}
