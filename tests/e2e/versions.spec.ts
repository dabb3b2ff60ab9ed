import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Scholion } from './app';
import { expectAccessible } from './accessible';
import { numberedSentences, writeArticle } from './articles';
import { look } from './pictures';
import { results, searchFor, tagDrawer } from './search';

const QUOTES = [
  'moved two brigades to the border',
  'expect more to follow',
  'Others do not',
  'declined to comment',
];

const SAVED_PAGE = `<!doctype html>
<html lang="en">
<head>
<title>Troops near the border</title>
</head>
<body>
<nav>
<a href="/a">Home</a> <a href="/b">World</a>
</nav>
<article>
<h1>Troops near the border</h1>
<p>The ministry said on Monday that two brigades had been moved to the border in the night, and that more would follow before the end of the week.</p>
<p>An envoy confirmed the move. Observers expect that the neighbours will answer it in kind, though nobody knows for certain what was agreed between the two capitals.</p>
<p>Officials in the capital declined to comment on the report, which had been read out on the radio in the morning.</p>
</article>
<footer>
<p>Subscribe to our newsletter</p>
</footer>
</body>
</html>`;

test('correcting a paragraph keeps the passages on it, shows what changes, and is undone in one step', async ({
  app,
  folder,
}) => {
  const article = await writeArticle(folder, 'article.txt');
  await app.addFile(article.path);
  for (const quote of QUOTES) await mark(app, article.text, quote);

  await test.step('the line says what becomes of them while one types', async () => {
    await correctBlock(app, 1);
    await expect(field(app)).toHaveValue(/^Observers expect/);
    await field(app).fill(
      'Many observers now expect much more to follow. Nobody knows for certain what was agreed.',
    );
    await expect(app.dialog).toContainText('2 passages stay, 1 changes, 1 loses its place.');
    await look(app, 'correct');
    await app.press('Control+Enter');
    await expect(app.dialog).toBeHidden();
  });
  await expect(app.text).toContainText('Many observers now expect');
  await app.untilSaved();
  const after = ['moved two brigades to the border', 'expect much more to follow', 'declined to comment'];
  await expectMarked(app, after);
  await expect(tray(app)).toContainText('Others do not');
  await look(app, 'lost-passage');

  await test.step('it is the same after a restart', async () => {
    await app.stop();
    await app.start();
    await expect(app.text).toContainText('Many observers now expect');
    await expectMarked(app, after);
    await expect(tray(app)).toContainText('Others do not');
  });

  await test.step('undo takes all of it back, redo does it again', async () => {
    await app.text.focus();
    await app.press('Control+z');
    await expect(app.text).toContainText('Observers expect more to follow. Others do not.');
    await expect(tray(app)).toBeHidden();
    await expectMarked(app, QUOTES);
    await app.text.focus();
    await app.press('Control+Shift+z');
    await expect(app.text).toContainText('Many observers now expect');
    await expectMarked(app, after);
  });

  await test.step('the old text is shown around what lost its place, and it is placed again', async () => {
    await expect(tray(app).getByRole('region', { name: /as it was/ })).toContainText(
      'Observers expect more to follow. Others do not.',
    );
    await app.text.focus();
    const text = (await app.text.innerText()).replace(/\n+/g, '\n');
    await app.selectByKeys(text, 'Nobody knows');
    await tray(app).getByRole('button', { name: 'Place on the selected words' }).click();
    await expect(tray(app)).toBeHidden();
    await expect.poll(() => app.selectedQuote()).toBe('Nobody knows');
  });

  await test.step('the earlier text is in the list of versions, with what changed', async () => {
    await app.text.focus();
    await palette(app, 'Versions of this text');
    await expect(app.dialog.getByRole('listitem')).toHaveCount(2);
    await app.pressButton(/^Compare with the present text/);
    await expect(app.dialog.locator('ins')).not.toHaveCount(0);
    await app.pressButton('Next change');
    await expect(app.dialog).toContainText('Change 1 of 1');
    await look(app, 'versions');
    await app.press('Escape');
  });
});

test('what lost its place is gone through, placed and removed by keys, each step undone by one press', async ({
  app,
  folder,
}) => {
  const article = await writeArticle(folder, 'article.txt');
  await app.addFile(article.path);
  for (const quote of ['expect more to follow', 'Others do not']) await mark(app, article.text, quote);
  await correctBlock(app, 1);
  await field(app).fill('Observers foresee that others will come. It is not known what was agreed.');
  await app.press('Control+Enter');
  await expect(app.dialog).toBeHidden();
  await app.untilSaved();

  const panel = app.page.getByRole('region', { name: 'Passages', exact: true });
  await expect(panel).toContainText(
    'None of the 2 passages has a place in the present text. F7 goes through',
  );
  await expect(panel).not.toContainText('Nothing marked yet');
  const old = tray(app).getByRole('region', { name: 'The text around it, as it was' });
  await app.text.focus();
  await app.press('p');
  await expect(app.news.last()).toContainText('Go to a passage without a place first, with F7.');

  await test.step('F7 shows each in its old text, and says so', async () => {
    await app.press('F7');
    await expect(old.locator('mark')).toHaveText('expect more to follow');
    await expect(app.page.locator('[data-live-announcer]')).toContainText(
      '1 of 2 without a place: expect more to follow. It stood in:',
    );
    await app.press('F7');
    await expect(old.locator('mark')).toHaveText('Others do not');
    await app.press('Shift+F7');
    await expect(old.locator('mark')).toHaveText('expect more to follow');
    await look(app, 'tray');
  });

  await test.step('a place is proposed and taken', async () => {
    await app.press('Shift+P');
    await expect.poll(() => app.selection()).toContain('foresee');
    await app.press('p');
    await expect(tray(app).getByRole('option')).toHaveText([/Others do not/]);
    await expect.poll(() => app.selectedQuote()).toContain('foresee');
    await app.untilSaved();
    await app.press('Control+z');
    await expect(tray(app).getByRole('option')).toHaveCount(2);
  });

  await test.step('in the tray itself the arrows lead from one to the next, and Delete removes', async () => {
    await tray(app)
      .getByRole('option', { name: /expect more/ })
      .press('ArrowDown');
    await expect(old.locator('mark')).toHaveText('Others do not');
    await app.press('Delete');
    await expect(tray(app).getByRole('option')).toHaveText([/expect more/]);
    await app.untilSaved();
    await app.text.focus();
    await app.press('Control+z');
    await expect(tray(app).getByRole('option')).toHaveCount(2);
  });
});

test('a correction that is left or cut short is kept, offered again, and can be thrown away', async ({
  app,
  folder,
}) => {
  const article = await writeArticle(folder, 'article.txt');
  await app.addFile(article.path);
  await correctBlock(app, 1);
  await field(app).fill('Observers expect a great deal more to follow.');
  await app.press('Escape');
  await expect(app.dialog).toBeHidden();
  await expect(app.news.last()).toContainText('The correction is not saved. What you wrote is kept');
  await expect(app.text).toContainText('Others do not.');

  await app.restart();
  await expect(app.text).toBeVisible();
  await correctBlock(app, 0);
  await expect(app.dialog).toContainText('A correction of other words is not saved yet');
  await expect(field(app)).toHaveValue(/^A ministry said/);
  await app.pressButton('Go on with it');
  await expect(field(app)).toHaveValue('Observers expect a great deal more to follow.');
  await look(app, 'correction-kept');
  await app.press('Control+Enter');
  await expect(app.dialog).toBeHidden();
  await expect(app.text).toContainText('a great deal more');
  await app.untilSaved();

  await correctBlock(app, 1);
  await expect(app.dialog).not.toContainText('not saved yet');
  await field(app).fill('Something else.');
  await app.press('Escape');
  await correctBlock(app, 1);
  await expect(field(app)).toHaveValue('Something else.');
  await app.pressButton('Throw it away');
  await expect(field(app)).toHaveValue('Observers expect a great deal more to follow.');
  await app.press('Escape');
  await correctBlock(app, 1);
  await expect(app.dialog).not.toContainText('not saved yet');
});

test('a correction waits when its words changed meanwhile, and says what they are now', async ({
  app,
  folder,
}) => {
  const article = await writeArticle(folder, 'article.txt');
  await app.addFile(article.path);
  await correctBlock(app, 1);
  await field(app).fill('Observers expect a great deal more to follow.');
  await app.press('Escape');

  // Meanwhile the same paragraph, and one before it, get other words.
  await app.text.focus();
  await app.press('Control+a', 'F2');
  await expect(app.dialog).toContainText('A correction of other words is not saved yet');
  const blocksNow = article.text.replace('Others do', 'Some others do').replaceAll('\n', '\n\n');
  await field(app).fill(`A line that is new.\n\n${blocksNow}`);
  await app.press('Control+Enter');
  await expect(app.dialog).toBeHidden();
  await expect(app.text).toContainText('Some others do not.');
  await app.untilSaved();

  await correctBlock(app, 2);
  await expect(field(app)).toHaveValue('Observers expect a great deal more to follow.');
  await expect(app.dialog).toContainText(
    'Here it says now: “Observers expect more to follow. Some others do',
  );
  await app.press('Control+Enter');
  await expect(app.dialog).toBeHidden();
  await expect(app.text).toContainText('a great deal more');
  await expect(app.text).not.toContainText('Some others do not');
});

test('while three megabytes are corrected, what becomes of the passages is worked out beside the window', async ({
  app,
  folder,
}) => {
  const article = await writeArticle(folder, 'long.txt', numberedSentences(56_000));
  expect(article.text.length).toBeGreaterThan(3_000_000);
  await app.addFile(article.path);
  await app.press('ArrowDown', 'h');
  await app.untilSaved();
  await app.press('F2');
  await expect(field(app)).toBeFocused();
  // In the window itself it took a second after each key.
  const worker = app.page.waitForEvent('worker');

  await field(app).press('Control+Home');
  await app.type('Now it is said that ');
  await field(app).press('Control+ArrowRight');
  await app.type('of the twelve ');
  await expect(app.dialog.getByRole('status')).toContainText(/1 passage (changes|stays|loses)/);
  await worker;
  await app.press('Control+Enter');
  await expect(app.dialog).toBeHidden({ timeout: 30_000 });
  await expect(blocks(app).first()).toContainText(/^Now it is said that Sentence/);
});

test('paragraphs are divided, joined and made headings by keys', async ({ app, folder }) => {
  const article = await writeArticle(folder, 'article.txt');
  await app.addFile(article.path);
  await mark(app, article.text, 'Others do not');

  await correctBlock(app, 1);
  await field(app).press('Control+Home');
  for (let word = 0; word < 5; word += 1) await field(app).press('Control+ArrowRight');
  await app.type('\n\n');
  await app.press('Control+Enter');
  await expect(app.dialog).toBeHidden();
  await expect(blocks(app)).toHaveCount(4);
  await expectMarked(app, ['Others do not']);

  await correctBlock(app, 1);
  await app.pressButton('Join with the next paragraph');
  await app.tabTo('Paragraph');
  await app.press('ArrowRight');
  await app.pressButton('Save corrected text');
  await expect(app.dialog).toBeHidden();
  await expect(blocks(app)).toHaveCount(3);
  await expect(app.text.getByRole('heading', { name: /^Observers expect/ })).toBeVisible();
  await expectMarked(app, ['Others do not']);
});

test('a colleague’s passages made on the text before it was corrected are shown in their places', async ({
  app,
  newApp,
  folder,
}) => {
  const article = await writeArticle(folder, 'article.txt');
  const [own, theirs] = [join(folder, 'own.scholion'), join(folder, 'theirs.scholion')];
  await app.addFile(article.path);
  await exportAs(app, 'Ada Example', own);

  const colleague = await newApp();
  await colleague.start();
  await take(colleague, own);
  await colleague.openFirstDocument();
  for (const quote of QUOTES) await mark(colleague, article.text, quote);
  await exportAs(colleague, 'Ben Example', theirs);

  await app.openFirstDocument();
  await correctBlock(app, 1);
  await field(app).fill(
    'Many observers now expect much more to follow. Nobody knows for certain what was agreed.',
  );
  await app.press('Control+Enter');
  await expect(app.dialog).toBeHidden();
  await app.untilSaved();
  await take(app, theirs);
  await app.openFirstDocument();

  await expectMarked(app, [
    'moved two brigades to the border',
    'expect much more to follow',
    'declined to comment',
  ]);
  await expect(app.passages.filter({ hasText: 'expect much more to follow' })).toContainText(
    'words changed; they were “expect more to follow”',
  );
  await expect(tray(app)).toContainText('Others do not');
  await expect(tray(app)).toContainText('Ben Example’s copy');
  // What was said of the library is in the page for some seconds more, as a picture without words.
  await expect(app.page.locator('div[role=img]')).toHaveCount(0);
  await look(app, 'colleague-on-old-text');

  await searchFor(app, 'by:ben "expect more to follow"', 1);
  await expect(results(app)).toContainText('by Ben Example');
  await app.press('a');
  await expect(tagDrawer(app)).toContainText('1 new passage');
  await app.type('Observers');
  await app.press('Enter', 'Enter');
  await expect(app.page.getByText('Tagged 1 place in 1 article.').first()).toBeVisible();
  await searchFor(app, 'by:me in:passage', 1);
  await expect(results(app)).toContainText('expect much more to follow');
});

test('the list of versions says why each was made, what changed and how the passages fared', async ({
  app,
  folder,
}) => {
  const harbour = `Harbour closed. ${numberedSentences(40, 1000)}`;
  const first = await writeArticle(folder, 'harbour.txt', harbour);
  await app.addFile(first.path);
  await mark(app, first.text, 'unit 1003 went');
  await mark(app, first.text, 'Sentence 1030 says');
  await correctBlock(app, 1);
  await field(app).fill(
    (await field(app).inputValue()).replace('where unit 1005 went', 'where the unit 1005 has gone'),
  );
  await app.press('Control+Enter');
  await expect(app.dialog).toBeHidden();
  await app.untilSaved();

  const later = await writeArticle(
    folder,
    'harbour later.txt',
    harbour
      .replace('Sentence 1030 says where', 'Report 30 tells about where')
      .replace('unit 1003', 'unit three'),
  );
  await app.answerOpenDialog([later.path]);
  await app.chooseCommand('addDocuments');
  await app.dialog.getByRole('button', { name: 'Keep it as a new version' }).click();
  await expect(app.dialog).toContainText('Added as a new version of');
  await app.press('Escape');
  await app.untilSaved();

  // What the list says is in what is stored: a restart reads it again.
  await app.restart();
  await expect(app.text).toBeVisible();
  await app.chooseCommand('showVersions');
  const versions = app.dialog.getByRole('list', { name: 'Versions' }).getByRole('listitem');
  await expect(versions).toHaveCount(3);
  await expect(versions.nth(0)).toContainText('A newer version was added, from the file “harbour later.txt”');
  await expect(versions.nth(0)).toContainText(/20\d\d, \d\d:\d\d, you · present text/);
  await expect(versions.nth(0)).toContainText('6 words added, 7 removed');
  await expect(versions.nth(0)).toContainText('2 passages with other words');
  await expect(versions.nth(1)).toContainText('Corrected by hand');
  await expect(versions.nth(1)).toContainText('3 words added, 1 removed · 2 passages as they were');
  await expect(versions.nth(2)).toContainText('Added');

  await versions
    .nth(1)
    .getByRole('button', { name: /^Show what changed/ })
    .press('Enter');
  await expect(app.dialog.locator('ins')).toHaveText(['the ', 'has gone']);
  await expectAccessible(app);
  await look(app, 'versions-why');
});

test('the original file is shown as text and can be saved, untouched', async ({ app, folder }) => {
  const article = await writeArticle(folder, 'article.txt');
  await app.addFile(article.path);
  await palette(app, 'Show the original file');
  await expect(app.dialog.getByRole('region', { name: 'Text of the original file' })).toContainText(
    'A ministry said on Monday',
  );
  const copy = join(folder, 'copy.txt');
  await app.answerSaveDialog(copy);
  await app.pressButton('Save a copy…');
  await expect(app.news.filter({ hasText: 'saved as copy.txt' })).toBeVisible();
});

function field(app: Scholion) {
  return app.dialog.getByRole('textbox', { name: 'Text' });
}

function tray(app: Scholion) {
  return app.page.getByRole('region', { name: 'Passages without a place' });
}

function blocks(app: Scholion) {
  return app.text.locator('p, h1, h2, h3, li');
}

async function mark(app: Scholion, text: string, quote: string): Promise<void> {
  await app.text.focus();
  await app.selectByKeys(text, quote);
  await app.press('h');
  await expect.poll(() => app.selectedQuote()).toBe(quote);
  await app.untilSaved();
}

/** Opens a block of the text for correction: its first sentence is gone to by keys. */
async function correctBlock(app: Scholion, at: number): Promise<void> {
  await app.text.focus();
  await app.press('Control+Home');
  const block = app.text.locator('p, h1, h2, h3, li').nth(at);
  await block.click({ position: { x: 4, y: 8 } });
  await app.press('F2');
  await expect(field(app)).toBeFocused();
}

async function expectMarked(app: Scholion, quotes: readonly string[]): Promise<void> {
  await expect.poll(() => app.readPassageList().then((all) => all.map(({ quote }) => quote))).toEqual(quotes);
  for (const quote of quotes) {
    await expect.poll(async () => (await app.text.locator('mark').allInnerTexts()).join('')).toContain(quote);
  }
}

async function palette(app: Scholion, command: string): Promise<void> {
  await app.press('Control+k');
  await expect(app.dialog).toBeVisible();
  await app.type(command);
  await app.press('Enter');
}

async function exportAs(app: Scholion, name: string, bundle: string): Promise<void> {
  await app.press('Control+1');
  await app.answerSaveDialog(bundle);
  await app.press('Control+Shift+E');
  await expect(app.dialog).toBeVisible();
  await app.tabTo('Your name');
  await app.type(name);
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
}

async function take(app: Scholion, bundle: string): Promise<void> {
  await app.press('Control+1');
  await app.answerOpenDialog([bundle]);
  await app.press('Control+Shift+O');
  await expect(app.dialog).toBeVisible();
  await app.pressButton('Open bundle');
  await expect(app.dialog).toBeHidden();
}

test('what was left out of a saved page is brought back in its place, and taken out again by undo', async ({
  app,
  folder,
}) => {
  const page = join(folder, 'page.html');
  await writeFile(page, SAVED_PAGE);
  await app.addFile(page);
  await expect(app.text).toContainText('An envoy confirmed the move');
  await expect(app.text).not.toContainText('Subscribe to our newsletter');

  await app.page.getByRole('button', { name: 'How it was read…' }).click();
  await app.dialog.getByRole('button', { name: 'Left out of it…' }).press('Enter');
  const part = app.dialog.getByRole('listitem').filter({ hasText: 'Subscribe to our newsletter' });
  await look(app, 'left-out');
  await part.getByRole('button', { name: /^Bring back/ }).press('Enter');
  await expect(app.dialog).toBeHidden();
  await expect(app.text).toContainText('Subscribe to our newsletter');

  await app.text.focus();
  await app.press('Control+z');
  await expect(app.text).not.toContainText('Subscribe to our newsletter');
});
