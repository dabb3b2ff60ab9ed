import { readFile } from 'node:fs/promises';
import { expect, test, type Scholion } from './app';
import { tray } from './intake';
import { shortArticle, writeArticle } from './articles';
import { aBundle } from './bundles';
import { tablesIn } from './records';

test('words that are dragged over are taken whole, and the tag line is offered beside them', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);

  await app.dragOver('moved two brigades');

  expect(await app.selection()).toBe('moved two brigades');
  await expect(app.tagLine).toBeVisible();
  expect(await app.isReading()).toBe(true);
  const [words, text, line] = [
    await app.placesOf('moved'),
    await app.text.boundingBox(),
    await app.tagLine.boundingBox(),
  ];
  expect(line?.x).toBeGreaterThanOrEqual((text?.x ?? Infinity) + (text?.width ?? 0));
  expect(Math.abs((line?.y ?? 0) - words.first.y)).toBeLessThan(30);

  await app.tagLine.getByRole('combobox').click();
  await app.type('Alpha');
  await app.press('Tab', '1', 'Enter');
  await app.untilSaved();
  await expect(app.passages).toHaveText([/moved two brigades.*Alpha acts/]);
});

test('a pointer selection that is clicked away leaves nothing behind', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  const before = await tablesIn(app);
  await app.dragOver('moved two brigades');
  await expect(app.tagLine).toBeVisible();

  await app.clickOn('Observers');

  await expect(app.tagLine).toBeHidden();
  expect(await app.selection()).toBe('');
  expect(await tablesIn(app)).toEqual(before);
});

test('a double click takes the word, and the tag line is offered', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);

  await app.clickOn('confirmed', { clickCount: 2 });

  await expect.poll(() => app.selection()).toBe('confirmed');
  await expect(app.tagLine).toBeVisible();
});

test('a click picks the smallest passage, the next ones walk outward, and past the largest it lets go', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  const quotes = ['brigades', 'moved two brigades', 'it had moved two brigades to the border'];
  for (const quote of quotes.toReversed()) await highlight(app, text, quote);
  await app.press('Escape');

  for (const quote of [...quotes, undefined, ...quotes]) {
    await app.clickOn('brigades');
    await expect.poll(() => app.selectedQuote()).toBe(quote);
    await expect(app.selectedCard).toHaveCount(quote === undefined ? 0 : 1);
    // A second click soon after the first would be a double click.
    await app.page.waitForTimeout(600);
  }
  await app.press('Escape');
  await app.clickOn('it had');
  await expect.poll(() => app.selectedQuote()).toBe(quotes[2]);
});

test('a click puts the caret there, on a passage too', async ({ app, folder }) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await highlight(app, text, 'two brigades');
  await app.clickOn('Officials');
  await app.page.waitForTimeout(600);

  await app.clickOn('brigades');
  await expect.poll(() => app.selectedQuote()).toBe('two brigades');
  await app.page.waitForTimeout(300);
  await app.press('Escape', 'ArrowDown', 'h');

  await expect(app.passages).toHaveText([/two brigades/, /The move was confirmed by an envoy/]);
});

test('a click on a passage picks it also where words were selected before', async ({ app, folder }) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await highlight(app, text, 'two brigades');
  await app.dragOver('Officials in the capital');

  await app.clickOn('brigades');

  await expect.poll(() => app.selectedQuote()).toBe('two brigades');
  await expect(app.tagLine).toBeHidden();
});

test('a click on a card selects its passage; Delete removes it, and Undo in the notice brings it back', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await highlight(app, text, 'two brigades');
  await highlight(app, text, 'an envoy');
  const before = await tablesIn(app);

  await app.cards.first().click();
  await expect.poll(() => app.selectedQuote()).toBe('two brigades');
  await app.press('Delete');
  await expect(app.passages).toHaveText([/an envoy/]);
  await app.news.filter({ hasText: 'Passage removed.' }).getByRole('button', { name: 'Undo' }).click();

  await expect(app.passages).toHaveText([/two brigades/, /an envoy/]);
  await app.untilSaved();
  expect((await tablesIn(app))['passages']?.map(({ id }) => id)).toEqual(
    before['passages']?.map(({ id }) => id),
  );
});

test('a row of the passage list shows its passage in the text', async ({ app, folder }) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await highlight(app, text, 'two brigades');
  await highlight(app, text, 'an envoy');

  await app.passages.first().click();

  await expect(app.selectedCard).toHaveCount(1);
  await expect(app.selectedMarks).toHaveText(['two brigades']);
});

test('an article dropped on the window is added and opened', async ({ app }) => {
  await app.drop([{ name: 'dropped.txt', bytes: Buffer.from(shortArticle) }]);

  await expect(app.text).toContainText('moved two brigades');
  await expect(app.news.getByText(/^Added “A ministry said/)).toBeVisible();
});

test('several articles dropped together are all added, but one that is none', async ({ app }) => {
  await app.drop([
    { name: 'one.txt', bytes: Buffer.from('The first text.') },
    { name: 'picture.png', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) },
    { name: 'two.md', bytes: Buffer.from('# The second text\n\nWith a heading.') },
  ]);

  await expect(app.library.getByRole('option')).toHaveText([/The second text/, /The first text/]);
  await expect(tray(app)).toContainText('2 added, 1 could not be read.');
});

test('a bundle dropped on the window is shown first, and taken only when the person says so', async ({
  app,
  folder,
}) => {
  const before = await app.readProjectFiles();
  await app.drop([{ name: 'handed.scholion', bytes: await readFile(await aBundle(folder)) }]);

  await expect(app.dialog).toContainText('Ada Example');
  expect(await app.readProjectFiles()).toEqual(before);
  await app.dialog.getByRole('button', { name: 'Open bundle' }).click();

  await expect(app.library.getByRole('option')).toHaveText([/^A ministry said/]);
});

async function highlight(app: Scholion, article: string, words: string): Promise<void> {
  const before = await app.passageCount();
  await app.selectByKeys(article, words);
  await app.press('h');
  await expect.poll(() => app.passageCount()).toBe(before + 1);
  await app.untilSaved();
}
