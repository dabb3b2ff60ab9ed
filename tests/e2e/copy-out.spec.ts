import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expectAccessible } from './accessible';
import { expect, test } from './app';

test('the passages of the sample become a table that a spreadsheet opens', async ({ app, folder }) => {
  await app.openSample();
  const file = join(folder, 'table.csv');
  await app.answerSaveDialog(file);

  await app.chooseCommand('exportTable');
  const heading = app.dialog.getByRole('heading', { name: 'Export passages as a table' });
  await expect(heading).toBeVisible();
  await expect(app.dialog.getByRole('radio', { name: 'This article (7)' })).toBeChecked();
  await app.dialog.getByRole('radio', { name: 'CSV' }).focus();
  await app.press('Space');
  await expectAccessible(app);
  await app.press('Enter');
  await expect(app.news).toContainText('Saved 7 passages as “table.csv”.');
  await expect(heading).toBeHidden();

  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(7);
  expect(data[0]?.['Publisher']).toBe('Scholion sample');
  expect(data[0]?.['Actors']).toContain('Russia (affected)');
});
