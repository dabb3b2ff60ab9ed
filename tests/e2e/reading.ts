import type { Locator } from '@playwright/test';
import { expect, type Point, type Scholion } from './app';

/** The bar beside the sentence under the caret. */
export function sentenceBar(app: Scholion): Locator {
  return app.page.locator('.sentence-bar');
}

/** The letters above the words that a jump may lead to. */
export function jumpLabels(app: Scholion): Locator {
  return app.page.locator('.jump-label');
}

/** The handle at the beginning or the end of the selected passage. */
export function handle(app: Scholion, edge: 'start' | 'end'): Locator {
  return app.page.locator(`.edge-handle[data-edge=${edge}]`);
}

/** Where in the text the caret stands, by the characters that follow it. */
export async function afterCaret(app: Scholion, length: number): Promise<string> {
  return app.page.evaluate((count) => {
    const selection = window.getSelection()!;
    const rest = document.createRange();
    rest.setStart(selection.focusNode!, selection.focusOffset);
    rest.setEndAfter(selection.focusNode!.parentElement!.closest('.ProseMirror')!.lastChild!);
    return rest.toString().slice(0, count);
  }, length);
}

/** Whether the caret is on the screen, within what scrolls. */
export async function isCaretOnScreen(app: Scholion): Promise<boolean> {
  return app.page.evaluate(() => {
    const selection = window.getSelection()!;
    const range = document.createRange();
    range.setStart(selection.focusNode!, selection.focusOffset);
    range.setEnd(
      selection.focusNode!,
      Math.min(selection.focusOffset + 1, selection.focusNode!.textContent!.length),
    );
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

/** Takes a handle of the selected passage and brings it to a place, without letting go. */
export async function dragHandle(app: Scholion, edge: 'start' | 'end', to: Point): Promise<void> {
  const box = await handle(app, edge).boundingBox();
  if (!box) throw new Error('No passage is selected');
  await app.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await app.page.mouse.down();
  await app.page.mouse.move(to.x, to.y, { steps: 6 });
}

/** Presses J, the letter, and then the label that stands above the words, where there is one. @returns how many presses. */
export async function jumpTo(app: Scholion, words: string, to: 'first' | 'last' = 'first'): Promise<number> {
  const { [to]: target } = await app.placesOf(words);
  const begins = (to === 'first' ? words : (words.split(' ').at(-1) ?? '')).match(/\p{L}/u)?.[0] ?? '';
  await app.press('j', begins.toLowerCase());
  await app.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const labels = await jumpLabels(app).evaluateAll((all) =>
    all.map((label) => {
      const { left, bottom } = label.getBoundingClientRect();
      return { left, bottom, letters: label.textContent ?? '' };
    }),
  );
  if (labels.length === 0) return 2;
  const above = labels.toSorted((a, b) => distance(a, target) - distance(b, target))[0];
  const letters = [...(above?.letters ?? '')];
  await app.press(...letters);
  return 2 + letters.length;
}

/** A label stands to the left of and above the middle of its word. */
function distance({ left, bottom }: { left: number; bottom: number }, { x, y }: Point): number {
  return Math.abs(bottom - y) * 4 + (left > x + 4 ? 1000 : x - left);
}

/** Marks words found by keys. */
export async function mark(app: Scholion, article: string, words: string): Promise<void> {
  const before = await app.passageCount();
  await app.selectByKeys(article, words);
  await app.press('h');
  await expect.poll(() => app.passageCount()).toBe(before + 1);
  await app.untilSaved();
}
