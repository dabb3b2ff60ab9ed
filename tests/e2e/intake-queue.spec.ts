import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Scholion } from './app';
import { numberedSentences, writeArticle } from './articles';
import { addFolder, mixedFolder, reportRows, tray } from './intake';
import { rowOf } from './light-path';
import { look } from './pictures';

/** A folder of articles that are like no others. @param from the number of the first of their sentences */
async function folderOf(
  parent: string,
  name: string,
  titles: readonly string[],
  from: number,
): Promise<string> {
  const folder = join(parent, name);
  await mkdir(folder);
  for (const [at, title] of titles.entries())
    await writeFile(join(folder, `${at}.txt`), `${title}. ${numberedSentences(20, from + at * 100)}`);
  return folder;
}

/** Adds one file, while the person stays where they are. */
async function addAlone(app: Scholion, folder: string, name: string, from: number): Promise<void> {
  const { path } = await writeArticle(folder, name, `${name} says. ${numberedSentences(20, from)}`);
  await app.answerOpenDialog([path]);
  await app.press('Control+o');
}

test('one more file joins the queue, and neither its progress nor the report of the batch is lost', async ({
  app,
  folder,
}) => {
  await addFolder(app, await mixedFolder(folder));
  await tray(app).getByRole('button', { name: 'Start reading' }).click();
  await expect(app.text).toContainText('Harbour closed.');
  await app.press('d', 'r', 'Enter');
  await expect(app.status).toContainText('Queue: 1 of 4 judged today');

  await addAlone(app, folder, 'Late', 9000);
  await expect(app.text).toContainText('Late says.');
  await expect(app.status).toContainText('Queue: 1 of 5 judged today');
  await expect(tray(app)).toContainText(
    '5 added, 1 already here, 1 waits for your decision, 1 could not be read.',
  );

  await tray(app).getByRole('button', { name: 'Report' }).click();
  await app.dialog.getByRole('radio', { name: 'All 8' }).click({ force: true });
  await expect(reportRows(app)).toHaveCount(8);
  await reportRows(app).filter({ hasText: 'Waits' }).click();
  await app.dialog.getByRole('button', { name: 'Add it as an article of its own' }).click();
  await expect(app.dialog).not.toContainText('What is to become of it?');
  await app.press('Escape');
  await expect(app.status).toContainText('Queue: 1 of 6 judged today');
});

test('a second batch stands beside the first: each is shown alone, with its own progress and its own way on', async ({
  app,
  folder,
}) => {
  await addFolder(app, await folderOf(folder, 'one', ['Monday', 'Tuesday'], 1000));
  await tray(app).getByRole('button', { name: 'Put away' }).click();
  await addFolder(app, await folderOf(folder, 'two', ['Alpha', 'Beta', 'Gamma'], 5000));
  await tray(app).getByRole('button', { name: 'Put away' }).click();
  await expect(app.library).toContainText('0 of 3 judged');

  await app.library.getByRole('button', { name: /Which batch/ }).click();
  await look(app, 'library-batches');
  await app.page.getByRole('option', { name: /2 articles/ }).click();
  await expect(app.library.getByRole('option')).toHaveCount(2);
  await app.library.getByRole('button', { name: 'Start reading' }).click();
  await expect(app.text).toContainText('Monday.');
  await app.press('d', 'r', 'Enter');
  await expect(app.text).toContainText('Tuesday.');
  await expect(app.status).toContainText('Queue: 1 of 2 judged today');
  await app.press('d', 'n', 'Enter');
  await expect(app.text).toContainText('Alpha.');
  await expect(app.status).toContainText('Queue: 0 of 3 judged');

  await app.restart();
  await expect(app.status).toContainText('Queue: 0 of 3 judged');
});

test('what was put off for later comes when nothing unread is left, and can be shown alone', async ({
  app,
  folder,
}) => {
  await addFolder(app, await folderOf(folder, 'one', ['Monday', 'Tuesday', 'Friday'], 1000));
  await tray(app).getByRole('button', { name: 'Start reading' }).click();
  await expect(app.text).toContainText('Monday.');
  await app.press('d', 'l', 'Enter');
  await expect(app.text).toContainText('Tuesday.');
  await app.press('d', 'n', 'Enter');
  await expect(app.text).toContainText('Friday.');
  await app.press('d', 'r', 'Enter');
  await expect(app.text).toContainText('Monday.');
  await expect(app.news).toContainText(['This one was put off for later.']);
  await app.press('u');
  await expect(app.news).toContainText(['No unread article is left.']);

  await app.press('Control+1');
  await app.library.getByRole('button', { name: /Any status/ }).click();
  await app.page.getByRole('option', { name: 'Later', exact: true }).click();
  await expect(app.library.getByRole('option')).toHaveCount(1);
  await expect(rowOf(app, 'Monday')).toBeVisible();
});

test('files that come while it is asked what becomes of a stopped job are read after the answer', async ({
  app,
  folder,
}) => {
  const titles = Array.from({ length: 80 }, (_, at) => `Report ${at}`);
  const many = await folderOf(folder, 'many', titles, 100_000);
  await app.answerOpenDialog([many]);
  await app.chooseCommand('addFolder');
  await expect(tray(app)).toContainText(/([3-9]|\d\d) of 80 files/);
  await tray(app).getByRole('button', { name: 'Cancel' }).click();
  await expect(tray(app)).toContainText('can be added as read so far.');
  await addAlone(app, folder, 'Late', 9000);
  await expect(app.news).toContainText(['as soon as you have answered']);

  await tray(app).getByRole('button', { name: 'Go on' }).click();
  await expect(app.text).toContainText('Late says.', { timeout: 60_000 });
  await expect(app.status).toContainText('Queue: 0 of 81 judged');
});
