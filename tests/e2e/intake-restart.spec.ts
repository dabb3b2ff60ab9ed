import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Scholion } from './app';
import { expectAccessible } from './accessible';
import { numberedSentences } from './articles';
import { addFolder, mixedFolder, tray } from './intake';
import { look } from './pictures';

/** The names of the files that are kept for articles that wait. */
async function keptFiles(app: Scholion): Promise<string[]> {
  const entries = await readdir(join(app.profile, 'read'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

test('an article that waits for a decision is there after closing and after a kill, until it is decided on', async ({
  app,
  folder,
}) => {
  await addFolder(app, await mixedFolder(folder));
  await app.restart();
  await expect(tray(app)).toHaveText(/^1 waits for your decision\./);
  await app.kill();
  await app.start();
  await expect(tray(app)).toHaveText(/^1 waits for your decision\./);
  await look(app, 'intake-after-restart');

  await tray(app).getByRole('button', { name: 'Report' }).click();
  await expect(app.dialog).toContainText(/9\d % the same as “Harbour closed/);
  await app.dialog.getByRole('button', { name: 'Compare the two texts' }).click();
  await expect(app.dialog).toContainText('Harbour closed for good.');
  await app.dialog.getByRole('button', { name: 'Add it, as the same source heard twice' }).click();
  await expect(app.dialog).toContainText('marked as the same source');
  await app.press('Escape');
  await expect(app.library.getByRole('option')).toHaveCount(5);

  await app.restart();
  await expect(app.library.getByRole('option')).toHaveCount(5);
  await expect(tray(app)).toHaveCount(0);
  expect(await keptFiles(app)).toEqual([]);
});

test('killed amid a folder, it offers what was read and goes on with the rest: each article is there once', async ({
  app,
  folder,
}) => {
  const many = join(folder, 'many');
  await mkdir(many);
  for (let at = 0; at < 120; at += 1)
    await writeFile(join(many, `${at}.txt`), `Report ${at}. ${numberedSentences(200, 1000 * at)}`);
  await app.answerOpenDialog([many]);
  await app.chooseCommand('addFolder');
  await expect(tray(app)).toContainText(/(1\d|[2-9]\d) of 120 files/);
  await app.kill();

  await app.start();
  await expect(tray(app)).toContainText(
    /Scholion was closed while articles were being added\. \d+ articles can be added as read so far\. \d+ files are not read yet\./,
  );
  await expect(app.library.getByRole('option')).toHaveCount(0);
  await look(app, 'intake-resumed');
  await expectAccessible(app);

  await tray(app).getByRole('button', { name: 'Go on' }).click();
  await expect(tray(app)).toContainText(/^120 added\./, { timeout: 60_000 });
  await expect(app.status).toContainText('120 ');
  await app.restart();
  await expect(app.status).toContainText('120 ');
  await expect(tray(app)).toHaveCount(0);
});

test('what waits in one project is not offered in another, and is still there on coming back', async ({
  app,
  folder,
}) => {
  await addFolder(app, await mixedFolder(folder));
  await app.chooseCommand('openSample');
  await expect(app.page.getByRole('heading', { level: 1, name: 'Sample' })).toBeVisible();
  await expect(tray(app)).toHaveCount(0);
  await app.restart();
  await expect(tray(app)).toHaveCount(0);

  await app.page.getByRole('button', { name: /^Project/ }).click();
  await app.page.getByRole('menu').getByText('My project').click();
  await expect(tray(app)).toHaveText(/^1 waits for your decision\./);
  await tray(app).getByRole('button', { name: 'Report' }).click();
  await expect(app.dialog).toContainText(/9\d % the same as “Harbour closed/);
});
