import { writeArticle } from './articles';
import { expect, test } from './app';
import { enlarge, nested, stackList, tagWords } from './overlap';
import { look, picture } from './pictures';

test.setTimeout(180_000);

test('every state of the reader can be looked at, and is accessible', async ({ app, folder }) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  const { page } = app;
  await app.addFile(path);
  await look(app, 'state-nothing-marked');

  await tagWords(app, text, nested.slice(0, 1));
  await app.press('g');
  await look(app, 'state-one-passage');

  await tagWords(app, text, nested.slice(1));
  await look(app, 'state-five-overlapping');
  await app.press('Control+Home');
  await app.clickOn('brigades');
  await look(app, 'state-selected-in-overlap');
  await app.press('Escape', 's');
  await expect(stackList(app)).toBeVisible();
  await look(app, 'state-stack-list');
  await app.press('Escape');

  await app.dragOver('confirmed by an envoy');
  await expect(app.tagLine).toBeVisible();
  await look(app, 'state-words-selected');
  await app.press('a');
  await app.type('Alpha');
  await app.press('Tab', '1', ',');
  await app.type('en');
  await look(app, 'state-tag-line');
  await app.press('Escape');

  await app.press('c');
  await look(app, 'state-certainty');
  await app.press('Escape');

  await app.clickOn('more to follow');
  await app.press('Shift+I');
  await app.type('More brigades may follow.');
  await app.press('Tab');
  await look(app, 'state-drawer');
  await app.press('Escape');
  await expect(app.drawer).toBeHidden();

  await app.press('Control+f');
  await app.type('the');
  await look(app, 'state-find');
  await app.press('Escape', 'Escape');

  await app.press('d');
  await look(app, 'state-judge');
  await app.press('Escape');

  await app.press('Control+Home', 'g', 'f');
  await expect(page.getByRole('region', { name: 'Filter' })).toBeVisible();
  await look(app, 'state-focus');
  await app.press('f');

  await app.press('Control+k');
  await app.type('pass');
  await look(app, 'state-palette');
  await app.press('Escape');

  await page.emulateMedia({ forcedColors: 'active' });
  await picture(app, 'state-forced-colours');
  await page.emulateMedia({ forcedColors: null, contrast: 'more' });
  await picture(app, 'state-more-contrast');
  await page.emulateMedia({ contrast: null });
  await enlarge(app, 4);
  await picture(app, 'state-400-percent');
});
