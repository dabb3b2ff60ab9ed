import type { Locator } from '@playwright/test';
import { expect, test, type Scholion } from './app';

test.setTimeout(120_000);

/** The guide at the foot of the window. */
function guide(app: Scholion): Locator {
  return app.page.getByRole('region', { name: 'First steps' });
}

async function expectDone(app: Scholion, title: string): Promise<void> {
  await expect(guide(app).getByRole('button', { name: new RegExp(`${title}, done`) })).toBeVisible();
}

test('the sample’s five tasks are done one by one, and are still done after a restart', async ({ app }) => {
  await app.openSample();
  await expect(guide(app)).toContainText('Tag a phrase inside a sentence');

  await app.dragOver('Months of heavy fighting');
  await expect(app.tagLine).toBeVisible();
  await app.press('a');
  await app.type('Russian armed');
  await app.press('Tab', '2', 'Enter');
  await expectDone(app, 'Tag a phrase inside a sentence');

  await app.clickOn('Russia gains time');
  await app.press('t');
  await expect(app.page.getByRole('heading', { name: 'Mentions of Russia' })).toBeVisible();
  await expect(app.page.getByRole('button', { name: /^Tag \d+ mentions/ })).toBeEnabled();
  await app.press('Control+Enter');
  await expectDone(app, 'Tag all mentions of an actor');
  // What is told of it hides none of the next task.
  const told = app.page.getByRole('listitem').filter({ hasText: /^Tagged \d/ });
  const [toast, strip] = [await told.boundingBox(), await guide(app).boundingBox()];
  expect(toast!.y + toast!.height).toBeLessThanOrEqual(strip!.y);

  await app.press('Escape');
  await app.dragOver('worn down its units');
  await app.press('Shift+I');
  await app.type('Russia holds the front with foreign troops.');
  await app.tabTo('For whom');
  await app.type('Russia');
  await app.press('Enter', '+');
  await app.tabTo('Not assessed');
  await app.press('5', 'Control+Enter');
  await expectDone(app, 'Write what it means');

  await app.press('Control+z');
  await app.untilSaved();
  await app.press('Control+Shift+z');
  await expectDone(app, 'Find it back, undo, redo');

  await app.pressButton('Open the bundle…');
  await expect(app.dialog.getByText('Sample colleague')).toBeVisible();
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
  await expectDone(app, 'Open a colleague’s bundle');
  await expect(app.text).toBeVisible();
  await expect(guide(app)).toContainText('That is the whole of it.');

  await app.restart();
  await expectDone(app, 'Write what it means');
});

test('a task can be skipped, the guide put away and called again', async ({ app }) => {
  await app.openSample();
  await guide(app).getByRole('button', { name: 'Skip' }).click();
  await expect(guide(app)).toContainText('Tag all mentions of an actor');

  await guide(app).getByRole('button', { name: 'Put the first steps away' }).click();
  await expect(guide(app)).toBeHidden();
  await app.restart();
  await expect(app.text).toBeVisible();
  await expect(guide(app)).toBeHidden();

  await app.chooseCommand('toggleFirstSteps');
  await expect(guide(app)).toContainText('Tag all mentions of an actor');
});
