import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Scholion } from './app';
import { codeEntry, codeItem, codeTree, goToEntry, makeTheme, openCodebook } from './codebook';
import { look } from './pictures';

const passagesOf = (app: Scholion) => codeEntry(app).getByRole('region', { name: 'Passages' });

test('entries are made, defined, renamed, moved and retired by keyboard, and each is one step to undo', async ({
  app,
}) => {
  await app.openSample();
  await openCodebook(app);
  await makeTheme(app, 'Escalation');
  await makeTheme(app, 'Nuclear threats');

  // What is written in a field is saved when it is left, and shown while tagging.
  await app.press('Enter');
  await codeEntry(app).getByRole('textbox', { name: 'Definition' }).focus();
  await app.type('Words that threaten the use of nuclear weapons.');
  await app.press('Escape', 'F2');
  await app.type('Nuclear signalling');
  await app.press('Enter');
  await expect(codeItem(app, 'Nuclear signalling')).toBeVisible();

  await app.press('Control+Shift+m');
  await app.type('Escal');
  await app.press('Enter');
  await expect(codeItem(app, 'Nuclear signalling')).toHaveAttribute('aria-level', '3');
  await expect(codeItem(app, 'Escalation')).toHaveAttribute('aria-expanded', 'true');
  await look(app, 'codebook-theme');

  await expect(codeTree(app).locator(':focus')).toHaveText(/Nuclear signalling/);
  await app.press('ArrowLeft', 'ArrowLeft');
  await expect(codeItem(app, 'Nuclear signalling')).toHaveCount(0);
  await app.press('ArrowRight', 'ArrowRight', 'Delete');
  await expect(codeEntry(app).getByText('Retired: it is not offered any more')).toBeVisible();
  await expect(codeItem(app, 'Nuclear signalling')).toHaveCount(0);
  await app.press('Control+z');
  await expect(codeItem(app, 'Nuclear signalling')).toBeVisible();

  // It is in sight where one decides.
  await app.press('Control+2', 'a');
  await app.type('nuclear sig');
  await expect(app.page.getByRole('option', { name: /Nuclear signalling/ })).toContainText(
    'Words that threaten the use of nuclear weapons.',
  );
  await app.press('Escape', 'Escape');

  await app.untilSaved();
  await app.restart();
  await openCodebook(app);
  await goToEntry(app, 'Nuclear signalling');
  await expect(codeEntry(app).getByRole('textbox', { name: 'Definition' })).toHaveValue(
    'Words that threaten the use of nuclear weapons.',
  );
});

test('two actors become one in every article, after what that changes was shown, and undone they are two', async ({
  app,
}) => {
  await app.openSample();
  await openCodebook(app);
  await goToEntry(app, 'Russia');
  await expect(passagesOf(app)).toContainText('3 passages in 1 article');
  await passagesOf(app).getByRole('button', { name: 'Example', exact: true }).first().click();
  await expect(codeEntry(app).getByRole('region', { name: 'Examples', exact: true })).toContainText(
    'North Korean soldiers have been sent',
  );
  await expect(codeEntry(app).getByRole('textbox', { name: 'Use when', exact: true })).toHaveValue('');
  await goToEntry(app, 'Russia');
  await app.press('F7');
  await app.type('Putin');
  await app.press('Enter');

  await expect(app.dialog).toHaveAccessibleName('Merge actors');
  await expect(app.dialog.getByRole('radio', { name: /Russia/ })).toBeChecked();
  await expect(app.dialog).toContainText('2 passages in 1 article show “Russia” instead.');
  await expect(app.dialog).toContainText('“Russia” also goes by “Vladimir Putin”');
  await look(app, 'codebook-merge');
  await app.press('Enter');

  await expect(app.dialog).toBeHidden();
  await expect(codeItem(app, 'Vladimir Putin')).toHaveCount(0);
  await expect(passagesOf(app)).toContainText('5 passages in 1 article');
  await app.untilSaved();
  await app.press('Control+2');
  await expect(app.text).toBeVisible();
  const cards = app.page.getByRole('complementary', { name: 'Margin' });
  await expect(cards.getByText('Vladimir Putin', { exact: true })).toHaveCount(0);

  await app.press('Control+z', 'Control+5');
  await expect(codeItem(app, 'Vladimir Putin')).toBeVisible();
  await goToEntry(app, 'Russia');
  await expect(passagesOf(app)).toContainText('3 passages in 1 article');
});

test('a codebook goes out as a table, comes back filled in, and what it would change is shown first', async ({
  app,
  folder,
}) => {
  const table = join(folder, 'codebook.csv');
  await app.openSample();
  await app.answerSaveDialog(table);
  await app.chooseCommand('exportCodebookTable');
  await expect.poll(() => readFile(table, 'utf8').catch(() => '')).toContain('Mark Rutte');
  const filled = [
    'theme,Escalation,,,,Steps that widen the war.,,,,,',
    'theme,Nuclear threats,Escalation,,,,,,,,',
    'theem,Typing error,,,,,,,,,',
    '',
  ];
  const before = await readFile(table, 'utf8');
  await writeFile(table, before.replace('Mark Rutte,', 'Secretary-General Rutte,') + filled.join('\r\n'));

  await openCodebook(app);
  await app.answerOpenDialog([table]);
  await app.chooseCommand('importCodebook');
  await expect(app.dialog).toContainText('1 refused · 2 new · 1 changed · 27 the same');
  const rows = app.dialog.getByRole('option');
  await expect(rows.first()).toContainText('“kind” must be actor, theme, domain or role.');
  await look(app, 'codebook-import');
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
  await expect(codeItem(app, 'Secretary-General Rutte')).toBeVisible();
  await expect(codeItem(app, 'Nuclear threats')).toHaveAttribute('aria-level', '3');

  await app.press('Control+z');
  await expect(codeItem(app, 'Mark Rutte')).toBeVisible();
  await expect(codeItem(app, 'Nuclear threats')).toHaveCount(0);
});

test('passages that a rule shows become an entry of their own, with the roles they had, in one step', async ({
  app,
}) => {
  await app.openSample();
  await openCodebook(app);
  await goToEntry(app, 'Russia');
  await expect(passagesOf(app)).toContainText('3 passages in 1 article');
  await app.press('Shift+F7');
  await expect(app.dialog).toHaveAccessibleName('Split “Russia”');
  await app.type('Russian government');
  await app.dialog.getByRole('button', { name: /That say/ }).click();
  await app.page.getByRole('option', { name: 'Moscow', exact: true }).click();
  await app.pressButton('Tick these 2');
  // The list of rules may still be fading.
  const dialog = app.page.getByRole('dialog', { name: 'Split “Russia”' });
  await expect(dialog).toContainText('2 of 3 passages, in 1 article, leave “Russia” for the new entry');
  await look(app, 'codebook-split');
  await app.pressButton('Split');

  await expect(app.dialog).toBeHidden();
  await expect(codeEntry(app).getByRole('heading', { name: 'Russian government' })).toBeVisible();
  await expect(passagesOf(app)).toContainText('2 passages in 1 article');
  await app.untilSaved();
  await app.press('Control+z');
  await expect(codeItem(app, 'Russian government')).toHaveCount(0);
  await goToEntry(app, 'Russia');
  await expect(passagesOf(app)).toContainText('3 passages in 1 article');
});

test('themes stand by their numbers until they are put in an order by keys or by dragging, one step each to undo', async ({
  app,
}) => {
  await app.openSample();
  await openCodebook(app);
  for (const name of ['Theme 10', 'Theme 2', 'Theme 1']) {
    await makeTheme(app, name);
    // The next one is to stand beside it, not below.
    await codeItem(app, 'Themes').click();
  }
  const names = (): Promise<string[]> =>
    codeTree(app)
      .getByRole('treeitem')
      .getByText(/^Theme \d/)
      .allInnerTexts();
  await expect.poll(names).toEqual(['Theme 1', 'Theme 2', 'Theme 10']);

  await app.press('ArrowDown', 'Alt+ArrowDown');
  await expect.poll(names).toEqual(['Theme 2', 'Theme 1', 'Theme 10']);
  await app.press('Alt+ArrowDown', 'Alt+ArrowDown');
  await expect.poll(names).toEqual(['Theme 2', 'Theme 10', 'Theme 1']);
  await app.press('Alt+ArrowUp');
  await expect.poll(names).toEqual(['Theme 2', 'Theme 1', 'Theme 10']);
  await expect(codeTree(app).locator(':focus')).toHaveText(/Theme 1/);
  await codeItem(app, 'Theme 10').dragTo(codeItem(app, 'Theme 2'), { targetPosition: { x: 60, y: 2 } });
  await expect.poll(names).toEqual(['Theme 10', 'Theme 2', 'Theme 1']);
  await codeItem(app, 'Theme 10').dragTo(codeItem(app, 'Theme 2'), { targetPosition: { x: 60, y: 14 } });
  await expect(codeItem(app, 'Theme 10')).toHaveAttribute('aria-level', '3');
  await app.press('Control+z', 'Control+z');
  await expect.poll(names).toEqual(['Theme 2', 'Theme 1', 'Theme 10']);

  await app.restart();
  await openCodebook(app);
  await expect.poll(names).toEqual(['Theme 2', 'Theme 1', 'Theme 10']);
});

test('a codebook of a thousand entries says how far it is taken, can be stopped, and is one step to undo', async ({
  app,
  folder,
}) => {
  await app.openSample();
  const table = join(folder, 'large.csv');
  const rows = Array.from({ length: 1_000 }, (_, at) => `theme,Large ${at + 1},What it stands for`);
  await writeFile(table, ['kind,name,definition', ...rows].join('\n'));
  await openCodebook(app);
  const tree = codeTree(app);
  const take = async (): Promise<void> => {
    await app.answerOpenDialog([table]);
    await app.chooseCommand('importCodebook');
    await app.dialog.getByRole('button', { name: 'Take 1,000 entries' }).click();
    await expect(app.dialog.getByRole('progressbar', { name: 'Taking the entries' })).toBeVisible();
  };
  await app.slowDisk(400);

  await take();
  await app.dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(app.news.last()).toContainText('Stopped. Nothing of the codebook was taken.');
  await expect(tree.getByText(/^Large/)).toHaveCount(0);
  await app.dialog.getByRole('button', { name: 'Cancel' }).click();

  await take();
  await expect(app.news.last()).toContainText('Codebook imported: 1,000 new', { timeout: 30_000 });
  await expect(tree.getByText('1,000', { exact: true })).toBeVisible();
  await tree.getByRole('treeitem').first().focus();
  await app.press('Control+z');
  await expect(tree.getByText('1,000', { exact: true })).toHaveCount(0, { timeout: 30_000 });
});
