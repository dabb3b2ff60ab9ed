import type { Target } from '#shared/model/passage';
import {
  arabicText,
  deceivingText,
  pagedPaper,
  reportWithTable,
  unspacedText,
  wideTable,
  type Specimen,
} from '#tests/builders/specimens';
import { expect, test, type Scholion } from './app';
import { look } from './pictures';
import { afterCaret } from './reading';
import { tablesIn } from './records';
import { openSpecimen } from './specimen-bundle';

/** Marks words with the pointer: by dragging over them, a single word by two clicks. @returns the places that are stored once the program was started anew. */
async function markAndRestart(app: Scholion, { file }: Specimen, words: string): Promise<string> {
  if (words.includes(' ')) await app.dragOver(words);
  else await app.clickOn(words, { clickCount: 2 });
  await app.press('h');
  await expect.poll(() => app.passageCount()).toBe(1);
  await app.untilSaved();
  await app.restart();
  await expect(app.text).toBeVisible();
  await expect(app.passages.first()).toBeVisible();
  const [passage] = (await tablesIn(app))['passages'] ?? [];
  const { spans } = (passage ?? {})['target'] as Target;
  for (const { start, end, quote } of spans) expect(quote).toBe(file.text.slice(start, end));
  await app.press('Escape', 'g');
  await expect(app.selectedMarks.first()).toBeVisible();
  return spans.map(({ quote }) => quote).join(' … ');
}

test('words in a cell of a table are marked like any others', async ({ app, folder }) => {
  const report = reportWithTable();
  await openSpecimen(app, folder, report);
  await expect(app.text.getByRole('columnheader')).toHaveCount(5);
  await expect(app.text.getByRole('row')).toHaveCount(4);
  await expect(app.text.getByRole('cell')).toHaveCount(15);

  expect(await markAndRestart(app, report, '11th Air Assault')).toBe('11th Air Assault');

  await expect(app.selectedMarks.locator('xpath=ancestor::td')).toHaveCount(1);
  await look(app, 'table');
});

test('arrows walk through the cells of a table, and a wide one scrolls along within its frame', async ({
  app,
  folder,
}) => {
  await openSpecimen(app, folder, wideTable());
  const scrolled = () => app.text.locator('.table-frame').evaluate((frame) => frame.scrollLeft);
  await app.clickOn('11th Brigade');
  for (let presses = 0; presses < 20; presses += 1) await app.press('ArrowRight');

  expect(await afterCaret(app, 15)).toBe('10,900 reported');
  await expect.poll(scrolled).toBeGreaterThan(50);
  await look(app, 'wide-table');
  // A passage out of sight is brought into it, too.
  await app.press('h', 'Escape', 'Control+Home');
  await app.text.locator('.table-frame').evaluate((frame) => (frame.scrollLeft = 0));
  await app.press('g');
  await expect.poll(scrolled).toBeGreaterThan(50);
});

test('a reference shows its note, leads to it, and the note leads back', async ({ app, folder }) => {
  const report = reportWithTable();
  await openSpecimen(app, folder, report);
  const reference = app.text.locator('.note-ref').nth(2);
  const glance = app.page.locator('.glance');

  await reference.hover();
  await expect(glance).toHaveText(/^Ministry of Defence, daily statement/);
  await look(app, 'note-glance');
  await app.press('Escape');
  await expect(glance).toBeHidden();
  await reference.click();
  expect(await afterCaret(app, 19)).toBe('Ministry of Defence');
  // Back to where one came from, though another place refers to the note, too.
  await app.text.locator('.note-back').first().click();
  expect(await afterCaret(app, 5)).toBe('1 and');

  expect(await markAndRestart(app, report, 'English version differs')).toBe('English version differs');
});

test('the address of a link is shown, copied, and never followed', async ({ app, folder }) => {
  await openSpecimen(app, folder, reportWithTable());

  await app.clickOn('ministry');
  await expect(app.page.locator('.glance')).toHaveText('https://ministry.example/statements/23');
  const { first } = await app.placesOf('ministry');
  await app.page.mouse.click(first.x, first.y, { button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Copy address of the link' }).click();

  await expect.poll(() => app.clipboard()).toBe('https://ministry.example/statements/23');
  // Esc belongs to what has the focus: to a dialog over the text, not to what the text shows beneath it.
  await app.clickOn('ministry');
  await expect(app.page.locator('.glance')).toBeVisible();
  await app.press('Control+k');
  await expect(app.dialog).toBeVisible();
  await app.press('Escape');
  await expect(app.dialog).toBeHidden();
  expect(await app.countedRequests()).toBe(0);
});

test('pages are named in the gutter, gone to by number, and cited', async ({ app, folder }) => {
  const paper = pagedPaper();
  await openSpecimen(app, folder, paper);
  const labels = app.page.locator('.page-label');
  await expect(labels).toHaveText(['p. xiv', 'p. 15', 'p. 16', 'p. 17']);
  const farOff = async (): Promise<number> => {
    const { first } = await app.placesOf('Nothing that is said in it is said again in paragraph 5');
    const label = await labels.nth(2).boundingBox();
    return Math.abs((label?.y ?? 0) + (label?.height ?? 0) / 2 - first.y);
  };
  // Labels follow what is laid out anew, such as when a typeface has come.
  await expect.poll(farOff).toBeLessThan(8);

  await app.press('Control+g');
  await app.type('17');
  await look(app, 'pages');
  await app.press('Enter');
  expect(await afterCaret(app, 11)).toBe('Paragraph 6');

  await app.dragOver(
    'Paragraph 4 opens with a claim about unit 4. It goes on for some lines, so that the column is filled as in a printed paper. Nothing that is said',
  );
  await app.press('h');
  await app.press('Control+c');
  await expect
    .poll(() => app.clipboard())
    .toMatch(/^“Paragraph 4 opens .* that is said” \(A\. Writer, “A printed paper”, 2024-11, pp\. 15–16\)$/);
  await expect(app.passages.first()).toContainText('pp. 15–16');
});

test('an invisible character is shown by name, turns nothing, and is part of what is quoted', async ({
  app,
  folder,
}) => {
  const deceiving = deceivingText();
  await openSpecimen(app, folder, deceiving);
  await expect(app.text.locator('.sign')).toHaveCount(2);
  const { first: file } = await app.placesOf('fdp.exe');
  const { first: rest } = await app.placesOf('which the ministry');
  expect(file.x, 'what follows is in the order in which it is written').toBeLessThan(rest.x);

  expect(await markAndRestart(app, deceiving, 'called invoice\u202Efdp.exe')).toBe(
    'called invoice\u202Efdp.exe',
  );

  await expect(app.passages.first()).toContainText('invoice⟨RLO⟩fdp.exe');
  await app.press('Control+c');
  await expect.poll(() => app.clipboard()).toContain('“called invoice\u202Efdp.exe”');
  await look(app, 'signs');
});

test('a base is marked without its reading', async ({ app, folder }) => {
  const specimen = unspacedText();
  await openSpecimen(app, folder, specimen);
  await expect(app.text.locator('rt')).toHaveText(['ぼうえいしょう', 'りょだん']);

  expect(await markAndRestart(app, specimen, '旅団')).toBe('旅団');
  await look(app, 'readings');
});

test('words of a text from right to left are marked, and arrows follow the eye', async ({ app, folder }) => {
  const specimen = arabicText();
  await openSpecimen(app, folder, specimen);
  await app.clickOn('قالت وزارة');
  await app.press('Home', 'ArrowLeft');
  expect(await afterCaret(app, 5)).toBe('وزارة');
  // In a paragraph that runs the other way, right leads on.
  await app.clickOn('summary');
  await app.press('Home', 'ArrowRight');
  expect(await afterCaret(app, 7)).toBe('English');

  expect(await markAndRestart(app, specimen, 'مبعوث من NATO في Brussels')).toBe('مبعوث من NATO في Brussels');
  await look(app, 'arabic');
});
