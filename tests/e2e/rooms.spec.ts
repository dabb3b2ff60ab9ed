import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test, type Scholion } from './app';
import { look } from './pictures';

test.setTimeout(120_000);

const room = (app: Scholion, name: string): Locator =>
  app.page.getByRole('main').getByRole('region', { name, exact: true });
const implications = (app: Scholion): Locator =>
  app.page.getByRole('listbox', { name: 'Implications of all articles' });
const evidence = (app: Scholion): Locator => app.page.getByRole('listbox', { name: 'What it rests on' });
const actors = (app: Scholion): Locator => app.page.getByRole('listbox', { name: 'Actors of the project' });

test('from the list of implications to what one rests on, to its words in the article and back, by keyboard', async ({
  app,
}) => {
  await app.openSample();
  await app.press('ControlOrMeta+3');
  await expect(implications(app).getByRole('option')).toHaveCount(3);
  await expect(implications(app).getByRole('option').first()).toBeFocused();
  // Counted in the index of the search, which is made in the background.
  await expect(implications(app).getByRole('option', { name: 'becomes a party' })).toContainText(
    '3 passages',
  );
  await app.press('End', 'Enter');
  await expect(evidence(app).getByRole('option')).toHaveCount(3);
  await expect(evidence(app).getByRole('option').first()).toBeFocused();
  await look(app, 'implications');

  const quote = await evidence(app).getByRole('option').first().textContent();
  await app.press('Enter');
  await expect(app.text).toBeVisible();
  await expect.poll(async () => quote?.includes((await app.selectedQuote()) ?? '–')).toBe(true);
  await app.press('ControlOrMeta+3');
  await expect(implications(app).getByRole('option', { selected: true })).toContainText('becomes a party');
});

test('an implication is changed and removed where it is listed, and undo brings it back', async ({ app }) => {
  await app.openSample();
  await app.press('ControlOrMeta+3');
  await expect(implications(app).getByRole('option').first()).toBeFocused();
  await app.press('e');
  const statement = app.page.getByRole('textbox', { name: 'What it means, in one sentence' });
  await expect(statement).toBeFocused();
  await statement.fill('NATO states give Ukraine more weapons.');
  await app.press('Control+Enter');
  await expect(implications(app).getByRole('option', { name: 'more weapons' })).toBeFocused();
  await app.untilSaved();

  await app.press('Delete');
  await expect(implications(app).getByRole('option')).toHaveCount(2);
  await app.press('ControlOrMeta+z');
  await expect(implications(app).getByRole('option', { name: 'more weapons' })).toBeVisible();
});

test('the list is narrowed by words and fields, and says so where nothing is left', async ({ app }) => {
  await app.openSample();
  await app.press('ControlOrMeta+3');
  await expect(implications(app).getByRole('option').first()).toBeFocused();
  const field = app.page.getByRole('textbox', { name: 'Find by words, actor or article' });
  await field.fill('the west');
  await expect(implications(app).getByRole('option')).toHaveCount(1);
  await expect(room(app, 'Implications')).toContainText('1 of 3 implications');
  await field.fill('nothing of that kind');
  await expect(room(app, 'Implications').getByRole('button', { name: 'Show all' })).toBeVisible();
  await expectAccessible(app);
  await app.pressButton('Show all');
  await expect(implications(app).getByRole('option')).toHaveCount(3);
});

test('a key and a name show what was said of an actor, and why its name is in the words', async ({ app }) => {
  await app.openSample();
  await app.press('ControlOrMeta+4');
  await expect(app.page.getByRole('textbox', { name: 'Find by a name' })).toBeFocused();
  await app.type('pyong');
  await expect(actors(app).getByRole('option')).toHaveCount(1);
  await app.press('Enter');
  const passages = app.page.getByRole('listbox', { name: 'Passages of North Korea' });
  await expect(passages.getByRole('option').first()).toBeFocused();
  await expect(passages.getByRole('option').first()).toContainText('named “Pyongyang” (place for it');
  await look(app, 'actors');

  await app.press('Enter');
  await expect(app.text).toBeVisible();
  await expect(app.selectedCard).toBeVisible();
  await app.press('ControlOrMeta+4');
  await expect(room(app, 'Actors').getByRole('heading', { name: 'North Korea' })).toBeVisible();
});

test('actors that are one are ticked and merged from their room, and undo parts them', async ({ app }) => {
  await app.openSample();
  await app.press('ControlOrMeta+4');
  await expect(actors(app).getByRole('option')).toHaveCount(14);
  await app.press('ArrowDown');
  for (const name of ['Russia', 'Russian armed forces']) {
    await actors(app).getByRole('option', { name }).first().focus();
    await app.press(' ');
  }
  await app.press('F7');
  await expect(app.dialog.getByRole('heading', { name: 'Merge actors' })).toBeVisible();
  await app.dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(actors(app).getByRole('option')).toHaveCount(13);
  await app.untilSaved();
  await app.press('ControlOrMeta+z');
  await expect(actors(app).getByRole('option')).toHaveCount(14);
});
