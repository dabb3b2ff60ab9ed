import { expect, type Scholion } from '../app';
import { leaveDialog, type Deeds } from './deed';

export const favouriteDeeds = {
  makeFavourite: async (app, ask) => {
    const before = await app.passageCount();
    await app.press('ArrowDown', 'a');
    await app.type('Beta');
    await app.press('Tab', '1', 'Enter');
    await app.untilSaved();
    await ask();
    await expect(app.news.filter({ hasText: '1 now puts: Beta acts.' })).toBeVisible();
    await app.press('Control+z');
    await expect.poll(() => app.passageCount()).toBe(before);
  },
  editFavourites: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Favourites');
  },
  favourite1: putsFavourite,
  favourite2: putsFavourite,
  favourite3: putsFavourite,
  favourite4: putsFavourite,
  favourite5: putsFavourite,
  favourite6: putsFavourite,
  favourite7: putsFavourite,
  favourite8: putsFavourite,
  favourite9: putsFavourite,
} satisfies Deeds;

/** Keeps tags that no favourite has yet, on a passage made for it, until so many digits are taken. */
async function keepFavourites(app: Scholion, count: number): Promise<void> {
  const kept = favourites.get(app) ?? 0;
  if (kept >= count) return;
  await app.press('ArrowDown', 'a');
  await app.type('Alpha');
  await app.press('Tab', 'Enter');
  for (let at = kept; at < count; at += 1) {
    // Each time one role more, and after the sixth one less.
    if (at > 0) await app.press('a', String((at % 6) + 1), 'Enter');
    await app.untilSaved();
    await app.chooseCommand('makeFavourite');
    await expect(app.news.filter({ hasText: `${at + 1} now puts: Alpha` })).toBeVisible();
  }
  favourites.set(app, count);
}

/** How many digits have one. */
const favourites = new WeakMap<Scholion, number>();

async function putsFavourite(app: Scholion, ask: () => Promise<void>): Promise<void> {
  await keepFavourites(app, 9);
  await app.press('ArrowDown');
  const before = await app.passageCount();
  await ask();
  await expect.poll(() => app.passageCount()).toBe(before + 1);
  await expect(app.selectedCard).toContainText('Alpha');
  await app.untilSaved();
  await app.press('Control+z');
  await expect.poll(() => app.passageCount()).toBe(before);
}
