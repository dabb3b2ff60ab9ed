import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expectAccessible } from './accessible';
import { expect, test, type Scholion } from './app';
import { holdPrinting } from './held-printing';

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

test('a marked-up copy opens anywhere, asks for nothing, and has every passage in its margin', async ({
  app,
  folder,
}) => {
  await app.openSample();
  const file = join(folder, 'copy.html');
  await app.answerSaveDialog(file);
  await app.chooseCommand('saveMarkedCopy');
  await expect(app.dialog.getByRole('heading', { name: 'Save a marked-up copy' })).toBeVisible();
  await expectAccessible(app);
  await app.press('Enter');
  await expect(app.news).toContainText('Saved as “copy.html”.');

  const page = await readFile(file, 'utf8');
  expect(page.match(/ id="c\d+"/gu)).toHaveLength(7);
  expect(page).not.toMatch(/<(script|img|link|iframe|object)\b|(src|srcset)=|url\(/iu);
  const asked = await openedElsewhere(app, file);
  expect(asked.requests).toEqual([]);
  expect(asked.text).toContain('North Korea becomes a party to the war in Ukraine.');
  expect(asked.widthBeyond).toBe(0);
});

test('passages go to the clipboard as a table, and a link to one by its menu', async ({ app }) => {
  await app.openSample();
  await app.chooseCommand('copyPassages');
  await expect(app.news).toContainText('Copied 7 passages as a table.');

  const { data } = Papa.parse<string[]>(await app.clipboard(), { delimiter: '\t' });
  expect(data.map(([quote]) => quote).slice(0, 2)).toEqual([
    'Quote',
    'North Korean soldiers have been sent to Russia’s Kursk region',
  ]);
  expect(data).toHaveLength(8);
  const first = app.page.getByRole('listbox', { name: 'Passages' }).getByRole('option').first();
  await first.click({ button: 'right' });
  await expectAccessible(app);
  await app.page.getByRole('menuitem', { name: 'Copy a link to the passage' }).click();
  await expect.poll(() => app.clipboard()).toMatch(/^scholion:/u);
});

test('a marked-up copy is printed as a PDF', async ({ app, folder }) => {
  await app.openSample();
  const file = join(folder, 'copy.pdf');
  await app.answerSaveDialog(file);
  await app.chooseCommand('saveMarkedCopy');
  await app.dialog.getByRole('radio', { name: 'PDF' }).focus();
  await app.press('Space', 'Enter');
  await expect(app.news).toContainText('Saved as “copy.pdf”.');

  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the printing of a marked-up copy can be stopped, and leaves nothing behind', async ({
  app,
  folder,
}) => {
  await app.openSample();
  await app.answerSaveDialog(join(folder, 'copy.pdf'));
  const letPrint = await holdPrinting(app);
  await app.chooseCommand('saveMarkedCopy');
  await app.dialog.getByRole('radio', { name: 'PDF' }).focus();
  await app.press('Space', 'Enter');
  await expect(app.dialog).toContainText('The pages are being printed.');
  await expectAccessible(app);
  await app.dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(app.news).toContainText('Stopped. No file was written.');
  expect(await readdir(folder)).toEqual([]);

  await letPrint();
  await app.pressButton('Save…');
  await expect(app.news.last()).toContainText('Saved as “copy.pdf”.');
  expect(await readdir(folder)).toEqual(['copy.pdf']);
});

/** Opens a file in a window of its own, and sees what it asks for besides itself. */
async function openedElsewhere(
  app: Scholion,
  file: string,
): Promise<{ requests: string[]; text: string; widthBeyond: number }> {
  return app.program.evaluate(async ({ BrowserWindow, session }, path) => {
    const requests: string[] = [];
    const apart = session.fromPartition('copy-out');
    apart.webRequest.onBeforeRequest(({ url }, answer) => {
      if (!url.startsWith('file:') || !url.endsWith('/copy.html')) requests.push(url);
      answer({});
    });
    const window = new BrowserWindow({ width: 1000, height: 900, webPreferences: { session: apart } });
    await window.loadFile(path);
    const [text, widthBeyond] = (await window.webContents.executeJavaScript(
      '[document.body.innerText, document.documentElement.scrollWidth - innerWidth]',
    )) as [string, number];
    window.destroy();
    return { requests, text, widthBeyond: Math.max(0, widthBeyond) };
  }, file);
}
