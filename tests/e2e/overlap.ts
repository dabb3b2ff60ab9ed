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

/** Marks each of these words and says who is in them and what they do, by keys. */
export async function tagWords(
  app: Scholion,
  article: string,
  tags: readonly (readonly [words: string, actor: string, role: string])[],
): Promise<void> {
  for (const [words, actor, role] of tags) {
    await app.selectByKeys(article, words);
    await app.press('a');
    await app.type(actor);
    await app.press('Tab', role, 'Enter');
    await app.untilSaved();
  }
  await app.press('Escape');
}
