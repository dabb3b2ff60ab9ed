import { writeArticle } from './articles';
import { expectAccessible } from './accessible';
import { expect, test } from './app';
import {
  deeperCounts,
  enlarge,
  lostReferences,
  nested,
  setting,
  stackList,
  tagWords,
  textSize,
} from './overlap';

test.setTimeout(90_000);

test('three lanes are drawn, what lies deeper is counted, and the text stays where it is', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  const before = await app.text.evaluate(({ scrollHeight }) => scrollHeight);
  const { first: word } = await app.placesOf('brigades to the border');

  await tagWords(app, text, nested);

  expect(await deeperCounts(app)).toEqual(['+2']);
  expect(await app.text.evaluate(({ scrollHeight }) => scrollHeight)).toBe(before);
  const { first: after } = await app.placesOf('brigades to the border');
  // Letters shaped in pieces may differ by a part of a pixel.
  expect(Math.hypot(after.x - word.x, after.y - word.y)).toBeLessThan(0.5);
  await expectAccessible(app);
});

test('S lists the passages at the caret, the smallest first; Enter or a digit picks one, Esc none', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await tagWords(app, text, nested);
  await app.clickOn('brigades');
  await app.press('Escape', 's');

  await expect(stackList(app).getByRole('option')).toHaveText([
    /brigades.*Epsilon opposes/,
    /two brigades.*Delta supports/,
    /moved two brigades.*Gamma speaks/,
    /had moved.*Beta affected/,
    /it had moved.*Alpha acts/,
  ]);
  await expectAccessible(app);
  await app.press('ArrowDown');
  await expect(app.selectedMarks.first()).toHaveText('two ');
  await app.press('Escape');
  await expect(stackList(app)).toBeHidden();
  await expect(app.selectedMarks).toHaveCount(0);
  expect(await app.isReading()).toBe(true);

  await app.press('s', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect.poll(() => app.selectedQuote()).toBe('moved two brigades');
  await app.clickOn('border');
  await app.press('Escape', 's', '1');
  await expect.poll(() => app.selectedQuote()).toBe(nested[0][0]);
});

test('Alt and a click walk outward from the selected passage, wherever the click before was', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await tagWords(app, text, nested.slice(2));
  await app.clickOn('brigades');
  await expect.poll(() => app.selectedQuote()).toBe('brigades');
  await app.page.waitForTimeout(600);

  await app.page.keyboard.down('Alt');
  await app.clickOn('brigades');
  await expect.poll(() => app.selectedQuote()).toBe('two brigades');
  await app.page.waitForTimeout(600);
  await app.clickOn('two');
  await expect.poll(() => app.selectedQuote()).toBe('moved two brigades');
  await app.page.keyboard.up('Alt');
});

test('what a mark refers to is there: with the margin, without it, and enlarged four times', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await tagWords(app, text, nested);

  expect(await lostReferences(app)).toEqual([]);
  await app.press('Control+j');
  await expect(app.page.getByRole('region', { name: 'Passage cards' }).getByRole('button')).toHaveCount(0);
  expect(await lostReferences(app)).toEqual([]);
  await expect(app.cards).toHaveCount(5);
  await expectAccessible(app);
  await app.press('Control+j');
  await enlarge(app, 4);
  expect(await lostReferences(app)).toEqual([]);
  await expect(app.cards).toHaveCount(5);
});

test('enlarged four times, nothing has to be scrolled sideways, and every part is still reached', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await tagWords(app, text, nested.slice(0, 2));
  await enlarge(app, 4);

  const { width, inner } = await app.page.evaluate(() => ({
    width: Math.max(
      ...[...document.querySelectorAll('*')].map(({ scrollWidth, clientWidth, tagName }) =>
        ['DIV', 'MAIN', 'HTML', 'BODY'].includes(tagName) && clientWidth > 100 ? scrollWidth : 0,
      ),
    ),
    inner: innerWidth,
  }));
  expect(inner).toBeLessThanOrEqual(345);
  expect(width).toBeLessThanOrEqual(inner);
  await app.press('g', 'a');
  await expect(app.tagLine.getByRole('combobox')).toBeInViewport();
  await app.press('Escape');
  await app.page.getByRole('listbox', { name: 'Passages' }).scrollIntoViewIfNeeded();
  await expect(app.passages.first()).toBeInViewport();
  await expectAccessible(app);
});

test('where highlights begin and end is said in words, for those who ask for it', async ({ app, folder }) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await tagWords(app, text, [['two brigades', 'Alpha', '1']]);
  const mark = app.text.locator('mark');
  const said = (pseudo: string) =>
    mark.evaluate((element, which) => getComputedStyle(element, which).content, pseudo);
  expect(await said('::before')).toBe('none');

  await app.press('Control+,');
  await setting(app, 'Say in words where a highlight begins and ends').click({ force: true });
  await expectAccessible(app);
  await app.press('Escape');

  await expect.poll(() => said('::before')).toContain('highlight start');
  expect(await said('::after')).toContain('highlight end');
  await expect(mark).toHaveText('two brigades');
});

test('how one reads is still so after a restart', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  await app.press('Control+=', 'Control+=');
  await app.press('Control+,');
  await setting(app, 'Offer the tag line when words are selected with the pointer').click({ force: true });
  await app.dialog.getByRole('radio', { name: 'Wide' }).click({ force: true });
  await app.dialog.getByRole('radio', { name: 'More' }).click({ force: true });
  await app.press('Escape');
  const width = await app.text.evaluate(({ clientWidth }) => clientWidth);

  await app.restart();

  await expect(app.text).toBeVisible();
  expect(await textSize(app)).toBe(22);
  expect(await app.text.evaluate(({ clientWidth }) => clientWidth)).toBe(width);
  await expect(app.page.locator('html')).toHaveAttribute('data-contrast', 'more');
  await app.dragOver('moved two brigades');
  expect(await app.selection()).toBe('moved two brigades');
  await expect(app.tagLine).toBeHidden();
});
