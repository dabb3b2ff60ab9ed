import { expectAccessible } from './accessible';
import { expect, test } from './app';

test('a project is renamed, which undo takes back, and is opened from a list of all of them', async ({
  app,
}) => {
  await app.openSample();
  await app.press('Control+Shift+R');
  await expect(app.news.last()).toContainText('The sample keeps its name.');

  await app.press('Control+Shift+P');
  const option = app.dialog.getByRole('option');
  await expect(option).toHaveText([
    /^My project.*0 articles, 0 passages.*\d{4}-\d\d-\d\d$/,
    /^Sample project.*open now · 1 article, 7 passages.*\d{4}-\d\d-\d\d$/,
  ]);
  await expectAccessible(app);
  await app.type('my');
  await expect(option).toHaveCount(1);
  await app.press('Enter');
  await expect(app.status).toContainText('My project: 0 articles');

  await app.press('Control+Shift+R');
  await expect(app.dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('My project');
  await expectAccessible(app);
  await app.press('Control+a', 'Backspace', 'Enter');
  await expect(app.dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await app.type('Kursk watch');
  await app.press('Enter');
  await expect(app.status).toContainText('Kursk watch: 0 articles');
  await expect.poll(() => app.page.title()).toContain('Kursk watch');
  await app.press('Control+z');
  await expect(app.status).toContainText('My project: 0 articles');
  await app.press('Control+Shift+z');
  await expect(app.status).toContainText('Kursk watch: 0 articles');

  await app.restart();
  await expect(app.status).toContainText('Kursk watch: 0 articles');
  await app.press('Control+Shift+P');
  await expect(app.dialog.getByRole('option').filter({ hasText: 'Kursk watch' })).toContainText('open now');
});
