import { expect, type Scholion } from '../app';
import { numberedSentences, writeArticle } from '../articles';
import { judgeLine } from '../light-path';
import { stackList } from '../overlap';
import { afterCaret } from '../reading';
import { pagedPaper, reportWithTable } from '#tests/builders/specimens';
import {
  articleNumber,
  goesRound,
  highlighted,
  leaveDialog,
  toTheDepths,
  visiting,
  type Deeds,
} from './deed';

export const goingDeeds = {
  jump: async (app, ask) => {
    await ask();
    await expect(app.page.getByText('Jump: press a word’s first letter').last()).toBeVisible();
    await app.press('Escape');
    await expect(app.page.getByText('Jump: press a word’s first letter')).toBeHidden();
  },
  pageDown: async (app, ask) => {
    await app.press('Control+Home');
    const before = await app.scrolledTo();
    await ask();
    await expect.poll(() => app.scrolledTo()).toBeGreaterThan(before);
    await toTheDepths(app);
  },
  pageUp: async (app, ask) => {
    await app.press('Control+End');
    await expect.poll(() => app.scrolledTo()).toBeGreaterThan(100);
    const before = await app.scrolledTo();
    await ask();
    await expect.poll(() => app.scrolledTo()).toBeLessThan(before);
    await toTheDepths(app);
  },
  letGo: async (app, ask) => {
    await highlighted(app);
    await expect(app.selectedCard).toHaveCount(1);
    await ask();
    await expect(app.selectedCard).toHaveCount(0);
  },
  nextPassage: async (app, ask) => {
    const quotes = await quotesToWalk(app);
    // One that begins where the text does would stay selected there.
    await app.press('Escape', 'Control+Home');
    await ask();
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(quotes[1]);
  },
  previousPassage: async (app, ask) => {
    const quotes = await quotesToWalk(app);
    await app.press('Control+End');
    await ask();
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(quotes.at(-2));
  },
  outward: async (app, ask) => {
    const inner = await nested(app);
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(inner);
    await ask();
    await expect.poll(() => app.selectedQuote()).toMatch(new RegExp(`^${inner} .`));
  },
  stackList: async (app, ask) => {
    await nested(app);
    await ask();
    await expect(stackList(app)).toBeVisible();
    await expect(stackList(app).getByRole('option').nth(1)).toBeVisible();
    await app.press('Escape');
    await expect(stackList(app)).toBeHidden();
  },
  judge: async (app, ask) => {
    await ask();
    await expect(judgeLine(app)).toBeVisible();
    await app.press('Escape');
    await expect(judgeLine(app)).toBeHidden();
  },
  nextUnread: async (app, ask, folder) => {
    const number = articleNumber();
    const unread = await writeArticle(
      folder,
      'unread.txt',
      `Unread ${number}. ${numberedSentences(50, 1000 * number + 100)}`,
    );
    await app.addFile(unread.path);
    await expect(app.text).toContainText(`Unread ${number}.`);
    await app.addFile(
      (
        await writeArticle(
          folder,
          'begun.txt',
          `Begun ${number}. ${numberedSentences(50, 1000 * number + 200)}`,
        )
      ).path,
    );
    await expect(app.text).toContainText(`Begun ${number}.`);
    await highlighted(app);
    await ask();
    await expect(app.text).not.toContainText(`Begun ${number}.`);
  },
  goToPage: (app, ask, folder) =>
    visiting(app, folder, pagedPaper(), async () => {
      await ask();
      await expect(app.dialog).toHaveAccessibleName('Go to page');
      await app.type('16');
      await app.press('Enter');
      await expect(app.dialog).toBeHidden();
      expect(await afterCaret(app, 7)).toBe('Nothing');
    }),
  goToNote: (app, ask, folder) =>
    visiting(app, folder, reportWithTable(), async () => {
      await app.press('Control+Home', 'ArrowDown');
      await ask();
      expect(await afterCaret(app, 19)).toBe('Ministry of Defence');
      await ask();
      expect(await afterCaret(app, 8)).toBe('1 No two');
    }),
  openByName: async (app, ask) => {
    await ask();
    await expect(app.dialog).toHaveAccessibleName('Open article by name');
    await app.press('Escape');
    await expect(app.dialog).toBeHidden();
  },
  nextUntidy: async (app, ask) => {
    await quotesToWalk(app);
    await app.press('Control+Home');
    await ask();
    await expect(app.selectedCard).toHaveCount(1);
  },
  previousUntidy: async (app, ask) => {
    await quotesToWalk(app);
    await app.press('Control+End');
    await ask();
    await expect(app.selectedCard).toHaveCount(1);
  },
  openLink: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Open a link to a passage');
  },
  goToLibrary: async (app, ask) => {
    await ask();
    await expect(app.library).toBeVisible();
    await app.press('Control+2');
  },
  goToReader: async (app, ask) => {
    await app.press('Control+1');
    await expect(app.library).toBeVisible();
    await ask();
    await expect(app.text).toBeVisible();
  },
  goToImplications: (app, ask) => visitsRoom(app, ask, 'Implications'),
  goToActors: (app, ask) => visitsRoom(app, ask, 'Actors'),
  goToCodebook: (app, ask) => visitsRoom(app, ask, 'Codebook'),
  goToAnalysis: (app, ask) => visitsRoom(app, ask, 'Analysis'),
  goToBrief: (app, ask) => visitsRoom(app, ask, 'Brief'),
  nextRegion: (app, ask) => goesRound(app, ask),
  previousRegion: (app, ask) => goesRound(app, ask),
  palette: async (app, ask) => {
    await ask();
    await expect(app.dialog.getByRole('combobox', { name: 'Commands' })).toBeFocused();
    await app.press('Escape');
    await expect(app.dialog).toBeHidden();
  },
} satisfies Deeds;

/** Goes to a room, and back to the text. */
async function visitsRoom(app: Scholion, ask: () => Promise<void>, room: string): Promise<void> {
  await ask();
  await expect(app.page.getByRole('main').getByRole('region', { name: room, exact: true })).toBeVisible();
  await app.press('Control+2');
  await expect(app.text).toBeVisible();
}

async function quotesToWalk(app: Scholion): Promise<string[]> {
  if ((await app.passageCount()) < 3) {
    await app.press('Control+Home', 'h', 'ArrowDown', 'h', 'ArrowDown', 'h');
    await expect.poll(() => app.passageCount()).toBeGreaterThan(2);
  }
  return (await app.readPassageList()).map(({ quote }) => quote);
}

/** Two highlights that begin where the caret is, and nothing selected. @returns the words of the inner one. */
async function nested(app: Scholion): Promise<string> {
  await app.press('Control+Home', 'ArrowDown', 'ArrowDown', 'e');
  const inner = await app.selection();
  const before = await app.passageCount();
  await app.press('h', 'Escape', 'h');
  await expect.poll(() => app.passageCount()).toBe(before + 2);
  await app.untilSaved();
  await app.press('Escape');
  return inner;
}
