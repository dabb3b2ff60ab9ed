import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { expectAccessible } from './accessible';
import { numberedSentences, writeArticle } from './articles';
import { addFolder, mixedFolder, reportRows, tray } from './intake';
import { rowOf } from './light-path';
import { look } from './pictures';

test('a folder comes in: what is clean is added, the rest is reported, and one undo takes it back', async ({
  app,
  folder,
}) => {
  await addFolder(app, await mixedFolder(folder));

  await expect(tray(app)).toContainText(
    '4 added, 1 already here, 1 waits for your decision, 1 could not be read.',
  );
  await expect(app.news).toContainText(['2 files left out: hidden, or of a kind that is not read (.png).']);
  await expect(app.library.getByRole('option')).toHaveCount(4);
  await look(app, 'intake-tray');
  await expectAccessible(app);

  await tray(app).getByRole('button', { name: 'Report' }).click();
  await expect(reportRows(app).first()).toBeFocused();
  await expect(reportRows(app)).toHaveCount(2);
  await app.dialog.getByRole('radio', { name: 'All 7' }).click({ force: true });
  await expect(reportRows(app)).toHaveCount(7);
  await expect(reportRows(app)).toContainText([
    'Harbour closed',
    'Brigades moved',
    'Grain sold',
    'Already here',
    'Waits for your decision',
    'Could not be read',
    'Bridge opened',
  ]);
  await reportRows(app).nth(4).click();
  await look(app, 'intake-report');
  await expectAccessible(app);
  await expect(app.dialog).toContainText(/9\d % the same as “Harbour closed/);
  const saved = join(folder, 'what came in.txt');
  await app.answerSaveDialog(saved);
  await app.dialog.getByRole('button', { name: 'Save report…' }).click();
  await expect(app.news).toContainText(['Saved the report as “what came in.txt”.']);
  const report = await readFile(saved, 'utf8');
  expect(report).toContain('4 added, 1 already here, 1 waits for your decision, 1 could not be read.');
  expect(report).toMatch(/9\d % the same as “Harbour closed/);
  await app.press('Escape');

  await app.press('Control+z');
  await expect(app.library.getByRole('option')).toHaveCount(0);
});

test('what resembles an article is added as the same source heard twice, and undone in one step', async ({
  app,
  folder,
}) => {
  await addFolder(app, await mixedFolder(folder));
  await tray(app).getByRole('button', { name: 'Report' }).click();
  await app.dialog.getByRole('radio', { name: 'All 7' }).click({ force: true });
  await reportRows(app).filter({ hasText: 'Waits' }).click();

  await app.dialog.getByRole('button', { name: 'Add it, as the same source heard twice' }).click();
  await expect(app.dialog).toContainText('marked as the same source as “Harbour closed');
  await app.press('Escape');
  await expect(app.dialog).toBeHidden();
  await expect(app.library.getByRole('option')).toHaveCount(5);
  await expect(rowOf(app, 'Harbour closed')).toContainText(['The same source', 'The same source']);
  await look(app, 'library-twins');

  await app.press('Control+z');
  await expect(app.library.getByRole('option')).toHaveCount(4);
});

test('a single file that is clean opens, and the toast leads to how it was read', async ({ app, folder }) => {
  const mixed = await mixedFolder(folder);
  await app.addFile(`${mixed}/2 brigades.md`);

  await app.news.getByRole('button', { name: 'Report' }).click();
  await expect(app.dialog).toContainText('A. Writer');
  await look(app, 'intake-single');
  await app.press('Escape');
  await app.page.getByRole('button', { name: 'How it was read…' }).click();
  await expect(app.dialog).toContainText('Nothing was assumed or left out.');
});

test('a file that could not be read is tried again once it was mended', async ({ app, folder }) => {
  const mixed = await mixedFolder(folder);
  await addFolder(app, mixed);
  await writeFile(`${mixed}/6 broken.txt`, 'It was mended. Now it says something of its own for once.');
  await tray(app).getByRole('button', { name: 'Report' }).click();
  await reportRows(app).filter({ hasText: 'broken' }).click();

  await app.dialog.getByRole('button', { name: 'Try again' }).click();

  await expect(app.text).toContainText('It was mended.');
  await app.press('Escape', 'Control+1');
  await expect(rowOf(app, 'It was mended')).toBeVisible();
});

test('what came in together is a queue, with the progress of the day', async ({ app, folder }) => {
  await addFolder(app, await mixedFolder(folder));
  await expect(app.library).toContainText('0 of 4 judged');

  await tray(app).getByRole('button', { name: 'Start reading' }).click();
  await expect(app.text).toContainText('Harbour closed.');
  await app.press('d', 'r', 'Enter');
  await expect(app.text).toContainText('Sentence 2000');
  await expect(app.status).toContainText('Queue: 1 of 4 judged today');
  await app.press('Control+1');
  await expect(app.library).toContainText('1 of 4 judged today');
  await app.library.getByRole('button', { name: 'This batch 4' }).click();
  await expect(app.library.getByRole('option')).toHaveCount(4);
  await look(app, 'library-queue');
});

test('an article on which somebody worked is removed after a question, with all that is in it, and comes back', async ({
  app,
  folder,
}) => {
  await app.addFile(`${await mixedFolder(folder)}/3 grain.txt`);
  await app.press('ArrowDown', 'h');
  await app.untilSaved();

  await app.chooseCommand('removeArticle');
  await expect(app.alert).toContainText('What was done in it goes with it: 1 passage.');
  await look(app, 'remove-article');
  await app.alert.getByRole('button', { name: 'Remove article' }).click();
  await expect(app.room).toHaveText('Library');
  await expect(app.library.getByRole('option')).toHaveCount(0);

  await app.press('Control+z');
  await expect(rowOf(app, 'Grain sold')).toContainText('1 passage');
});

test('a later text is taken as a new version: its passages come along, and one undo brings the old text back', async ({
  app,
  folder,
}) => {
  const before = `Harbour closed. ${numberedSentences(40, 1000)}`;
  await app.addFile((await writeArticle(folder, 'harbour.txt', before)).path);
  await app.press('ArrowDown', 'ArrowDown', 'h');
  await app.untilSaved();

  const after = `Harbour closed until spring. ${numberedSentences(45, 1000)}`;
  await app.answerOpenDialog([(await writeArticle(folder, 'later.txt', after)).path]);
  await app.press('Control+o');
  await expect(app.dialog).toContainText('1 passage stays.');
  await app.dialog.getByRole('button', { name: 'Compare the two texts' }).click();
  await expect(app.dialog).toContainText('Harbour closed until spring.');
  await look(app, 'intake-version');
  await app.dialog.getByRole('button', { name: 'Keep it as a new version' }).click();
  await expect(app.dialog).toContainText('Added as a new version of “Harbour closed');
  await app.press('Escape');

  await expect(app.text).toContainText('Harbour closed until spring.');
  await expect(app.passages).toHaveCount(1);
  await app.press('Control+z');
  await expect(app.text).not.toContainText('until spring');
});

test('adding is stopped: what was read so far is added or left out, the rest can be tried again', async ({
  app,
  folder,
}) => {
  const many = join(folder, 'many');
  await mkdir(many);
  for (let at = 0; at < 200; at += 1)
    await writeFile(join(many, `${at}.txt`), `Report ${at}. ${numberedSentences(300, 1000 * at)}`);
  await app.answerOpenDialog([many]);
  await app.chooseCommand('addFolder');
  await tray(app).getByRole('button', { name: 'Cancel' }).click();
  await expect(tray(app)).toContainText('can be added as read so far.');
  await look(app, 'intake-stopped');

  await tray(app).getByRole('button', { name: 'Add them' }).click();
  await expect(tray(app)).toContainText(/\d+ added, \d+ not read\./);
  const some = await app.library.getByRole('option').count();
  expect(some).toBeLessThan(200);
  await tray(app).getByRole('button', { name: 'Report' }).click();
  await app.dialog.getByRole('button', { name: /^Try \d+ files again/ }).click();
  await app.press('Escape');
  await expect(tray(app)).toContainText(/^\d+ added\./, { timeout: 60_000 });
  await expect(app.status).toContainText('200 articles');
});
