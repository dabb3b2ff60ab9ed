import type { Locator } from '@playwright/test';
import type { Scholion } from './app';

/** Five passages that overlap at “brigades” in the short article, the largest first: words, actor, digit of the role. */
export const nested = [
  ['it had moved two brigades to the border', 'Alpha', '1'],
  ['had moved two brigades to', 'Beta', '2'],
  ['moved two brigades', 'Gamma', '3'],
  ['two brigades', 'Delta', '4'],
  ['brigades', 'Epsilon', '5'],
] as const;

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

/** The counts of what lies deeper than the lanes, in the order of the text. */
export async function deeperCounts(app: Scholion): Promise<string[]> {
  return app.text
    .locator('[data-more]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-more') ?? ''));
}

/** What marks refer to and what is not there. */
export async function lostReferences(app: Scholion): Promise<string[]> {
  return app.text
    .locator('mark[aria-details]')
    .evaluateAll((marks) =>
      marks
        .flatMap((mark) => mark.getAttribute('aria-details')?.split(' ') ?? [])
        .filter((id) => document.getElementById(id)?.getAttribute('role') !== 'comment'),
    );
}

/** Enlarges everything in the window, as low vision needs it. */
export async function enlarge(app: Scholion, times: number): Promise<void> {
  const window = await app.program.browserWindow(app.page);
  await window.evaluate((own, factor) => {
    own.setSize(1360, 900);
    own.webContents.setZoomFactor(factor);
  }, times);
  await app.page.waitForFunction((most) => innerWidth <= most, 1360 / times + 5);
}

/** A yes or no of the reading settings. */
export function setting(app: Scholion, name: string): Locator {
  return app.dialog.getByRole('checkbox', { name });
}

/** The id of the selected passage, by its card. */
export async function selectedPassage(app: Scholion): Promise<string> {
  await app.selectedCard.waitFor();
  return (await app.selectedCard.getAttribute('id'))?.replace(/^card-/, '') ?? '';
}

/** The cards that the pointer does not come upon in their middle once they are scrolled to. */
export async function cardsOutOfReach(app: Scholion): Promise<string[]> {
  return app.cards.evaluateAll((cards) =>
    cards
      .filter((card) => {
        card.scrollIntoView({ block: 'center' });
        const { x, y, width, height } = card.getBoundingClientRect();
        return !card.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      })
      .map(({ id }) => id),
  );
}
