import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importText } from '#shared/import/import-text';
import { article as sampleMarkdown, ARTICLE_NAME } from '#shared/sample/article';
import { expectAccessible } from './accessible';
import { expect, temporaryFolder, test, type Scholion } from './app';
import { mentionDrawer, mentionRows, underlined } from './mentions';
import { typeBeforeTheListIsRead } from './quick-hand';
import { tablesIn } from './records';

test('T goes through the mentions of the actor under the caret; places are left for the person; one undo takes all back', async ({
  app,
}) => {
  await app.openSample();
  const before = await app.passageCount();
  await app.selectByKeys(sampleText(), 'Russia gains');
  await app.press('Escape', 'ArrowLeft', 'ArrowLeft', 't');

  await expect(mentionDrawer(app)).toContainText('Mentions of Russia');
  const place = mentionRows(app, 'used as a place');
  await expect(place).toHaveCount(2);
  for (const row of await place.all()) await expect(row).toHaveAttribute('aria-checked', 'false');
  await expect(mentionRows(app, 'Russia gains time')).toHaveAttribute('aria-checked', 'true');
  const ticked = await mentionRows(app).and(app.page.locator('[aria-checked="true"]')).count();
  expect(ticked).toBeGreaterThanOrEqual(3);

  await app.press('Control+Enter');

  await expect(mentionDrawer(app)).toBeHidden();
  await expect(
    app.page.getByText(new RegExp(`Tagged ${ticked} mentions of Russia, \\d+ left for you`)).first(),
  ).toBeVisible();
  await expect.poll(() => app.passageCount()).toBe(before + ticked);
  expect(await app.isReading()).toBe(true);

  await app.press('Control+z');

  await expect.poll(() => app.passageCount()).toBe(before);
});

test('a name typed with Enter before those who are named have been found is looked for once they are', async ({
  app,
}) => {
  await openArticle(app, 'Nothing of note. Russia attacked. Then Russia left.');
  await typeBeforeTheListIsRead(app, { key: 't', code: 'KeyT' }, 'input', 'Russia');
  await expect(mentionDrawer(app)).toContainText('Mentions of Russia');
  await expect(mentionRows(app)).toHaveCount(2);
});

test('what was tagged is grey the next time, and what was unticked is remembered as left out', async ({
  app,
}) => {
  await openArticle(app, 'Russia attacked. Then Russia left. Russia slept.');
  await app.press('t');
  await expect(mentionRows(app)).toHaveCount(3);
  await expect(mentionRows(app).first()).toBeFocused();
  await app.press('ArrowDown', ' ', 'Control+Enter');
  await expect.poll(() => app.passageCount()).toBe(2);

  await app.press('Control+Home', 't');

  await expect(mentionRows(app, 'tagged already')).toHaveCount(2);
  const leftOut = mentionRows(app, 'left out');
  await expect(leftOut).toHaveAttribute('aria-checked', 'false');
  await app.press('ArrowDown', 'x');
  await expect(leftOut).toHaveCount(0);
  await expect(mentionRows(app).nth(1)).toHaveAttribute('aria-checked', 'true');
  await expectAccessible(app);
});

test('an actor of the gazetteer is made with its first mention, and has its aliases from then on', async ({
  app,
}) => {
  await openArticle(app, 'Mali signed. Then Bamako waited, and the Malian army moved. Mali waited.');
  await app.press('Control+Home', 'ArrowRight', 't');
  await expect(app.page.getByPlaceholder('Name of the actor')).toBeFocused();
  await app.type('mali');
  await expect(app.page.getByRole('option', { name: /^Mali/ })).toHaveCount(1);
  await app.press('Enter');
  await expect(mentionRows(app)).toHaveCount(4);
  await expect(mentionRows(app, 'its people')).toHaveAttribute('aria-checked', 'false');
  await expect(mentionRows(app, 'may stand for it')).toHaveAttribute('aria-checked', 'false');
  await app.press('Control+Enter');
  await expect.poll(() => app.passageCount()).toBe(2);

  const { actors, aliases = [] } = await tablesIn(app);

  expect(actors).toMatchObject([{ name: 'Mali', type: 'state', ids: { iso3166: 'MLI' } }]);
  expect(aliases.map(({ text }) => text)).toEqual(expect.arrayContaining(['Bamako', 'Malian']));
});

test('a name that nobody is known by is proposed where the caret stands, and becomes an actor', async ({
  app,
}) => {
  await openArticle(app, 'Maravia signed. Then the rest of Maravia waited.');
  await app.press('Control+Home', 't');
  await expect(app.page.getByPlaceholder('Name of the actor')).toHaveValue('Maravia');
  await expect(app.page.getByRole('option')).toHaveText(['New actor: “Maravia”']);
  await app.press('Enter');
  await expect(mentionRows(app)).toHaveCount(2);
  await app.press('Control+Enter');
  await expect.poll(() => app.passageCount()).toBe(2);

  expect((await tablesIn(app))['actors']).toMatchObject([{ name: 'Maravia' }]);
});

test('the library is gone through article by article, and each gets its own passages', async ({ app }) => {
  await openArticle(app, 'Mali signed.', 'first.txt');
  await openArticle(app, 'In the end Mali left. Mali came back.', 'second.txt');
  await app.press('Control+Home', 'ArrowDown', 't');
  await app.page.getByText('Library', { exact: true }).last().click();
  await expect(mentionRows(app)).toHaveCount(3);
  await app.press('Control+Enter');
  await expect.poll(() => app.passageCount()).toBe(2);
  await expect(app.page.getByText(/2 articles, 3 passages/)).toBeVisible();

  await app.press('Control+z');

  await expect(app.page.getByText(/2 articles, 0 passages/)).toBeVisible();
});

test('names that nobody has tagged are underlined until they are, or until the person wants none of it', async ({
  app,
}) => {
  await openArticle(app, 'Mali signed. Then Niger signed.');
  await expect.poll(() => underlined(app)).toEqual(['Mali', 'Niger']);

  await app.press('Control+Home', 't');
  await expect(mentionRows(app).first()).toBeFocused();
  await app.press('Control+Enter');
  await expect.poll(() => underlined(app)).toEqual(['Niger']);

  await app.chooseCommand('toggleGhosts');
  await expect.poll(() => underlined(app)).toEqual([]);

  await app.restart();
  await expect(app.text).toBeVisible();
  await app.chooseCommand('toggleGhosts');
  await expect.poll(() => underlined(app)).toEqual(['Niger']);
});

test('a selection can be all that is gone through', async ({ app }) => {
  const text = 'Mali signed. Then Mali left. Mali slept.';
  await openArticle(app, text);
  await app.selectByKeys(text, 'Then Mali left. Mali slept');
  await app.press('t');

  await expect(mentionRows(app)).toHaveCount(2);
});

function sampleText(): string {
  const imported = importText(ARTICLE_NAME, new Uint8Array(Buffer.from(sampleMarkdown)));
  return imported.text;
}

async function openArticle(app: Scholion, text: string, name = 'article.txt'): Promise<void> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, text);
  await app.addFile(path);
  await expect(app.text).toContainText(text);
}
