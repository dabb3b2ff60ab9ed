import type { Page } from '@playwright/test';
import { Scholion } from '#tests/e2e/scholion';

/** What a person looks at in the reader: the first words of the text, and the words of the selected passage where they are marked. */
export const TEXT = `document.querySelector('[role=textbox][aria-multiline] p')?.textContent ?? ''`;
export const SELECTED = `[...document.querySelectorAll('mark.of-selected')].map((mark) => mark.textContent).join('')`;
/** The words of all that is marked near the screen, each with whose marks they are. */
export const MARKED = `[...document.querySelectorAll('mark')].map((mark) => mark.dataset.passages).join()`;
/** The card of the selected passage, once it says that the passage is saved. */
export const SAVED = `[...document.querySelectorAll('[role=comment][data-state=saved]')].find((card) => card.querySelector('[aria-pressed=true]'))?.id ?? ''`;
export const SCROLLER = '[data-room]';

/**
 * Marking some words, longer, no more, and after all: the key for each, what a person looks at, and the key that does as
 * much in the bare page. Taking something back takes a moment's thought: a rest before it, in milliseconds.
 */
export const deeds = [
  { deed: 'tag', rest: 0, key: 'h', look: SELECTED, bareKey: 'h' },
  { deed: 'resize', rest: 0, key: 'Shift+ArrowRight', look: SELECTED, bareKey: 'ArrowRight' },
  { deed: 'untag', rest: 0, key: 'Delete', look: SELECTED, bareKey: 'Delete' },
  { deed: 'undo', rest: 300, key: 'Control+z', look: MARKED, bareKey: 'h' },
] as const;

/** Two sentences further on, three words of it. */
const toSomeWords = [
  'Escape',
  'ArrowDown',
  'ArrowDown',
  'ArrowRight',
  'Shift+ArrowRight',
  'Shift+ArrowRight',
];

/** Keys alone are enough, so the same can be done wherever the window is shown. */
export async function selectSomeWords(page: Page): Promise<void> {
  for (const key of toSomeWords) await page.keyboard.press(key);
}

/** The program on a profile of its own (or what stands for it), with the first article of a bundle open. The caller stops it. */
export async function startOn(
  bundle: string,
  profile: string,
  app: Scholion = new Scholion(profile),
): Promise<Scholion> {
  await app.start([bundle]);
  try {
    await app.dialog.getByRole('button', { name: 'Open bundle' }).click({ timeout: 300_000 });
    await app.dialog.waitFor({ state: 'hidden', timeout: 300_000 });
    await toLibrary(app);
    await app.openFirstDocument();
  } catch (error) {
    await app.stop();
    throw error;
  }
  return app;
}

/** To the library, and in it to the row of the article. */
export async function toLibrary(app: Scholion): Promise<void> {
  await app.press('Control+1');
  await app.library.getByRole('option').first().waitFor();
  await app.tabToRole('option');
}
