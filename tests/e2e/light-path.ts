import type { Locator } from '@playwright/test';
import type { Scholion } from './app';

/** Below the text: what is shown of its passages. */
export function filterBar(app: Scholion): Locator {
  return app.page.getByRole('region', { name: 'Filter' });
}

/** Which of several to focus on. */
export function focusLine(app: Scholion): Locator {
  return app.page.getByRole('group', { name: 'Focus on one' });
}

/** Tags the sentence after the caret with a new actor who acts in it. */
export async function tagNextSentence(app: Scholion, actor: string): Promise<void> {
  await app.press('ArrowDown', 'a');
  await app.type(actor);
  await app.press('Tab', '1', 'Enter');
  await app.tagLine.waitFor({ state: 'hidden' });
}

/** Above the text: what is looked for in it. */
export function findBar(app: Scholion): Locator {
  return app.page.getByRole('search', { name: 'Find in the article' });
}

/** Looks for words and leaves the bar again. */
export async function lookFor(app: Scholion, words: string): Promise<void> {
  await app.press('Control+f');
  await findBar(app).waitFor();
  await app.type(words);
  await app.press('Escape');
  await findBar(app).waitFor({ state: 'hidden' });
}

/** Above the text: what is said of the article as a whole. */
export function judgeLine(app: Scholion): Locator {
  return app.page.getByRole('region', { name: 'Judge the article' });
}

/** How the article of this title stands in the library. */
export function rowOf(app: Scholion, title: string): Locator {
  return app.library.getByRole('option').filter({ hasText: title });
}

/** What opens the list of what is unfinished, and says how much that is. */
export function tidyHeading(app: Scholion): Locator {
  return app.page.getByRole('button', { name: /^Tidy up/ });
}

export function untidyRows(app: Scholion): Locator {
  return app.page.getByRole('listbox', { name: 'What is not finished' }).getByRole('option');
}
