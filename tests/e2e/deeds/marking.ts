import { expect, type Scholion } from '../app';
import { reportWithTable } from '#tests/builders/specimens';
import { aPhrase, highlighted, visiting, type Deeds } from './deed';

export const markingDeeds = {
  tag: async (app, ask) => {
    await ask();
    await expect(app.tagLine).toBeVisible();
    await app.press('Escape');
    await expect(app.tagLine).toBeHidden();
  },
  tagMentions: async (app, ask) => {
    // Whose they are it asks only where the caret stands on no name.
    const heading = app.page.getByRole('heading', { name: /^(Whose mentions\?|Mentions of )/ });
    await ask();
    await expect(heading).toBeVisible();
    await app.press('Escape');
    await expect(heading).toBeHidden();
  },
  highlight: async (app, ask) => {
    const before = await app.passageCount();
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before + 1);
  },
  repeatTags: async (app, ask) => {
    await app.press('ArrowDown', 'a');
    await app.type('Alpha');
    await app.press('Tab', '1', 'Enter', 'ArrowDown');
    const before = await app.passageCount();
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before + 1);
    await expect(app.selectedCard).toContainText('acts');
  },
  removePassage: async (app, ask) => {
    const before = await highlighted(app);
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before);
  },
  nextLost: (app, ask, folder) =>
    havingLost(app, folder, 2, async (quote) => {
      await ask();
      await expect(lostTray(app).getByRole('region', { name: /as it was/ })).toContainText(quote);
    }),
  previousLost: (app, ask, folder) =>
    havingLost(app, folder, 2, async (quote) => {
      await ask();
      await expect(lostTray(app).getByRole('region', { name: /as it was/ })).toContainText(quote);
    }),
  proposePlace: (app, ask, folder) =>
    havingLost(app, folder, 2, async () => {
      await ask();
      await expect(app.news.last()).toContainText(/likely place|Nothing in the present text/i);
      await app.press('Escape');
    }),
  placeLost: (app, ask, folder) =>
    havingLost(app, folder, 3, async () => {
      await app.text.focus();
      await app.press('Control+Home', 'Shift+ArrowRight');
      await ask();
      await expect(lostTray(app)).toBeHidden();
    }),
  removeLost: (app, ask, folder) =>
    havingLost(app, folder, 3, async () => {
      await ask();
      await expect(lostTray(app)).toBeHidden();
    }),
  rightEdgeOut: (app, ask) => movesEdge(app, ask, (before, after) => after.startsWith(`${before} `)),
  rightEdgeIn: (app, ask) => movesEdge(app, ask, (before, after) => before.startsWith(`${after} `)),
  leftEdgeOut: (app, ask) => movesEdge(app, ask, (before, after) => after.endsWith(` ${before}`)),
  leftEdgeIn: (app, ask) => movesEdge(app, ask, (before, after) => before.endsWith(` ${after}`)),
  addPiece: async (app, ask) => {
    const before = await aPhrase(app);
    await app.press('ArrowDown', 'Shift+ArrowRight');
    const added = (await app.selection()).trim();
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(`${before} … ${added}`);
    await app.press('Delete');
  },
  removePiece: async (app, ask) => {
    const before = await aPhrase(app);
    await app.press('ArrowDown', 'Shift+ArrowRight');
    const added = (await app.selection()).trim();
    await app.press('Shift+a');
    await expect.poll(() => app.selectedQuote()).toBe(`${before} … ${added}`);
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(added);
    await app.press('Delete');
  },
  growSelection: async (app, ask) => {
    await app.press('Control+Home');
    await ask();
    const word = await app.selection();
    await ask();
    expect(word).toMatch(/^\w+$/);
    await expect.poll(() => app.selection()).toMatch(new RegExp(`^${word} .+`));
  },
  shrinkSelection: async (app, ask) => {
    await app.press('Control+Home', 'e', 'e');
    const phrase = await app.selection();
    await ask();
    await expect.poll(() => app.selection()).toBe(phrase.split(' ')[0]);
  },
} satisfies Deeds;

async function movesEdge(
  app: Scholion,
  ask: () => Promise<void>,
  isMoved: (before: string, after: string) => boolean,
): Promise<void> {
  const before = await aPhrase(app);
  await ask();
  await expect.poll(async () => isMoved(before, (await app.selectedQuote()) ?? '')).toBe(true);
  await app.press('Delete');
}

/**
 * Marks a sentence of another article and corrects it away, so that a passage is without a place.
 *
 * @param steps how many actions there are to take back in the end.
 */
function havingLost(
  app: Scholion,
  folder: string,
  steps: number,
  deed: (quote: string) => Promise<void>,
): Promise<void> {
  return visiting(app, folder, reportWithTable(), async () => {
    await app.text.focus();
    await app.press('Control+Home', 'ArrowDown', 'h');
    await app.untilSaved();
    const quote = (await app.selectedQuote()) ?? '';
    await app.press('F2');
    await app.dialog.getByRole('textbox', { name: 'Text' }).fill('Zzz.');
    await app.press('Control+Enter');
    await expect(lostTray(app)).toBeVisible();
    await app.untilSaved();
    await app.text.focus();
    await deed(quote);
    await app.untilSaved();
    await app.text.focus();
    await app.press(...Array<string>(steps).fill('Control+z'));
    await expect(lostTray(app)).toBeHidden();
    await expect(app.text).not.toContainText('Zzz.');
    await app.untilSaved();
  });
}

function lostTray(app: Scholion) {
  return app.page.getByRole('region', { name: 'Passages without a place' });
}
