import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importText } from '#shared/import/import-text';
import { article as sampleMarkdown, ARTICLE_NAME } from '#shared/sample/article';
import { inProject } from '#build/project';
import { expect, temporaryFolder, test, type Scholion } from './app';
import { foundingJob, sampleJob } from './jobs';
import { implyByKeys, saveDrawer, tagByKeys, type Job } from './main-job';
import { pdfPages } from './pdf-text';
import { beginTour, isTour, look, tourFolder } from './pictures';
import { stateOfBundle, tablesOf, toldBy, toldByState } from './records';

const founding = inProject('..', 'shared', 'corpus', '000_dc064de34278fa3e.txt');
test.setTimeout(180_000);

test('the main job on the sample, by keyboard alone', async ({ app, newApp }) => {
  await beginTour();
  await look(app, 'empty-library');
  await app.tabTo('Open the sample');
  await app.press('Enter');
  await app.openFirstDocument();
  await look(app, 'reader-sample');

  await mainJob(app, newApp, textOf(ARTICLE_NAME, Buffer.from(sampleMarkdown)), sampleJob);
});

test('the main job on the founding article, by keyboard alone', async ({ app, newApp }) => {
  test.skip(isTour, 'the tour shows the sample');
  test.skip(!existsSync(founding), 'the founding article is not beside the project');
  await app.answerOpenDialog([founding]);
  await app.press('Control+o');
  await expect(app.text).toBeVisible();

  await mainJob(app, newApp, textOf('article.txt', readFileSync(founding)), foundingJob);
});

test('every other screen is called by its name and leaves nothing behind', async ({ app }) => {
  await app.tabTo('Open the sample');
  await app.press('Enter');
  await app.openFirstDocument();
  const project = await app.project();
  const before = await tablesOf(app.page, project);

  await app.press('Control+Home', 'Shift+F10');
  await expect(app.page.getByRole('menu', { name: 'Text' })).toBeVisible();
  await look(app, 'context-menu');
  await app.press('Escape');
  await app.tabTo('Edit source fields');
  await app.press('Enter');
  await lookAtDialog(app, 'Source fields', 'source-fields');
  await app.press('F1');
  await lookAtDialog(app, 'Keys', 'keys');
  await app.choose('New project…');
  await lookAtDialog(app, 'New project', 'new-project');
  await app.press('Control+1');
  await app.choose('Add pasted text');
  await lookAtDialog(app, 'Add pasted text', 'paste');
  await app.answerOpenDialog([await aBrokenBundle()]);
  await app.press('Control+Shift+O');
  await lookAtDialog(app, 'That did not work', 'broken-bundle');

  expect(await tablesOf(app.page, project)).toEqual(before);
});

async function lookAtDialog(app: Scholion, heading: string, picture: string): Promise<void> {
  await expect(app.page.getByRole('heading', { name: heading })).toBeVisible();
  await look(app, picture);
  await app.press('Escape');
  await expect(app.page.getByRole('heading', { name: heading })).toBeHidden();
}

async function aBrokenBundle(): Promise<string> {
  const path = join(await temporaryFolder(), 'broken.scholion');
  await writeFile(path, 'This is no bundle.');
  return path;
}

/** Tags, implies, restarts, exports, imports into a fresh profile, and compares everything. */
async function mainJob(
  app: Scholion,
  newApp: () => Promise<Scholion>,
  article: string,
  job: Job,
): Promise<void> {
  for (const [at, passage] of job.passages.entries()) {
    await tagByKeys(app, article, passage);
    if (at === 5) await look(app, 'passages');
  }
  await tagLineLooks(app, article, job);
  for (const [at, implication] of job.implications.entries()) {
    await implyByKeys(app, article, implication);
    if (at === 1) await look(app, 'implication-drawer');
    await saveDrawer(app);
  }
  await look(app, 'reader');
  const project = await app.project();
  const before = await tablesOf(app.page, project);

  await app.restart();
  await expect(app.text).toBeVisible();
  expect(await tablesOf(app.page, project)).toEqual(before);

  const bundle = join(isTour ? tourFolder : await temporaryFolder(), 'handover.scholion');
  await exportByKeys(app, bundle);
  const handed = await stateOfBundle(bundle);
  expect(handed.project).toBe(project);
  expect(toldByState(handed.state, await app.author())).toEqual(toldBy(job));
  await look(app, 'library');
  await briefByKeys(app, job, join(isTour ? tourFolder : await temporaryFolder(), 'brief.pdf'));

  const colleague = await newApp();
  await colleague.start();
  await importByKeys(colleague, bundle, 'open-bundle');
  expect(await tablesOf(colleague.page, project)).toEqual(await tablesOf(app.page, project));

  await importAgain(colleague, bundle);
  expect(await tablesOf(colleague.page, project)).toEqual(await tablesOf(app.page, project));
}

/** The tag line as it looks in use, left again without a trace. */
async function tagLineLooks(app: Scholion, article: string, job: Job): Promise<void> {
  await app.selectByKeys(article, job.passages[2]?.words ?? '');
  await app.press('a');
  await app.type('North Korea');
  await app.press('Tab', '1', ',');
  await app.type('Ru');
  await look(app, 'tag-line');
  await app.press('Escape');
  await expect(app.tagLine).toBeHidden();
}

async function exportByKeys(app: Scholion, bundle: string): Promise<void> {
  await app.press('Control+1');
  await app.answerSaveDialog(bundle);
  await app.press('Control+Shift+E');
  await expect(app.dialog).toBeVisible();
  await app.tabTo('Your name');
  await app.type('Ada Example');
  await app.tabTo('Initials');
  await app.type('AE');
  await look(app, 'export');
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
  expect(existsSync(bundle)).toBe(true);
}

/** The day's product: a page that says what was concluded. */
async function briefByKeys(app: Scholion, job: Job, path: string): Promise<void> {
  await app.press('Control+p');
  const page = app.page.frameLocator('iframe').locator('body');
  const findings = app.page.getByRole('listbox', { name: 'Findings to choose from' });
  await expect(findings.getByRole('option').first()).toBeFocused();
  await app.pressButton('Leave out all');
  for (const { statement } of job.implications) {
    await app.tabTo('Filter by words');
    await app.press('Control+a');
    await app.type(statement);
    await expect(findings.getByRole('option')).toHaveCount(1);
    await app.press('ArrowDown', ' ');
    await expect(page).toContainText(statement.slice(1, -1));
  }
  await look(app, 'brief');
  await app.answerSaveDialog(path);
  await app.press('Control+s');
  await expect.poll(() => existsSync(path)).toBe(true);
  const pages = await pdfPages(path);
  expect(pages).toHaveLength(1);
  for (const { statement } of job.implications) expect(pages[0]).toContain(statement.slice(1, -1));
  await app.press('Control+1');
}

async function importByKeys(app: Scholion, bundle: string, picture: string): Promise<void> {
  await app.answerOpenDialog([bundle]);
  await app.press('Control+Shift+O');
  await expect(app.dialog.getByText('Ada Example')).toBeVisible();
  await look(app, picture);
  await app.tabTo('Open bundle');
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
  await expect(app.library.getByRole('option')).toHaveCount(1);
}

async function importAgain(app: Scholion, bundle: string): Promise<void> {
  await app.answerOpenDialog([bundle]);
  await app.press('Control+Shift+O');
  await expect(app.dialog.getByText(/already have everything/)).toBeVisible();
  await app.press('Escape');
}

function textOf(name: string, bytes: Uint8Array): string {
  const imported = importText(name, new Uint8Array(bytes));
  return imported.text;
}
