import { expectAccessible } from './accessible';
import { expect, type Scholion } from './app';
import { writeArticle } from './articles';
import { holdJournal, letAnswersGo } from './held-answers';
import { all, line, takeIn, test } from './marked-bundle';

type PageThatSpeaks = { announced: string[] };

/** The tables are gone at the next start, and as much of the journal as shows the project is read. */
async function readInPart(app: Scholion): Promise<void> {
  await holdJournal(app, 2);
  await app.loseTables();
  await listenToAnnouncements(app);
  await app.page.reload();
  await expect(line(app)).toContainText('Changes wait until all is there.');
}

/** From the next loading of the page on. */
async function listenToAnnouncements(app: Scholion): Promise<void> {
  await app.page.addInitScript(() => {
    const announced: string[] = [];
    (window as unknown as PageThatSpeaks).announced = announced;
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const place = target instanceof Element ? target : target.parentElement;
        const said = place?.closest('[aria-live]')?.textContent?.trim();
        if (said && said !== announced.at(-1)) announced.push(said);
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What assistive technology was told since then: of how far it is, nothing. */
function announced(app: Scholion): Promise<string[]> {
  return app.page.evaluate(() =>
    (window as unknown as PageThatSpeaks).announced.filter((said) => /read/i.test(said)),
  );
}

async function openProject(app: Scholion, name: string): Promise<void> {
  await app.pressButton(/^Project/);
  await app.page.getByRole('menuitemcheckbox', { name }).or(app.page.getByRole('menuitem', { name })).click();
}

// Some megabytes are taken in and read again, on a busy machine as well.
test.setTimeout(180_000);

test('a project that is read anew can be read from its first part on, and is changed when all of it is there', async ({
  app,
  bundle,
}) => {
  await takeIn(app, bundle);
  await expect(line(app)).toBeHidden();
  const files = await app.readProjectFiles();
  await readInPart(app);

  await app.openFirstDocument();
  await expect(app.cards.first()).toBeVisible();
  await expect(line(app).getByRole('progressbar')).toHaveAttribute('aria-valuetext', /^\d\d? %/);
  await expectAccessible(app);
  const passages = await app.passageCount();
  await app.press('Control+Home', 'h');
  await expect(app.news.getByText('This can be done as soon as the whole project is read')).toBeVisible();
  expect(await app.passageCount()).toBe(passages);
  await app.press('F8');
  await expect(app.selectedCard).toBeVisible();

  await letAnswersGo(app);
  await expect(line(app)).toBeHidden();
  await expect(app.status).toContainText(all);
  await expect
    .poll(() => announced(app))
    .toEqual([
      expect.stringMatching(/^Reading the whole project\. .* Changes wait until all is there\.$/),
      expect.stringMatching(/^This can be done as soon as/),
      'The whole project is read. You can change it again.',
    ]);
  expect(await app.readProjectFiles()).toEqual(files);
  await app.text.focus();
  await app.press('Control+Home', 'h');
  await app.untilSaved();
  await expect(app.status).toContainText('13,501 passages');
});

test('whoever goes to another project does not wait for the one that is being read, nor when coming back', async ({
  app,
  bundle,
}) => {
  await takeIn(app, bundle);
  await expect(line(app)).toBeHidden();
  await readInPart(app);

  await app.pressButton(/^Project/);
  await app.page.getByRole('menuitem', { name: /^New project/ }).click();
  await app.type('Other work');
  await app.press('Enter');
  await expect(app.status).toContainText('Other work');
  await expect(line(app)).toBeHidden();
  await app.press('Control+Shift+V');

  await openProject(app, 'Measured');
  await expect(line(app)).toContainText('Changes wait until all is there.');
  await openProject(app, 'Other work');
  await expect(line(app)).toBeHidden();
  await expect(app.failures).toHaveCount(0);

  await letAnswersGo(app);
  await openProject(app, 'Measured');
  await expect(app.status).toContainText(all);
  await expect(line(app)).toBeHidden();
});

test('killed while a project is read anew, it is read from its beginning at the next start', async ({
  app,
  bundle,
}) => {
  await takeIn(app, bundle);
  await expect(line(app)).toBeHidden();
  await readInPart(app);
  await app.kill();

  await app.start();

  await expect(app.status).toContainText(all);
  await expect(line(app)).toBeHidden();
  await app.openFirstDocument();
  await app.press('Control+Home', 'h');
  await app.untilSaved();
  await expect(app.status).toContainText('13,501 passages');
});

test('a file that is handed over meanwhile is added when all is there', async ({ app, bundle, folder }) => {
  await takeIn(app, bundle);
  await expect(line(app)).toBeHidden();
  await readInPart(app);
  const { path } = await writeArticle(folder, 'handed.md');

  await app.startSecond([path]);
  await expect(app.news.getByText('The files are added as soon as the whole project is read.')).toBeVisible();
  await letAnswersGo(app);

  await expect(app.status).toContainText('151 articles');
});
