import type { CommandId } from '#shared/commands';
import { expect, type Scholion } from '../app';
import type { Specimen } from '#tests/builders/specimens';
import { numberedSentences, writeArticle } from '../articles';
import { openByTitle, openSpecimen } from '../specimen-bundle';

/** Brings about what a command needs, asks for it, sees that it was done, and leaves the text as ready as before. */
export type Deed = (app: Scholion, ask: () => Promise<void>, folder: string) => Promise<void>;

export type Deeds = Partial<Record<CommandId, Deed>>;

let articles = 0;

/** A number that tells one article from all others of a run. */
export function articleNumber(): number {
  return (articles += 1);
}

export async function readyToRead(app: Scholion, folder: string): Promise<void> {
  await app.addFile((await writeArticle(folder, 'ready.txt', numberedSentences(50))).path);
}

/** Does something in another article, and comes back to the one that was open. */
export async function visiting(
  app: Scholion,
  folder: string,
  specimen: Specimen,
  deed: () => Promise<void>,
): Promise<void> {
  const title = ((await app.text.getAttribute('aria-label')) ?? '').replace('Text of ', '');
  await openSpecimen(app, folder, specimen);
  await deed();
  await openByTitle(app, title);
}

export async function leaveDialog(app: Scholion, heading: string): Promise<void> {
  await expect(app.dialog.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  await app.press('Escape');
  await expect(app.dialog).toBeHidden();
}

/** Highlights a sentence. @returns how many passages there were before. */
export async function highlighted(app: Scholion): Promise<number> {
  // What was done before may have ended in a dialog, which gives the focus back a moment after it is gone.
  await expect.poll(() => app.isReading()).toBe(true);
  await app.press('ArrowDown');
  const before = await app.passageCount();
  await app.press('h');
  await expect.poll(() => app.passageCount()).toBe(before + 1);
  await app.untilSaved();
  return before;
}

/** Goes to a sentence about which nobody else says anything here. */
export async function toTheDepths(app: Scholion): Promise<void> {
  await app.press('Control+End', ...Array<string>(20).fill('ArrowUp'));
}

/** Marks three words of a sentence. @returns them. */
export async function aPhrase(app: Scholion): Promise<string> {
  const right = Array<string>(4).fill('ArrowRight');
  const select = Array<string>(3).fill('Shift+ArrowRight');
  await toTheDepths(app);
  await app.press(...right, ...select);
  const phrase = (await app.selection()).trim();
  await app.press('h');
  await expect.poll(() => app.selectedQuote()).toBe(phrase);
  await app.untilSaved();
  return phrase;
}

/** From the text through some other parts of the window, and back to the text. */
export async function goesRound(app: Scholion, ask: () => Promise<void>): Promise<void> {
  let steps = 0;
  await expect.poll(() => app.isReading()).toBe(true);
  do {
    await ask();
    steps += 1;
  } while (!(await app.isReading()) && steps < 12);
  expect(steps).toBeGreaterThan(2);
  expect(steps).toBeLessThan(12);
}
