import { expect, type Scholion } from '../app';
import { backToText, foundBar, results, searchField, searchFor, tagDrawer } from '../search';
import { numberedSentences, writeArticle } from '../articles';
import { articleNumber, leaveDialog, toTheDepths, type Deeds } from './deed';

export const searchingDeeds = {
  searchAll: async (app, ask) => {
    await ask();
    await expect(searchField(app)).toBeFocused();
    await ask();
    await expect(app.text).toBeVisible();
    await expect.poll(() => app.isReading()).toBe(true);
  },
  nextFound: async (app, ask, folder) => {
    await openedFirst(app, folder);
    await ask();
    await expect(foundBar(app)).toContainText('Result 2 of');
    await putAway(app);
  },
  previousFound: async (app, ask, folder) => {
    await openedFirst(app, folder);
    await app.press('F4');
    await expect(foundBar(app)).toContainText('Result 2 of');
    await ask();
    await expect(foundBar(app)).toContainText('Result 1 of');
    await putAway(app);
  },
  saveSearch: async (app, ask, folder) => {
    await searchFor(app, await twiceWritten(app, folder), 2);
    await ask();
    await leaveDialog(app, 'Save this search');
    await backToText(app);
  },
  tagFound: async (app, ask, folder) => {
    await searchFor(app, await twiceWritten(app, folder), 2);
    await ask();
    await expect(tagDrawer(app)).toBeVisible();
    await app.press('Escape');
    await expect(tagDrawer(app)).toBeHidden();
    await backToText(app);
  },
  skipFound: async (app, ask, folder) => {
    await searchFor(app, await twiceWritten(app, folder), 2);
    await ask();
    await expect(app.page.getByText('1 left out')).toBeVisible();
    await backToText(app);
  },
  neverFound: async (app, ask, folder) => {
    await searchFor(app, await twiceWritten(app, folder), 2);
    await ask();
    await expect(results(app)).toHaveCount(1);
    await backToText(app);
  },
} satisfies Deeds;

/** Opens an article in which a word stands twice that is in no other. @returns it. */
async function twiceWritten(app: Scholion, folder: string): Promise<string> {
  const number = articleNumber();
  const word = `quagga${number}`;
  const text = `Found ${number}.\n\nA ${word} came. The ${word} left. ${numberedSentences(50, 1000 * number)}`;
  await app.addFile((await writeArticle(folder, `${word}.txt`, text)).path);
  await expect(app.text).toContainText(`A ${word} came.`);
  return word;
}

async function openedFirst(app: Scholion, folder: string): Promise<void> {
  await searchFor(app, await twiceWritten(app, folder), 2);
  await app.press('Enter');
  await expect(foundBar(app)).toContainText('Result 1 of');
}

async function putAway(app: Scholion): Promise<void> {
  await app.press('Escape', 'Escape', 'Escape');
  await expect(foundBar(app)).toBeHidden();
  await toTheDepths(app);
}
