import type { Locator } from '@playwright/test';
import type { Scholion } from './app';

/** The list of an actor's mentions. */
export function mentionDrawer(app: Scholion): Locator {
  return app.page.getByRole('region', { name: /^Mentions of|^Whose mentions/ });
}

/** Its rows; with words, those in which they stand. */
export function mentionRows(app: Scholion, words?: string | RegExp): Locator {
  const rows = app.page.getByRole('listbox', { name: /^Mentions of/ }).getByRole('option');
  return words === undefined ? rows : rows.filter({ hasText: words });
}

/** The words in the text that are underlined because nobody has tagged them. */
export async function underlined(app: Scholion): Promise<string[]> {
  return app.page.evaluate(() =>
    [...(CSS.highlights.get('mention-ghost') ?? [])].map((stretch) => {
      const range = new Range();
      range.setStart(stretch.startContainer, stretch.startOffset);
      range.setEnd(stretch.endContainer, stretch.endOffset);
      return range.toString();
    }),
  );
}
