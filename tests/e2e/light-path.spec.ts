import { expect, test, type Scholion } from './app';
import { numberedSentences, writeArticle } from './articles';
import { typeBeforeTheListIsRead } from './quick-hand';
import {
  filterBar,
  findBar,
  focusLine,
  judgeLine,
  rowOf,
  tagNextSentence,
  tidyHeading,
  untidyRows,
} from './light-path';
import { look } from './pictures';

const titles = ['Harbour closed', 'Brigades moved', 'Grain sold'] as const;

test('three articles are judged one after another, each undone by one step', async ({ app, folder }) => {
  await addThree(app, folder);

  await app.press('d', 'r');
  await app.type('The harbour stays closed.');
  await app.press('Enter');
  await expect(app.text).toContainText('Brigades moved.');
  await app.press('d', '2', 'Enter');
  await expect(app.text).toContainText('Grain sold.');
  await app.press('d', 'l', 'Enter');

  await expect(app.news).toContainText(['No unread article is left.']);
  await app.press('Control+1');
  await expect(rowOf(app, titles[0])).toContainText('The harbour stays closed.');
  await expect(rowOf(app, titles[0])).toContainText('Relevant');
  await expect(rowOf(app, titles[1])).toContainText('Not relevant');
  await expect(rowOf(app, titles[2])).toContainText('Later');

  await app.press('Control+z');
  await expect(rowOf(app, titles[2])).toContainText('Unread');
  await app.press('Control+z');
  await expect(rowOf(app, titles[1])).toContainText('Unread');
  await expect(rowOf(app, titles[0])).toContainText('Relevant');
});

test('a judgement is shown again, changed with Shift and Enter, and stays', async ({ app, folder }) => {
  await addThree(app, folder);
  await app.press('d', 'r');
  await app.type('It stays closed.');
  await app.press('Shift+Enter');
  await expect(judgeLine(app)).toBeHidden();
  await expect(app.text).toContainText('Harbour closed.');

  await app.press('d');
  await expect(judgeLine(app).getByRole('radio', { name: /^Relevant/ })).toBeChecked();
  await expect(judgeLine(app).getByRole('textbox')).toHaveValue('It stays closed.');
  await look(app, 'judge');
  await app.press('3');
  await app.press('Shift+Enter');

  await app.restart();
  await app.press('Control+1');
  await expect(rowOf(app, titles[0])).toContainText('Later');
});

test('U passes by what is begun', async ({ app, folder }) => {
  await addThree(app, folder);
  await app.press('h');
  await app.untilSaved();

  await app.press('u');
  await expect(app.text).toContainText('Brigades moved.');
  await app.press('u');
  await expect(app.text).toContainText('Grain sold.');
  await app.press('u');
  await expect(app.text).toContainText('Brigades moved.');
});

test('a document is opened by some letters of its name, and Enter alone goes back to the one before', async ({
  app,
  folder,
}) => {
  await addThree(app, folder);

  await app.press('Control+l');
  await app.type('grain');
  await app.press('Enter');
  await expect(app.text).toContainText('Grain sold.');

  await app.press('Control+l');
  await expect(app.dialog.getByRole('option')).toHaveCount(3);
  await look(app, 'open-by-name');
  await app.press('Enter');
  await expect(app.text).toContainText('Harbour closed.');
});

test('the list of articles that is shown again tells what was done since', async ({ app, folder }) => {
  await addThree(app, folder);
  await app.press('Control+1');
  await expect(rowOf(app, titles[0])).toContainText('0 passages');
  await rowOf(app, titles[0]).dblclick();
  await app.press('h', 'ArrowDown', 'h');

  await app.press('Control+1');

  await expect(rowOf(app, titles[0])).toContainText('2 passages');
});

test('a name typed with Enter before the list has been read opens what it meets', async ({ app, folder }) => {
  await addThree(app, folder);
  await app.press('Control+l');
  await app.dialog.getByRole('option').first().waitFor();
  await app.press('Escape');

  await typeBeforeTheListIsRead(
    app,
    { key: 'l', code: 'KeyL', ctrlKey: true },
    '[role=dialog] input',
    'grain',
  );
  await expect(app.text).toContainText('Grain sold.');
  await expect(app.dialog).toBeHidden();
});

test('focusing on one of several actors counts what is shown, and F shows all again', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'plain.txt')).path);
  await tagNextSentence(app, 'Envoy');
  await tagNextSentence(app, 'Observers');
  await app.press('a');
  await app.type('Envoy');
  await app.press('Tab', '2', 'Enter');
  await tagNextSentence(app, 'Officials');
  await app.press('g');
  await expect.poll(() => app.selectedQuote()).toContain('The move');
  await app.press('f');
  await expect(filterBar(app)).toContainText('2 of 3 shown');
  await expect(app.passages).toHaveCount(2);
  await expect(app.cards).toHaveCount(2);
  await look(app, 'filter');

  await app.press('f');
  await expect(filterBar(app)).toBeHidden();
  await app.press('g', 'f');
  await expect(focusLine(app)).toBeVisible();
  await look(app, 'focus-line');
  await app.press('2');
  await expect(filterBar(app)).toContainText('of 3 shown');
  await filterBar(app).getByRole('button', { name: 'Show all' }).focus();
  await app.press('Escape');

  await expect(filterBar(app)).toBeHidden();
  await expect(app.passages).toHaveCount(3);
  expect(await app.isReading()).toBe(true);
});

test('words are found, counted and left selected, so that A tags them', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'long.txt', numberedSentences(100))).path);

  await app.press('Control+f');
  await app.type('UNIT 5');
  await expect(findBar(app)).toContainText('1 of 11');
  await app.press('Enter', 'Enter');
  await expect(findBar(app)).toContainText('3 of 11');
  await look(app, 'find');
  await app.press('Shift+Enter', 'Shift+Enter', 'Shift+Enter');
  await expect(findBar(app)).toContainText('11 of 11');
  await findBar(app).getByRole('button', { name: 'Whole words' }).click();
  await expect(findBar(app)).toContainText('1 of 1');
  await findBar(app).getByRole('textbox').focus();
  await app.press('Escape');
  expect(await app.selection()).toBe('unit 5');
  await app.press('a');
  await app.type('Fifth unit');
  await app.press('Tab', '1', 'Enter');

  await expect.poll(() => app.selectedQuote()).toBe('unit 5');
});

async function addThree(app: Scholion, folder: string): Promise<void> {
  const files = [];
  for (const [at, title] of titles.entries()) {
    files.push(
      (await writeArticle(folder, `${at}.txt`, `${title}. ${numberedSentences(10, 100 * at)}`)).path,
    );
  }
  await app.answerOpenDialog(files);
  await app.press('Control+o');
  await expect(app.library.getByRole('option')).toHaveCount(3);
  await app.untilSaved();
  await rowOf(app, titles[0]).dblclick();
  await expect(app.text).toContainText('Harbour closed.');
}

test('what is unfinished is listed, walked through and mended', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'plain.txt')).path);
  await app.press('ArrowDown', 'h');
  await app.untilSaved();
  await app.press('ArrowDown', 'a');
  await app.type('Observers');
  await app.press('Tab', 'Enter');
  await app.untilSaved();

  await tidyHeading(app).click();
  await expect(tidyHeading(app)).toHaveText('Tidy up 4');
  await expect(untidyRows(app)).toContainText([
    'nobody in it',
    'role of Observers not set',
    'not sorted',
    'source not recorded',
  ]);
  await look(app, 'tidy-up');

  await app.text.focus();
  await app.press('Control+Home', 'Alt+ArrowDown');
  await expect.poll(() => app.selectedQuote()).toContain('The move');
  await app.press('Alt+ArrowDown');
  await expect.poll(() => app.selectedQuote()).toContain('Observers');
  await app.press('a', '2', 'Enter');
  await expect(tidyHeading(app)).toHaveText('Tidy up 3');
  await app.press('Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp');
  await expect(untidyRows(app).filter({ hasText: 'not sorted' })).toBeFocused();
  await app.press('Enter');
  await app.page.getByRole('menuitem', { name: /^Group/ }).click();
  await expect(tidyHeading(app)).toHaveText('Tidy up 2');
  await app.press('Control+z');
  await expect(tidyHeading(app)).toHaveText('Tidy up 3');
});
