import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, temporaryFolder, test, type Scholion } from './app';
import { numberedSentences } from './articles';
import { afterCaret } from './reading';
import {
  backToText,
  foundBar,
  openSearch,
  parts,
  resultCount,
  results,
  searchField,
  searchFor,
  tagDrawer,
} from './search';

test.setTimeout(120_000);

const ports = `Coast

The grain corridor was closed on Monday. Grain waits at the port, a ministry said.

The corridor may open again. Sanctions on wheat would follow.`;
const rails = `Inland

Grain goes by rail now. The ministry of transport confirmed it.

No port is mentioned here, and no corridor either.`;

test('from the text to a result in another article and back to exactly where one was, by keyboard alone', async ({
  app,
}) => {
  await openArticle(app, ports, 'ports.txt');
  await openArticle(app, rails, 'rails.txt');
  await app.press('Control+Home', 'ArrowDown', 'ArrowRight');
  const before = await afterCaret(app, 12);
  await openSearch(app);
  await backToText(app);
  expect(await afterCaret(app, 12)).toBe(before);

  await searchFor(app, 'corridor', 3);
  await expect(resultCount(app)).toHaveText('3 results in 2 articles');
  await expect(results(app).locator('mark').first()).toHaveText('corridor');
  const lines = await results(app).allTextContents();
  const at = lines.findIndex((line) => line.includes('The grain corridor'));
  await app.press('Home', ...Array<string>(at).fill('ArrowDown'), 'Enter');

  await expect(app.text).toContainText('The grain corridor was closed');
  await expect(foundBar(app)).toContainText(`Result ${at + 1} of 3`);
  await expect.poll(() => app.selection()).toBe('corridor');
  await app.press('F4');
  await expect(foundBar(app)).toContainText(`Result ${at + 2} of 3`);
  await expect(foundBar(app)).toContainText('The corridor may open again.');

  await app.press('ControlOrMeta+Shift+f');
  await expect(results(app).nth(at + 1)).toBeFocused();
  await expectAccessible(app);
  await app.press('ControlOrMeta+1');
  await expect(app.library).toBeVisible();
  await app.page.getByPlaceholder('Filter by title or source').fill('coast');
  await expect(app.library.getByRole('option')).toHaveCount(1);
  await openSearch(app);
  await expect(app.library).toBeHidden();
  await app.press('Escape');
  await expect(app.library.getByRole('option')).toHaveCount(1);
});

test('what is understood stands in chips that can be changed, turned round and removed by keys', async ({
  app,
}) => {
  await openArticle(app, ports, 'ports.txt');
  await openArticle(app, rails, 'rails.txt');
  await searchFor(app, 'grain -wheat "ministry of transport"', 2);

  await expect(parts(app)).toHaveText(['grain', 'not wheat', '“ministry of transport”']);
  await parts(app).nth(2).focus();
  await app.press('Delete');
  await expect(searchField(app)).toHaveValue('grain -wheat');
  await expect(parts(app).nth(1)).toBeFocused();
  await app.press('-');
  await expect(searchField(app)).toHaveValue('grain wheat');
  await app.press('ArrowLeft', 'Enter');
  await expect(searchField(app)).toBeFocused();
  expect(await app.page.evaluate(() => String(window.getSelection()))).toBe('grain');
  await expectAccessible(app);
});

test('half-typed and mistaken operators are told, with what may have been meant, and the rest is sought', async ({
  app,
}) => {
  await openArticle(app, ports, 'ports.txt');
  await openSearch(app);
  await app.type('corridor role:effected (');

  await expect(app.page.getByText('There is no role “effected”. The rest is looked for.')).toBeVisible();
  await expect(results(app)).toHaveCount(2);
  await app.page.getByRole('button', { name: 'Did you mean role:affected?' }).click();
  await expect(searchField(app)).toHaveValue('corridor role:affected (');
  await expect(app.page.getByText('Nothing in this project fits all of this.')).toBeVisible();
});

test('names and values are offered as they are typed; Tab takes one', async ({ app }) => {
  await app.openSample();
  await openSearch(app);
  await app.type('act');
  await expect(app.page.getByRole('option', { name: /^actor:/ })).toBeVisible();
  await app.press('ArrowDown', 'Enter');
  await expect(searchField(app)).toHaveValue('actor:');
  await app.type('north kor');
  await app.press('Tab');
  await expect(searchField(app)).toHaveValue('actor:"North Korea" ');
  await app.type('role:sup');
  await app.press('Tab');
  await expect(searchField(app)).toHaveValue('actor:"North Korea" role:supports ');
  await expect(parts(app)).toHaveText(['Actor: North Korea', 'Role: supports']);
  await expect(results(app).first()).toBeVisible();
  await expectAccessible(app);
});

test('ticked results of several articles are tagged in one step, which one undo takes back', async ({
  app,
}) => {
  await openArticle(app, ports, 'ports.txt');
  await openArticle(app, rails, 'rails.txt');
  await searchFor(app, 'grain', 3);
  await app.press('Control+a');
  await expect(app.page.getByRole('main').getByText('3 ticked')).toBeVisible();
  await app.press('a');
  await expect(tagDrawer(app)).toContainText('3 new passages');
  await app.type('Grain traders');
  await app.press('Enter', '2');
  await expectAccessible(app);
  await app.press('Enter');

  await expect(app.page.getByText('Tagged 3 places in 2 articles.').first()).toBeVisible();
  await expect(app.page.getByText(/2 articles, 3 passages/)).toBeVisible();
  await app.press('a');
  await expect(tagDrawer(app)).toBeVisible();
  await app.type('Grain traders');
  await app.press('Enter', '2');
  await expect(tagDrawer(app)).toContainText('1 has it already');
  await app.press('Escape');

  await app.press('ControlOrMeta+z');
  await expect(app.page.getByText(/2 articles, 0 passages/)).toBeVisible();
  await expect(app.page.getByText('Undone: tagging what was found').first()).toBeAttached();
});

test('at four times the size the result that has the focus is in sight', async ({ app }) => {
  await openArticle(app, ports, 'ports.txt');
  await app.program.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 800);
    window?.webContents.setZoomFactor(4);
  });
  await searchFor(app, 'corridor', 2);
  for (const key of ['ArrowDown', 'ArrowUp']) {
    await app.press(key);
    await expect
      .poll(() => app.page.evaluate('document.activeElement.getBoundingClientRect().bottom <= innerHeight'))
      .toBe(true);
  }
});

test('more than can be overlooked is tagged only when asked once more', async ({ app }) => {
  await openArticle(app, numberedSentences(250), 'many.txt');
  await searchFor(app, 'sentence');
  // Those far from the screen do not exist.
  expect(await results(app).count()).toBeLessThan(60);
  await expect(results(app).first()).toHaveAttribute('aria-setsize', '251');
  await app.press('Control+a', 'a');
  await expect(tagDrawer(app)).toContainText('250 new passages');
  await app.type('A unit');
  await app.press('Enter', 'Enter');
  await expect(tagDrawer(app).getByRole('alert')).toContainText('250 places in 1 article will be tagged');
  await app.press('Enter');
  await expect(app.page.getByText(/1 article, 250 passages/)).toBeVisible();
  await app.press('ControlOrMeta+z');
  await expect(app.page.getByText(/1 article, 0 passages/)).toBeVisible();
});

test('tagging thousands of places can be stopped by a key, and leaves nothing', async ({ app }) => {
  await openArticle(app, numberedSentences(4_000), 'long.txt');
  await searchFor(app, 'in:text sentence');
  await app.pressButton('list more');
  await expect(results(app).first()).toHaveAttribute('aria-setsize', /^4,?00[01]$/);
  await app.page.getByRole('combobox', { name: 'Search all articles' }).focus();
  await app.press('ArrowDown', 'Control+a', 'a');
  await expect(tagDrawer(app)).toContainText(/4,00[01] new passages/);
  await app.type('A unit');
  await app.press('Enter', 'Enter');
  await expect(tagDrawer(app).getByRole('alert')).toContainText('in 1 article will be tagged');
  await app.press('Enter');
  await expect(tagDrawer(app).getByRole('button', { name: 'Stop' })).toBeVisible();
  await app.press('Escape');

  await expect(app.page.getByText('Stopped. What had been tagged was taken back.').first()).toBeVisible();
  await app.untilSaved();
  await expect(app.page.getByText(/1 article, 0 passages/)).toBeVisible();
});

test('a result that is skipped comes back, and one that is left out for good stays away until it is taken back', async ({
  app,
}) => {
  await openArticle(app, ports, 'ports.txt');
  await searchFor(app, 'corridor', 2);
  await app.press('s');
  await expect(results(app)).toHaveCount(1);
  await app.press('x');
  await expect(results(app)).toHaveCount(0);

  await openSearch(app);
  await app.press('ControlOrMeta+a');
  await app.type('port');
  await expect(results(app)).toHaveCount(1);
  await app.press('ControlOrMeta+a');
  await app.type('corridor');
  await expect(results(app)).toHaveCount(1);
  await app.page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(results(app, 'left out for good')).toHaveCount(1);
});

test('a saved search is in the room, the palette and the library, is renamed and removed, and travels in a bundle', async ({
  app,
  newApp,
  folder,
}) => {
  await openArticle(app, ports, 'ports.txt');
  await searchFor(app, 'corridor -rail', 2);
  await app.press('ControlOrMeta+s');
  await app.press('ControlOrMeta+a');
  await app.type('The corridor');
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
  await backToText(app);

  await app.press('ControlOrMeta+k');
  await app.type('the corr');
  await app.page.getByRole('option', { name: /^Search: The corridor/ }).click();
  await expect(searchField(app)).toHaveValue('corridor -rail');
  await expect(results(app)).toHaveCount(2);

  await app.press('ControlOrMeta+1');
  await app.page.getByRole('button', { name: 'Saved searches' }).click();
  const offered = app.page.getByRole('menuitem', { name: /The corridor/ });
  await expect(offered).toBeVisible();
  await app.press('Escape');
  await expect(offered).toBeHidden();

  const bundle = join(folder, 'with-search.scholion');
  await exportTo(app, bundle);
  const other = await newApp();
  await other.start();
  await other.answerOpenDialog([bundle]);
  await other.press('ControlOrMeta+Shift+o');
  await takeBundle(other);
  await other.press('ControlOrMeta+Shift+f');
  await expect(other.page.getByRole('heading', { name: 'Saved searches' })).toBeVisible();
  const there = other.page.getByRole('button', { name: /^The corridor/ });
  await there.focus();
  await other.press('F2');
  await other.press('ControlOrMeta+a');
  await other.type('Corridor news');
  await other.press('Enter');
  await expect(other.dialog).toBeHidden();
  const renamed = other.page.getByRole('button', { name: /^Corridor news/ });
  await renamed.press('Enter');
  await expect(searchField(other)).toHaveValue('corridor -rail');
  await expect(results(other)).toHaveCount(2);
});

async function openArticle(app: Scholion, text: string, name: string): Promise<void> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, text);
  await app.addFile(path);
  await expect(app.text).toContainText(text.slice(-30));
}

async function exportTo(app: Scholion, bundle: string): Promise<void> {
  await app.answerSaveDialog(bundle);
  await app.press('ControlOrMeta+Shift+e');
  await expect(app.dialog).toBeVisible();
  await app.tabTo('Your name');
  await app.type('Ada Example');
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
}

async function takeBundle(app: Scholion): Promise<void> {
  await expect(app.dialog).toBeVisible();
  await app.pressButton('Open bundle');
  await expect(app.dialog).toBeHidden();
}
