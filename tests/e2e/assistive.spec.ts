import type { Page } from '@playwright/test';
import { sampleActors } from '#shared/sample/actors';
import type { SamplePassage } from '#shared/sample/passages';
import { expect, test } from './app';
import { ownPassages, samplePassages, wantedPassages } from './sample-passages';

test.setTimeout(300_000);

test('the sample’s passages are built by roles and names alone, as assistive technology gives them', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first().dblclick();
  await expect(page.getByRole('textbox', { name: /^Text of/ })).toBeVisible();
  for (const passage of samplePassages) await tagByRoles(page, passage);
  await expect(page.getByRole('contentinfo', { name: 'Status' }).getByText(/^All saved/)).toBeVisible();

  expect(await ownPassages(app)).toEqual(wantedPassages());
  const list = page.getByRole('listbox', { name: 'Passages' }).getByRole('option');
  await expect(list.first()).toHaveAttribute('aria-setsize', /^\d+$/);
});

/** Finds the words, leaves them selected, and says who is in them: each thing by its role and its name. */
async function tagByRoles(page: Page, { quote, tags }: SamplePassage): Promise<void> {
  await byCommand(page, 'Find in the article');
  const field = page.getByRole('search', { name: 'Find in the article' }).getByRole('textbox');
  await field.fill(quote);
  await expect(page.getByRole('search')).toContainText('1 of 1');
  await field.press('Escape');
  await byCommand(page, 'Tag with actors');
  const line = page.getByRole('group', { name: 'Tag line' });
  for (const tag of tags) {
    const { name } = sampleActors[tag.actor];
    await line.getByRole('combobox').fill(name);
    await line.getByRole('option', { name, exact: false }).first().click();
    for (const role of tag.roles) await line.getByRole('button', { name: new RegExp(`^${role}\\b`) }).click();
  }
  await line.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(line).toBeHidden();
}

async function byCommand(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: /^Commands/ }).click();
  await page.getByRole('combobox').fill(label);
  await page
    .getByRole('option', { name: new RegExp(`^${label}`) })
    .first()
    .click();
}
