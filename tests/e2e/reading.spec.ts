import { shortArticle, writeArticle } from './articles';
import { expect, test, type Scholion } from './app';
import {
  afterCaret,
  dragHandle,
  handle,
  isCaretOnScreen,
  jumpLabels,
  jumpTo,
  mark,
  sentenceBar,
} from './reading';
import { tablesIn } from './records';

const rightToLeft = `وصلت القوات إلى الجبهة يوم الاثنين. لا أحد يعرف ما سيحدث.

قال مسؤول إنها ستبقى هناك.`;

test('the bar stands beside the lines of the sentence under the caret', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  await app.press('Control+Home', 'ArrowDown');

  const { first, last } = await app.placesOf('The move was confirmed by an envoy');
  await expect.poll(async () => (await sentenceBar(app).boundingBox())?.y).toBeLessThan(first.y);
  const bar = (await sentenceBar(app).boundingBox())!;
  const text = (await app.text.boundingBox())!;
  expect(bar.x + bar.width).toBeLessThan(text.x);
  expect(bar.y).toBeGreaterThan(first.y - 20);
  expect(bar.y + bar.height).toBeGreaterThan(last.y);

  await app.press('Shift+ArrowRight');
  await expect(sentenceBar(app)).toBeHidden();
});

test('a phrase is selected by two jumps of about two presses each', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  await app.press('Control+Home');

  // Only one word begins with s, several with b.
  const presses = (await jumpTo(app, 'said')) + (await jumpTo(app, 'border'));

  expect(await app.selection()).toBe('said on Monday that it had moved two brigades to the border');
  expect(presses).toBeLessThanOrEqual(5);
  await app.press('h');
  await expect(app.passages).toHaveText([/^said on Monday .* the border/]);
});

test('letters are commands again between the two jumps and after them', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  await app.press('Control+Home', 'j', 'q');
  await expect(app.page.getByText('No word on the screen begins with “q”').last()).toBeVisible();
  await expect(app.passages).toHaveCount(0);
  await app.press('k');
  expect(await afterCaret(app, 5)).toBe('knows');

  await app.press('h');
  await expect(app.passages).toHaveText([/^Nobody knows/]);
  await app.press('j', 's');
  expect(await afterCaret(app, 4)).toBe('said');
});

test('labels lead to each of several words; Enter to the nearest, Esc and arrows leave', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  await app.press('Control+Home', 'j', 'm');
  await expect(jumpLabels(app)).toHaveCount(5);
  await app.press('Enter');
  expect(await afterCaret(app, 8)).toBe('ministry');
  await expect(jumpLabels(app)).toHaveCount(0);

  await app.press('j', 'Enter', 'ArrowLeft', 'j', 'm', 'Escape', 'Control+Home', 'j', 'm', 'ArrowRight');
  await expect(jumpLabels(app)).toHaveCount(0);
  expect(await afterCaret(app, 8)).toBe('ministry');
  await expect(app.page.locator('[data-live-announcer]')).toContainText('Stayed');
});

test('E grows word, clause, sentence, paragraph, and Shift+E goes back the same way', async ({
  app,
  folder,
}) => {
  const path = (await writeArticle(folder, 'a.txt', 'Officials, who spoke on Monday, said so. Others left.'))
    .path;
  await app.addFile(path);
  await app.press('Control+Home', 'ArrowRight', 'ArrowRight');

  const grown: string[] = [];
  for (let level = 0; level < 4; level += 1) {
    await app.press('e');
    grown.push(await app.selection());
  }

  expect(grown).toEqual([
    'spoke',
    'who spoke on Monday',
    'Officials, who spoke on Monday, said so.',
    'Officials, who spoke on Monday, said so. Others left.',
  ]);
  for (const level of grown.toReversed().slice(1)) {
    await app.press('Shift+E');
    expect(await app.selection()).toBe(level);
  }
  await app.press('Shift+E');
  expect(await app.selection()).toBe('');
});

test('two clicks take the word, three the sentence, four the paragraph', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);

  await app.clickOn('expect', { clickCount: 3 });
  await expect.poll(() => app.selection()).toBe('Observers expect more to follow');
  await app.press('Escape');
  await app.page.waitForTimeout(600);
  await app.clickOn('expect', { clickCount: 4 });

  await expect.poll(() => app.selection()).toMatch(/^Observers expect .* was agreed$/);
  await expect(app.tagLine).toBeVisible();
});

test('with Ctrl held the letters are taken as they were dragged over, in the tags too', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  await app.page.keyboard.down('Control');
  await app.dragOver('moved two brigades');
  await app.page.keyboard.up('Control');

  const raw = (await app.selection()).trim();
  expect(raw).toMatch(/^[a-z]{1,4} two [a-z]{2,6}$/);
  await expect(app.tagLine).toBeVisible();
  await app.press('h');
  await expect.poll(() => app.selectedQuote()).toBe(raw);
});

test('edges moved by keys keep all that hangs on the passage, and each press is one step back', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await app.selectByKeys(text, 'two brigades');
  await app.press('a');
  await app.type('Alpha');
  await app.press('Tab', '1', 'Enter');
  await app.untilSaved();
  const before = await tablesIn(app);

  await app.press('Shift+ArrowRight', 'Control+Shift+ArrowLeft', 'Shift+ArrowRight');
  await expect.poll(() => app.selectedQuote()).toBe('moved two brigades to the');
  await app.press('Shift+ArrowLeft', 'Control+Shift+ArrowRight');
  await expect.poll(() => app.selectedQuote()).toBe('two brigades to');
  await app.untilSaved();

  const after = await tablesIn(app);
  expect(after['roles']).toEqual(before['roles']);
  expect(after['appears']).toEqual(before['appears']);
  await expect(app.passages).toHaveText([/two brigades to.*Alpha acts/]);
  for (const quote of ['moved two brigades to', 'moved two brigades to the', 'moved two brigades to']) {
    await app.press('Control+z');
    await expect(app.passages).toHaveText([new RegExp(`^${quote}.*Alpha acts`)]);
  }
});

test('an edge is dragged by its handle, to whole words or with Ctrl to a letter; one step takes it back', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await mark(app, text, 'two brigades');
  for (const edge of ['start', 'end'] as const) {
    const box = await handle(app, edge).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  }

  const { first: border } = await app.placesOf('border');
  await dragHandle(app, 'end', { x: border.x + 8, y: border.y });
  await expect(app.text.locator('.edge-preview').first()).toBeVisible();
  await app.page.mouse.up();
  await expect.poll(() => app.selectedQuote()).toBe('two brigades to the border');
  await expect(app.text.locator('.edge-preview')).toHaveCount(0);

  const { first: said } = await app.placesOf('said');
  await dragHandle(app, 'start', { x: said.x - 8, y: said.y });
  await app.page.mouse.up();
  await expect.poll(() => app.selectedQuote()).toMatch(/^said on Monday/);

  await app.page.keyboard.down('Control');
  await dragHandle(app, 'end', border);
  await app.page.mouse.up();
  await app.page.keyboard.up('Control');
  await expect.poll(() => app.selectedQuote()).toMatch(/the bord?e?$/);
  await app.untilSaved();

  await app.press('Control+z', 'Control+z');
  await expect(app.passages).toHaveText([/^two brigades to the border/]);
  await app.press('Control+z');
  await expect(app.passages).toHaveText([/^two brigades(?! to)/]);
});

test('Esc lets a dragged edge go back, and never does one come past the other', async ({ app, folder }) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await mark(app, text, 'two brigades');

  await dragHandle(app, 'end', (await app.placesOf('envoy')).first);
  await app.press('Escape');
  await app.page.mouse.up();
  await app.page.waitForTimeout(100);
  expect(await app.selectedQuote()).toBe('two brigades');

  await dragHandle(app, 'end', (await app.placesOf('ministry')).first);
  await app.page.mouse.up();
  await expect.poll(() => app.selectedQuote()).toBe('two');
});

test('further words become a second piece of the passage, and go out of it again', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await mark(app, text, 'A ministry said');

  // By the pointer, the passage stays selected meanwhile.
  await app.page.keyboard.down('Control');
  await app.dragOver('two brigades');
  await app.page.keyboard.up('Control');
  await expect.poll(() => app.selectedQuote()).toBe('A ministry said');
  await app.press('Escape');
  await app.selectByKeys(text, 'two brigades');
  await app.press('Shift+A');

  await expect.poll(() => app.selectedQuote()).toBe('A ministry said … two brigades');
  await expect(app.cards).toHaveCount(1);
  await app.press('Shift+ArrowRight');
  await expect.poll(() => app.selectedQuote()).toBe('A ministry said … two brigades to');

  await app.clickOn('brigades');
  await app.press('Shift+Delete');
  await expect(app.passages).toHaveText([/^A ministry said(?! …)/]);
  await app.press('Control+z');
  await expect(app.passages).toHaveText([/^A ministry said … two brigades to/]);
});

test('a passage is copied with its source, selected words as they are', async ({ app, folder }) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await mark(app, text, 'two brigades');

  await app.press('Control+c');
  await expect.poll(() => app.clipboard()).toMatch(/^“two brigades” \(“A ministry said .*”\)$/);
  await expect(app.news.filter({ hasText: 'Copied the quote with its source.' })).toBeVisible();
  await app.press('Control+Shift+c');
  await expect
    .poll(() => app.clipboard())
    .toMatch(/^scholion:\/\/project\/[\w-]+\/document\/\w+\/passage\/[\w-]+$/);

  await app.selectByKeys(text, 'an envoy');
  await app.press('Control+c');
  await expect.poll(() => app.clipboard()).toBe('an envoy');
});

test('what is dragged out of the text or from a card is the quote with its source', async ({
  app,
  folder,
}) => {
  const { text, path } = await writeArticle(folder, 'article.txt');
  await app.addFile(path);
  await mark(app, text, 'two brigades');
  const dragged = await app.cards
    .first()
    .getByRole('button')
    .first()
    .evaluate((button) => {
      const dataTransfer = new DataTransfer();
      button.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true, cancelable: true }));
      return [dataTransfer.getData('text/plain'), dataTransfer.getData('text/html')];
    });

  expect(dragged[0]).toMatch(/^“two brigades” \(“A ministry said/);
  expect(dragged[1]).toMatch(/^<p><q>two brigades<\/q> \(<cite>/);
});

test('in a text that runs from right to left, left leads on, and edges are where one sees them', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'arabic.txt', rightToLeft)).path);
  await app.press('Control+Home', 'ArrowLeft');
  expect(await afterCaret(app, 7)).toBe('القوات ');
  await app.press('ArrowLeft', 'ArrowRight', 'Shift+ArrowLeft', 'Shift+ArrowLeft');
  expect((await app.selection()).trim()).toBe('القوات إلى');

  await app.press('h');
  await expect.poll(() => app.selectedQuote()).toBe('القوات إلى');
  await app.press('Shift+ArrowRight');
  await expect.poll(() => app.selectedQuote()).toBe('وصلت القوات إلى');
  await app.press('Control+Shift+ArrowLeft');
  await expect.poll(() => app.selectedQuote()).toBe('وصلت القوات إلى الجبهة');

  await app.press('Escape', 'ArrowDown');
  const text = (await app.text.boundingBox())!;
  await expect
    .poll(async () => (await sentenceBar(app).boundingBox())?.x)
    .toBeGreaterThan(text.x + text.width);
});

test('Home and End go to the ends of the line, Space turns the page and the caret comes along', async ({
  app,
  folder,
}) => {
  const long = Array.from({ length: 60 }, () => shortArticle).join('\n\n');
  await app.addFile((await writeArticle(folder, 'long.txt', long)).path);
  await app.press('Control+Home', 'End', 'Shift+Home');
  expect(await app.selection()).toMatch(/^A ministry said/);
  await app.press('ArrowLeft');

  await turnsPages(app, 'Space', 3);
  await turnsPages(app, 'Shift+Space', 2);
});

async function turnsPages(app: Scholion, key: string, times: number): Promise<void> {
  for (let page = 0; page < times; page += 1) {
    const before = await app.scrolledTo();
    await app.press(key);
    await expect.poll(() => app.scrolledTo()).not.toBe(before);
    expect(await isCaretOnScreen(app)).toBe(true);
  }
}
