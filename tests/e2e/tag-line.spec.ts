import { expectAccessible } from './accessible';
import { expect, test, type Scholion } from './app';
import { numberedSentences, writeArticle } from './articles';
import { saidIn, tablesIn } from './records';
import { openByTitle } from './specimen-bundle';
import { lineButton, meantOffer, nameField, offers, saveButton, tagWords } from './tag-line';

const article = `Alpha Ministry moved two brigades to the border. The move was confirmed by an envoy of Beta Council.

Observers expect more to follow. Others do not. Alpha Ministry and Beta Council met on Monday. Nobody knows what was agreed.

Officials in the capital declined to comment. North Korea sent a letter.`;

test.beforeEach(async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'article.txt', article)).path);
});

test('after a pointer selection the line is there at once, level with the words, and the text keeps the focus', async ({
  app,
}) => {
  await app.dragOver('two brigades');

  await expect(app.tagLine).toBeVisible();
  expect(await app.isReading()).toBe(true);
  const words = await app.placesOf('two brigades');
  const line = await app.tagLine.boundingBox();
  expect(Math.abs((line?.y ?? 0) - words.first.y)).toBeLessThan(30);
  await expect(lineButton(app, /^Same as last/)).toHaveAttribute('aria-disabled', 'true');
  await expect(lineButton(app, /^Same as last/)).toHaveAccessibleDescription(/Nothing was tagged yet/);
  await expectAccessible(app);
});

test('letters typed as soon as another article is on the screen go into the line, and are no commands', async ({
  app,
  folder,
}) => {
  const titleOf = async (): Promise<string> =>
    ((await app.text.getAttribute('aria-label')) ?? '').replace('Text of ', '');
  const titles = [await titleOf()];
  await app.addFile((await writeArticle(folder, 'other.txt', numberedSentences(20))).path);
  await expect(app.text).toContainText('Sentence 19 says');
  titles.push(await titleOf());

  // Each of them was open a moment ago, so that its text is at hand.
  for (const title of [...titles, ...titles, ...titles]) {
    await openByTitle(app, title);
    await app.press('ArrowDown', 'a');
    await app.type('Beta');
    await expect(nameField(app)).toHaveValue('Beta');
    await app.press('Escape', 'Escape');
  }
});

test('who is named in the words stands there as a chip; a click takes it, a digit says what they do', async ({
  app,
}) => {
  await tagWords(app, 'Alpha Ministry moved', 'Alpha Ministry', '1');
  // The handle of a selected passage lies over what stands below it.
  await app.press('Escape');
  await tagWords(app, 'envoy of Beta Council', 'Beta Council', '3');
  await app.dragOver('Alpha Ministry and Beta Council met');

  await expect(offers(app)).toHaveText([/Alpha Ministry/, /Beta Council/]);
  await offers(app).nth(1).click();
  await expect(nameField(app)).toBeFocused();
  await lineButton(app, /^acts: does, decides or sends it/).click();
  await expectAccessible(app);
  await app.press(',', 'Tab', '2', 'Enter');
  await app.untilSaved();

  await expect(app.passages.last()).toContainText('Beta Council acts');
  await expect(app.passages.last()).toContainText('Alpha Ministry affected');
});

test('a selected name is offered as a new actor, which Save makes without a key', async ({ app }) => {
  await app.dragOver('Beta Council.');

  await offers(app).filter({ hasText: 'New actor: “Beta Council”' }).click();
  await lineButton(app, 'More about Beta Council').click();
  await app.page.getByRole('menuitem', { name: 'Public body' }).click();
  await expect(app.tagLine).toContainText('new, public body');
  await saveButton(app).click();
  await app.untilSaved();

  await expect(app.passages).toHaveText([/Beta Council.*role not set/]);
  expect((await tablesIn(app))['actors']).toMatchObject([{ name: 'Beta Council', type: 'public-body' }]);
});

test('nothing is stored before Enter: Esc and a click elsewhere leave no trace', async ({ app }) => {
  const before = await tablesIn(app);
  await app.dragOver('two brigades');
  await app.press('a');
  await app.type('Gamma');
  await app.press('Tab', '1', 'Escape');
  await app.dragOver('Observers expect');
  await app.clickOn('declined');

  await expect(app.tagLine).toBeHidden();
  expect(await tablesIn(app)).toEqual(before);
});

test('A, n, k, Tab, 1, Enter tags North Korea as acting: six presses, one undo step', async ({ app }) => {
  await tagWords(app, 'North Korea sent', 'North Korea', '6');
  const before = await tablesIn(app);
  await app.dragOver('two brigades');

  await app.press('a', 'n', 'k', 'Tab', '1', 'Enter');
  await app.untilSaved();
  await expect(app.passages.first()).toContainText('North Korea acts');
  await app.press('Control+z');

  await expect.poll(() => app.passageCount()).toBe(1);
  expect(saidIn(await tablesIn(app))).toEqual(saidIn(before));
});

test('a typing slip asks “did you mean”, and another name of the same kind is not mistaken for it', async ({
  app,
}) => {
  await tagWords(app, 'two brigades', 'Alpha Ministry', '1');
  await app.dragOver('Observers expect');
  await app.press('a');
  await app.type('Alpha Minstry');

  await expect(meantOffer(app)).toContainText('Alpha Ministry');
  await expect(meantOffer(app)).toContainText('did you mean');
  await expect(offers(app).last()).toHaveText('New actor: “Alpha Minstry”');
  await app.press('Enter');
  await app.untilSaved();
  await app.dragOver('Nobody knows');
  await app.press('a');
  await app.type('Alphi Ministry of War');
  await expect(meantOffer(app)).toHaveText('New actor: “Alphi Ministry of War”');

  expect((await tablesIn(app))['actors']).toHaveLength(1);
});

test('several actors in one line, one of whom begins with a digit, and no name twice', async ({ app }) => {
  await app.dragOver('two brigades');
  await app.press('a');
  await app.type('G7');
  await app.press('Tab', '1', ',');
  await app.type('5th Fleet');
  await app.press('Tab', '2', ',');
  await app.type('g7');
  await app.press('Tab', '4', 'Enter');
  await app.untilSaved();

  await expect(app.passages).toHaveText([/G7 acts, supports.*5th Fleet affected/]);
  expect((await tablesIn(app))['actors']).toHaveLength(2);
});

test('R puts the last tags, which are written out beforehand, and says so where there are some already', async ({
  app,
}) => {
  await tagWords(app, 'two brigades', 'Alpha Ministry', '1');
  await app.dragOver('Observers expect');
  await expect(app.tagLine).toContainText('Last: Alpha Ministry acts');

  await app.press('r');

  await expect(app.passages).toHaveText([
    /two brigades.*Alpha Ministry acts/,
    /Observers.*Alpha Ministry acts/,
  ]);
  await app.press('r');
  await expect(app.news.filter({ hasText: 'This passage has its actors already' })).toBeVisible();
});

test('a favourite is made of a passage, named, and put by its digit in one press and one undo step', async ({
  app,
}) => {
  await app.press('3');
  await expect(app.news.filter({ hasText: 'Favourite 3 is empty' })).toBeVisible();
  await tagWords(app, 'two brigades', 'Alpha Ministry', '1');
  await app.press('a');
  await lineButton(app, 'Keep as a favourite').click();
  await expect(app.news.filter({ hasText: '1 now puts: Alpha Ministry acts.' })).toBeVisible();
  await expect(lineButton(app, 'Is favourite 1')).toHaveAttribute('aria-pressed', 'true');
  await app.press('Escape');

  await app.dragOver('Observers expect');
  await expect(lineButton(app, '1 Alpha Ministry acts')).toBeVisible();
  await expectAccessible(app);
  await app.press('1');
  await expect(app.passages).toHaveCount(2);
  await app.untilSaved();
  await app.press('Control+z');
  await expect(app.passages).toHaveCount(1);

  await app.chooseCommand('editFavourites');
  await app.dialog.getByRole('textbox', { name: 'Name of favourite 1' }).fill('The ministry');
  await app.dialog.getByRole('button', { name: 'Move favourite 1 down' }).click();
  await expectAccessible(app);
  await app.press('Escape');
  await app.restart();
  await app.dragOver('Others do not');
  await expect(lineButton(app, '2 The ministry')).toBeVisible();
  await lineButton(app, '2 The ministry').click();
  await expect(app.passages).toHaveCount(2);
});

test('Ctrl+Enter saves and opens what the source states, with Shift what is inferred', async ({ app }) => {
  for (const [keys, heading] of [
    ['Control+Enter', 'Implication stated by the source'],
    ['Control+Shift+Enter', 'Implication I infer'],
  ] as const) {
    const words = heading.endsWith('infer') ? 'Observers expect' : 'two brigades';
    await app.dragOver(words);
    await app.press('a');
    await app.type('Alpha Ministry');
    await app.press('Tab', '1', keys);
    await expect(app.drawer).toHaveAccessibleName(heading);
    await app.press('Escape');
    await expect(app.passages.filter({ hasText: words })).toContainText('Alpha Ministry acts');
  }
});

test('a passage is edited in the line: what was changed is one undo step, and nothing changed writes nothing', async ({
  app,
}) => {
  await tagWords(app, 'two brigades', 'Alpha Ministry', '1');
  const before = await tablesIn(app);
  await app.press('Enter', 'Enter');
  expect(await tablesIn(app)).toEqual(before);

  await app.press('Enter', '3');
  await lineButton(app, 'More about Alpha Ministry').click();
  await app.page.getByRole('menuitem', { name: 'Not in the words' }).click();
  await nameField(app).focus();
  await app.press('Enter');
  await app.untilSaved();
  await expect(app.passages).toHaveText([/Alpha Ministry acts, speaks/]);
  expect((await tablesIn(app))['appearances']).toMatchObject([{ ref: 'implied' }]);
  await app.press('Control+z');
  await expect(app.passages).toHaveText([/Alpha Ministry acts$/]);
  await expect.poll(async () => saidIn(await tablesIn(app))).toEqual(saidIn(before));
});

test('who is taken out and put back again is not said to be what they were', async ({ app }) => {
  await tagWords(app, 'two brigades', 'Alpha Ministry', '1');
  await app.press('a');
  await lineButton(app, 'More about Alpha Ministry').click();
  await app.page.getByRole('menuitem', { name: 'Described' }).click();
  await saveButton(app).click();
  await app.untilSaved();
  await app.press('a', 'Backspace', 'Enter');
  await app.untilSaved();
  await app.restart();
  await app.clickOn('two brigades');
  await app.press('a');
  await app.type('Alpha Ministry');
  await app.press('Tab', '1', 'Enter');
  await app.untilSaved();

  const [appears] = (await tablesIn(app))['appearances'] ?? [];
  expect(appears).not.toHaveProperty('ref');
});

test('in a narrow window the line stands at the foot and leaves the selected words in sight', async ({
  app,
}) => {
  await app.moveWindow({ x: 0, y: 0, width: 900, height: 600 });
  await app.dragOver('North Korea sent');
  await expect(app.tagLine).toBeVisible();

  await wordsAreAbove(app, 'North Korea sent');
  await app.press('a');
  await app.type('North Korea');
  await app.press('Tab', '1');
  await wordsAreAbove(app, 'North Korea sent');
});

async function wordsAreAbove(app: Scholion, words: string): Promise<void> {
  await expect
    .poll(async () => {
      const [{ last }, line] = [await app.placesOf(words), await app.tagLine.boundingBox()];
      return last.y < (line?.y ?? 0);
    })
    .toBe(true);
}
