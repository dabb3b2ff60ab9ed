import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './accessible';
import { analysisOf, readSample } from './analysis';
import { expect, test } from './app';

test('by keys from the matrix to a passage in its article and back, to the dossier and to the evidence', async ({
  app,
}) => {
  await readSample(app);
  await app.press('ControlOrMeta+6');
  const { grid, cell, behind, row, room } = analysisOf(app);
  await expect(grid).toBeFocused();
  await expect(row('Ukraine')).toHaveText('Ukraine▼ 1▲ 1◆ 2');
  await expect(grid).toHaveAttribute('aria-rowcount', '6');

  await app.press('u');
  await expect(cell).toHaveAccessibleName('1, loses');
  await app.press('ArrowRight');
  await expect(cell).toHaveAccessibleName('1, gains');
  await app.press('ControlOrMeta+End');
  await expect(cell).toHaveAccessibleName('6, mixed');
  await app.press('ControlOrMeta+Home', 'ArrowDown', 'Enter');
  await expect(behind).toContainText('North Korea becomes a party to the war in Ukraine.');
  const first = behind.getByRole('option').first();
  await expect(first).toBeFocused();
  await expect(first).toContainText(
    /Supports.*North Korean soldiers have been sent.*not graded · 2024-10-29/,
  );
  await expectAccessible(app);

  await app.press('Enter');
  await expect(app.selectedMarks.first()).toContainText('North Korean soldiers');
  await app.news.getByRole('button', { name: 'Back to Analysis' }).click();
  await expect(first).toBeFocused();
  await app.press('Escape');
  await expect(grid).toBeFocused();
  await expect(behind).toBeHidden();

  await app.press('ArrowUp', 'Home', 'Enter');
  await expect(room.getByRole('heading', { name: 'Russia' })).toBeVisible();
  await expect(room.getByRole('option').first()).toBeFocused();
  await expectAccessible(app);
  await app.tabTo('Dossier of');
  await app.type('nato');
  await app.press('Enter');
  await expect(room.getByRole('heading', { name: 'NATO' })).toBeVisible();
  await room.getByText('Implications', { exact: true }).click();
  await expect(room.getByRole('option')).toHaveText([/mixed.*NATO states raise their military aid/]);

  await room.getByText('Evidence', { exact: true }).click();
  await app.tabTo('Evidence of');
  await app.type('becomes party');
  await app.press('Enter');
  await expect(room.getByText('Supports: 2 passages, 1 source')).toBeVisible();
  await expect(room.getByRole('option').first()).toContainText('Mark Rutte, in other words; put as certain');
  await expectAccessible(app);
});

test('what counts is narrowed for all tabs, remembered, and saved as a table and as pictures', async ({
  app,
  folder,
}) => {
  await readSample(app);
  await app.press('ControlOrMeta+6');
  const { grid, row, filters, room } = analysisOf(app);
  await expect(grid).toBeFocused();
  await app.tabTo('Save or copy');
  const save = async (name: string, entry: string): Promise<Buffer> => {
    const file = join(folder, name);
    await app.answerSaveDialog(file);
    await room.getByRole('button', { name: 'Save or copy' }).press('Enter');
    await app.page.getByRole('menuitem', { name: entry }).press('Enter');
    await expect(app.page.getByText(`Saved as ${name}.`).first()).toBeVisible();
    return readFile(file);
  };

  const table = (await save('who.csv', 'Save as CSV…')).toString('utf8');
  expect(table).toContain('Ukraine,▼ 1,▲ 1,◆ 2\r\n');
  expect((await save('who.png', 'Save as picture (PNG)…')).subarray(1, 4).toString()).toBe('PNG');
  const drawing = (await save('who.svg', 'Save as picture (SVG)…')).toString('utf8');
  expect(drawing).toMatch(/^<\?xml.*<svg .*Actors by domain.*3 implications.*>Ukraine<.*>▼ 1</su);

  await filters.getByRole('button', { name: /Basis/ }).press('Enter');
  await app.page.getByRole('option', { name: 'Stated', exact: true }).press('Enter');
  await expect(filters).toContainText('1 of 3 implications');
  await expect(row('Ukraine')).toHaveText('Ukraine▼ 1▼ 1');
  await filters.getByRole('textbox', { name: 'To date' }).fill('2023');
  await app.press('Enter');
  await expect(room.getByText('Nothing fits all of what is asked for.')).toBeVisible();
  await app.press('ControlOrMeta+1', 'ControlOrMeta+6');
  await expect(filters).toContainText('0 of 3 implications');
  await filters.getByRole('button', { name: 'Count all' }).press('Enter');
  await expect(grid.getByRole('row')).toHaveCount(6);
});

test('the whole dossier of an actor becomes one page that runs and loads nothing, and Markdown', async ({
  app,
  folder,
}) => {
  await readSample(app);
  await app.press('ControlOrMeta+6');
  const { grid, room } = analysisOf(app);
  await expect(grid).toBeFocused();
  await app.press('Home', 'Enter');
  const name = await room.getByRole('heading', { level: 2 }).innerText();
  const save = async (entry: string, file: string): Promise<string> => {
    await app.answerSaveDialog(join(folder, file));
    await app.pressButton('Save or copy');
    await app.page.getByRole('menuitem', { name: entry }).click();
    await expect(app.news.last()).toContainText(`Saved as ${file}.`);
    return readFile(join(folder, file), 'utf8');
  };

  const page = await save('Save the dossier as a web page…', 'dossier.html');
  expect(page).toContain(`<h1 dir="auto">${name}</h1>`);
  expect(page).not.toMatch(/<(script|img|link|iframe|object)\b|(src|srcset)=|url\(/iu);
  for (const head of ['What it undergoes', 'What it means for it', 'Who says it', 'Sources']) {
    expect(page).toContain(`<h2>${head}</h2>`);
  }
  expect(page).toMatch(/href="scholion:\/\/project\/.*Open in Scholion/u);
  const markdown = await save('Save the dossier as Markdown…', 'dossier.md');
  expect(markdown).toMatch(/^# .*\n/u);
  expect(markdown).toMatch(/\n\[\^1\]: .*\[Open in Scholion\]\(scholion:/u);
});

test('the evidence of an implication is opened from its room and from its drawer', async ({ app }) => {
  await readSample(app);
  await app.press('ControlOrMeta+3');
  const list = app.page.getByRole('listbox', { name: 'Implications of all articles' });
  await expect(list.getByRole('option').first()).toBeFocused();
  await app.press('Enter');
  const { room } = analysisOf(app);
  await app.pressButton('Evidence table');
  await expect(room.getByRole('listbox', { name: 'Evidence' })).toBeVisible();
  const statement = await room.getByRole('heading', { level: 2 }).innerText();

  await app.press('ControlOrMeta+3');
  await expect(app.page.getByRole('button', { name: 'Evidence table' })).toBeVisible();
  await app.press('ControlOrMeta+2');
  await app.page.getByRole('region', { name: 'Implications' }).getByText(statement).first().click();
  await app.pressButton('Evidence table');
  await expect(room.getByRole('heading', { level: 2 })).toHaveText(statement);
});
