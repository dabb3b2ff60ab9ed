import type { Page } from '@playwright/test';
import { article as sampleMarkdown, ARTICLE_NAME } from '#shared/sample/article';
import { roles } from '#shared/model/passage';
import { sampleActors } from '#shared/sample/actors';
import { goldCopy } from '#shared/sample/copies';
import type { SamplePassage } from '#shared/sample/passages';
import { importFile } from '#shared/import/import-file';
import { expect, test, type Scholion } from './app';
import { tablesIn } from './records';

test.setTimeout(300_000);

const passages: readonly SamplePassage[] = Object.values(goldCopy.passages);
const imported = importFile(ARTICLE_NAME, Buffer.from(sampleMarkdown));
if (!imported.ok) throw new Error('The sample article cannot be imported');
const article = imported.value.text;

test('the sample’s passages are built by keyboard alone', async ({ app }) => {
  await app.openSample();
  for (const { quote, tags } of passages) {
    await app.selectByKeys(article, quote);
    await app.press('a');
    for (const tag of tags) {
      await app.type(sampleActors[tag.actor].name);
      await app.press('Tab', ...tag.roles.map((role) => String(roles.indexOf(role) + 1)), ',');
    }
    await app.press('Enter');
    await expect(app.tagLine).toBeHidden();
    await app.untilSaved();
  }

  expect(await ownPassages(app)).toEqual(wanted());
});

test('the sample’s passages are built by roles and names alone, as assistive technology gives them', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await page.getByRole('listbox', { name: 'Documents' }).getByRole('option').first().dblclick();
  await expect(page.getByRole('textbox', { name: /^Text of/ })).toBeVisible();
  for (const passage of passages) await tagByRoles(page, passage);
  await expect(page.getByRole('contentinfo')).toContainText('All saved');

  expect(await ownPassages(app)).toEqual(wanted());
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

/** What one should have made: words, and who is in them with which roles. */
function wanted(): string[] {
  return passages
    .map(({ quote, tags }) =>
      told(
        quote,
        tags.map(({ actor, roles: has }) => [sampleActors[actor].name, has]),
      ),
    )
    .toSorted();
}

/** What one's own copy holds by the tables, told in the same way. */
async function ownPassages(app: Scholion): Promise<string[]> {
  const tables = await tablesIn(app);
  const rows = (table: string) => (tables[table] ?? []) as Record<string, string>[];
  const author = await app.author();
  const person = rows('people').find(({ authors }) => authors?.includes(author))?.['id'];
  const copy = rows('layers').find((layer) => layer['person'] === person)?.['id'];
  const nameOf = (id: string | undefined) =>
    rows('actors').find((actor) => actor['id'] === id)?.['name'] ?? '';
  return rows('passages')
    .filter(({ layer }) => layer === copy)
    .map(({ id, quote = '' }) => {
      const rolesOf = (actor: string | undefined) =>
        rows('roles')
          .filter((link) => link['passage'] === id && link['actor'] === actor)
          .map(({ role = '' }) => role);
      const inIt = rows('appearances').filter(({ passage }) => passage === id);
      return told(
        quote,
        inIt.map(({ actor }) => [nameOf(actor), rolesOf(actor)]),
      );
    })
    .toSorted();
}

function told(quote: string, actors: readonly (readonly [name: string, roles: readonly string[]])[]): string {
  const who = actors.map(([name, has]) => `${name} ${roles.filter((role) => has.includes(role)).join(', ')}`);
  return `${quote}: ${who.toSorted().join('; ')}`;
}
