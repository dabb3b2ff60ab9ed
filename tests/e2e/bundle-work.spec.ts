import { randomUUID } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { expect, type Scholion } from './app';
import { holdAnswers, holdJournal, letAnswersGo } from './held-answers';
import { all, openBundle, takeIn, test } from './marked-bundle';

/** Long enough that a person, or a test, comes in between. */
const SLOW_DISK_MS = 1_000;

const few = 'Measured: 2 articles, 180 passages';

/** Tells the page how far the work on a bundle is, as the thread that does it would. */
async function tellProgress(app: Scholion, done: number, of: number): Promise<void> {
  await app.program.evaluate(
    ({ BrowserWindow }, progress) => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        webContents.send('bundleProgress', progress);
    },
    { done, of },
  );
}

/** How much the open project's journal holds, in bytes. */
async function journalBytes(app: Scholion): Promise<number> {
  const folder = join(app.profile, 'projects', await app.project(), 'journal');
  const sizes = (await readdir(folder)).map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Into the project that is open, which has the first articles of it. */
async function beginTaking(app: Scholion, bundle: string): Promise<void> {
  await app.slowDisk(SLOW_DISK_MS);
  await openBundle(app, bundle);
  await app.dialog.getByRole('button', { name: 'Open bundle' }).press('Enter');
  await expect(app.dialog.getByRole('button', { name: 'Stop' })).toBeVisible();
}

// Some megabytes are taken in and read again, on a busy machine as well.
test.setTimeout(180_000);

test('a bundle that is looked through, or taken in, says how far it is, and Esc ends looking through', async ({
  app,
  bundle,
}) => {
  await holdAnswers(app, 'inspectBundle');
  await openBundle(app, bundle);
  await expect(app.dialog.getByRole('button', { name: 'Stop' })).toBeVisible();
  await tellProgress(app, 34, 100);

  await expect(app.dialog.getByRole('progressbar', { name: 'Checking “measured.scholion”' })).toHaveAttribute(
    'aria-valuetext',
    '34 %',
  );
  await expectAccessible(app);
  await app.press('Escape');
  await expect(app.dialog).toBeHidden();
  await letAnswersGo(app);
  await openBundle(app, bundle);

  // What was stopped does not come back, and nothing waits for it.
  await expect(app.dialog.getByRole('button', { name: 'Open bundle' })).toBeFocused();
  await expectAccessible(app);

  await holdAnswers(app, 'importBundle');
  await app.press('Enter');
  await expect(app.dialog.getByRole('button', { name: 'Stop' })).toBeVisible();
  await tellProgress(app, 2, 3);
  const taking = app.dialog.getByRole('progressbar', { name: 'Taking it in' });
  await expect(taking).toHaveAttribute('aria-valuetext', '66 %');
  await expectAccessible(app);
  await letAnswersGo(app);
  await expect(app.status).toContainText(all, { timeout: 30_000 });
});

test('Esc while a bundle is being taken in leaves what came, and the same bundle brings the rest', async ({
  app,
  beginning,
  bundle,
}) => {
  await takeIn(app, beginning, few);
  const before = await journalBytes(app);
  await beginTaking(app, bundle);
  await expect.poll(() => journalBytes(app)).toBeGreaterThan(before);
  await app.press('Escape');

  await expect(app.dialog).toBeHidden();
  await expect(app.news.getByText(/^Stopped: \d+ changes of “measured\.scholion” came in/)).toBeVisible();
  await expect(app.status).not.toContainText(all);
  await takeIn(app, bundle);
});

test('killed while a bundle comes into a project, it comes back whole, and the same bundle brings the rest', async ({
  app,
  beginning,
  bundle,
}) => {
  await takeIn(app, beginning, few);
  const before = await journalBytes(app);
  await beginTaking(app, bundle);
  await expect.poll(() => journalBytes(app)).toBeGreaterThan(before);
  const packs = join(app.profile, 'projects', await app.project(), 'blobs', 'packs');
  await app.kill();
  // The pack in which its files come may be cut off at any byte.
  await writeFile(join(packs, `.${randomUUID()}.tmp`), 'half of it');

  await app.start();

  await expect(app.status).toContainText(/Measured: \d+ articles, [\d,]+ passages/);
  await expect(app.failures).toHaveCount(0);
  expect((await readdir(packs)).filter((name) => !name.endsWith('.pack'))).toEqual([]);
  await app.openFirstDocument();
  await expect(app.cards.first()).toBeVisible();
  await takeIn(app, bundle);
});

test('once all of a bundle is saved nothing can be stopped, and the person is told what goes on', async ({
  app,
  beginning,
  bundle,
}) => {
  await takeIn(app, beginning, few);
  await holdJournal(app, 0);
  await openBundle(app, bundle);
  await app.dialog.getByRole('button', { name: 'Open bundle' }).press('Enter');

  await expect(app.dialog).toContainText('All of “measured.scholion” is saved; reading it in');
  await expect(app.dialog.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await app.press('Escape');
  await expect(app.dialog).toBeVisible();
  await expectAccessible(app);
  await letAnswersGo(app);

  await expect(app.status).toContainText(all, { timeout: 30_000 });
  await expect(app.dialog).toBeHidden();
});

test('a bundle that is being written says so; Esc ends that, and leaves no file', async ({
  app,
  bundle,
  folder,
}) => {
  await takeIn(app, bundle);
  await app.answerSaveDialog(join(folder, 'out.scholion'));
  await app.chooseCommand('exportBundle');
  await app.dialog.getByRole('textbox', { name: 'Your name' }).fill('Ada Example');
  await holdAnswers(app, 'exportBundle');
  await app.press('Enter');
  await expect(app.dialog.getByRole('button', { name: 'Stop' })).toBeVisible();
  await tellProgress(app, 70, 100);
  await expect(app.dialog.getByRole('progressbar', { name: 'Writing the bundle' })).toHaveAttribute(
    'aria-valuetext',
    '70 %',
  );
  await expectAccessible(app);

  await letAnswersGo(app);
  await expect.poll(() => readdir(folder)).not.toEqual([]);
  await app.press('Escape');

  await expect(app.news.getByText('You stopped it. Nothing was changed.')).toBeVisible();
  expect(await readdir(folder)).toEqual([]);
});
