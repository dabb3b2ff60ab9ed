import { passageLink, readPassageLink } from '#shared/passage-link';
import { SAMPLE_PROJECT } from '#shared/sample/identity';
import { expectAccessible } from './accessible';
import { expect, test, type Scholion } from './app';
import { writeArticle } from './articles';

test('a link that was copied leads back to its passage, by keys and from outside', async ({ app }) => {
  await app.openSample();
  const { link, quote } = await copiedLink(app);
  await app.press('Escape', 'Control+1');

  await app.press('Control+Shift+L');
  await expect(app.dialog.getByRole('heading', { name: 'Open a link to a passage' })).toBeVisible();
  await expectAccessible(app);
  await app.type('scholion://project/nowhere');
  await app.press('Enter');
  await expect(app.dialog).toContainText('This is no link to a passage.');
  await app.press('Control+a');
  await app.type(` ${link}`);
  await app.press('Enter');
  await expect.poll(() => app.selectedQuote()).toBe(quote);
  await expect(app.text).toBeFocused();

  await app.press('Escape', 'Control+3');
  await app.hideWindow();
  expect((await app.startSecond([link])).exitCode).toBe(0);
  await expect.poll(() => app.selectedQuote()).toBe(quote);
  await expect.poll(() => app.isInFront()).toBe(true);
  await app.news.getByRole('button', { name: 'Back to Implications' }).click();
  await expect(app.room).toHaveText('Implications');
});

test('a link into another project opens that, says so, and leads back', async ({ app, folder }) => {
  await app.openSample();
  const { link, quote } = await copiedLink(app);
  await app.press('Control+1');
  await app.pressButton(/^Project: /);
  await app.page.getByRole('menuitem', { name: 'My project' }).click();
  await expect(app.page.getByText('No articles yet.')).toBeVisible();
  await app.addFile((await writeArticle(folder, 'mine.txt')).path);

  await app.startSecond([link]);
  await expect.poll(() => app.selectedQuote()).toBe(quote);
  await expect(app.news).toContainText(['The passage is in another project: “Sample project”']);
  await app.news.getByRole('button', { name: 'Back to “My project”' }).click();
  await expect(app.text).toContainText('A ministry said on Monday');

  await app.stop();
  await app.start([link]);
  await expect.poll(() => app.selectedQuote()).toBe(quote);
});

test('a link that leads nowhere says why, and whoever is asked something is not taken away', async ({
  app,
}) => {
  await app.openSample();
  const to = readPassageLink((await copiedLink(app)).link);
  if (!to) throw new Error('What was copied is no link');
  const elsewhere = '0b8c7a52-7c1c-4c8e-9a56-3f6b1e2d4c5a';
  const says = async (link: string, sentence: string): Promise<void> => {
    await app.startSecond([link]);
    await expect(app.news.filter({ hasText: sentence }).first()).toBeVisible();
  };

  await says(passageLink({ ...to, passage: elsewhere }), 'a passage that this article does not have');
  await says(passageLink({ ...to, document: 'ab'.repeat(32) }), 'an article that this project does not have');
  await says(passageLink({ ...to, project: elsewhere }), 'a project that is not in your profile');
  await says('scholion://project/../../etc/passwd', 'This is no link to a passage.');
  await app.press('Control+Shift+L');
  await says(passageLink(to), 'as soon as this window is closed');
  await expect(app.dialog).toBeVisible();
  await app.press('Escape');
  await expect.poll(() => app.selectedQuote()).toBeTruthy();
  expect(await app.project()).toBe(SAMPLE_PROJECT);
});

async function copiedLink(app: Scholion): Promise<{ link: string; quote: string | undefined }> {
  await app.press('Control+Home', 'g', 'g', 'Control+Shift+c');
  await expect.poll(() => app.clipboard()).toMatch(/^scholion:/u);
  return { link: await app.clipboard(), quote: await app.selectedQuote() };
}
