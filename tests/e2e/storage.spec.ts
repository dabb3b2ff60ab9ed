import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { article as sampleMarkdown, ARTICLE_NAME } from '#shared/sample/article';
import { expect, test, type Scholion } from './app';
import { canonicalText, numberedSentences, writeArticle } from './articles';
import { implyByKeys, saveDrawer, tagByKeys } from './main-job';
import { saidIn, tablesIn, type Tables } from './records';

const passage = {
  words: 'its Secretary-General, Mark Rutte, confirmed',
  actors: { 'Mark Rutte': ['speaks'] },
} as const;

for (const { what, harm } of [
  { what: 'deleted', harm: (session: string) => rm(session, { recursive: true }) },
  { what: 'cut short by seven bytes', harm: cutLogs },
  { what: 'replaced with rubbish', harm: fillWithRubbish },
]) {
  test(`with what Chromium keeps ${what}, every table is built again by itself, and the person is told`, async ({
    app,
  }) => {
    await app.openSample();
    await tagByKeys(app, canonicalText(ARTICLE_NAME, Buffer.from(sampleMarkdown)), passage);
    const before = await tablesIn(app);
    await app.stop();

    await harm(join(app.profile, 'session'));
    const said = await newsOfStarts(app, before, 2);

    expect(
      said.filter((sentence) => /^The tables were rebuilt .* Nothing is missing\.$/.test(sentence)),
    ).toHaveLength(1);
    await app.press('Control+z');
    await expect(app.news.getByText('Undone: tagging a passage.')).toBeVisible();
    expect((await tablesIn(app))['passages']).toHaveLength((before['passages'] ?? []).length - 1);
  });
}

test('tables that are lost while the program runs are made again, with what was done meanwhile', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  await app.press('h');
  await app.untilSaved();
  const before = await tablesIn(app);
  await app.loseTables();

  await app.press('ArrowDown', 'h');
  await app.untilSaved();
  await app.restart();

  await expect(app.passages).toHaveCount(2);
  const after = await tablesIn(app);
  expect(after['passages']).toEqual(expect.arrayContaining(before['passages'] ?? []));
  expect(after['documents']).toEqual(before['documents']);
});

test('all that was done can be undone and done again, a restart in between each time', async ({
  app,
  folder,
}) => {
  const article = await writeArticle(folder, 'article.txt');
  await app.addFile(article.path);
  const states = [saidIn(await tablesIn(app))];
  for (const act of actions(app, article.text)) {
    await act();
    await expect.poll(async () => saidIn(await tablesIn(app))).not.toEqual(states.at(-1));
    states.push(saidIn(await tablesIn(app)));
  }

  await app.restart();
  await expect(app.text).toBeVisible();
  for (const state of states.toReversed().slice(1)) {
    await app.press('Control+z');
    await expect.poll(async () => saidIn(await tablesIn(app))).toEqual(state);
  }

  await app.restart();
  await expect(app.text).toBeVisible();
  for (const state of states.slice(1)) {
    await app.press('Control+Shift+z');
    await expect.poll(async () => saidIn(await tablesIn(app))).toEqual(state);
  }
});

/** One of each thing that a person does to an article. */
function actions(app: Scholion, article: string): (() => Promise<void>)[] {
  const statement = 'Extra troops ease the strain.';
  return [
    () =>
      tagByKeys(app, article, {
        words: 'moved two brigades',
        actors: { 'North Korea': ['acts'], Russia: ['affected'] },
      }),
    async () => {
      // Enter on the selected passage edits it.
      await app.press('Enter');
      await app.type('Ukraine');
      await app.press('Tab', '2', 'Enter');
    },
    () => app.press('ArrowDown', 'h'),
    () => app.press('ArrowDown', 'r'),
    () => app.press('Delete'),
    async () => {
      const affected = { Russia: 'gain', Ukraine: 'loss' } as const;
      await implyByKeys(app, article, {
        on: 'Observers expect',
        basis: 'inferred',
        statement,
        affected,
        likelihood: 'likely',
      });
      await saveDrawer(app);
    },
    async () => {
      await app.implications.first().click();
      await app.tabTo('What it means');
      await app.press('Control+a');
      await app.type('Extra troops ease the strain for a month.');
      await saveDrawer(app);
    },
    async () => {
      await app.implications.first().click();
      await app.pressButton('Remove implication');
    },
    async () => {
      await app.pressButton('Edit source fields');
      await expect(app.dialog).toBeVisible();
      await app.tabTo('Publisher');
      await app.type('Agency');
      await app.press('Enter');
      await expect(app.dialog).toBeHidden();
    },
    async () => {
      await app.tabToRole('textbox');
      await app.press('Control+Home', 'x');
    },
  ];
}

test('in a new project there is nothing to undo', async ({ app }) => {
  const before = await tablesIn(app);

  await app.press('Control+z');

  await expect(app.news.getByText('Nothing to undo.')).toBeVisible();
  expect(await tablesIn(app)).toEqual(before);
});

test('undo takes back what was done last, even if the disk has not answered for it yet', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'article.txt')).path);
  await app.press('h');
  await app.untilSaved();
  const before = await tablesIn(app);
  await app.slowDisk(400);

  await app.press('ArrowDown', 'h', 'Control+z');

  await expect(app.news.getByText('Undone: highlighting.')).toBeVisible();
  expect((await tablesIn(app))['passages']).toEqual(before['passages']);
});

test('after a restart the person is where they were: document, place, selected passage, room', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'first.txt', 'Another text. It has two sentences.')).path);
  await app.press('Control+1');
  await app.addFile((await writeArticle(folder, 'second.txt', numberedSentences(400))).path);
  await app.press(...Array<string>(60).fill('ArrowDown'), 'h');
  await expect(app.selectedCard).toBeVisible();
  const quote = await app.selectedQuote();
  const top = await app.scrolledTo();
  expect(top).toBeGreaterThan(500);

  await app.restart();

  await expect(app.page).toHaveTitle(/^Sentence 0 /);
  await expect(app.room).toHaveText('Reader');
  await expect.poll(() => app.selectedQuote()).toBe(quote);
  await expect.poll(() => app.scrolledTo()).toBe(top);
  // While the passage is selected, Shift with an arrow would move its edge.
  await app.press('Escape', 'Shift+ArrowRight', 'Shift+ArrowRight');
  expect(await app.selection()).toBe('Sentence 60');

  await app.press('Control+1');
  await expect(app.room).toHaveText('Library');
  await app.restart();
  await expect(app.room).toHaveText('Library');
  await app.press('Control+3');
  await app.restart();
  await expect(app.room).toHaveText('Implications');
  await app.press('Control+2');
  await expect(app.text).toHaveAccessibleName(/^Text of Sentence 0 /);
});

test('the same text under another name is opened, not added again, and the person is told', async ({
  app,
  folder,
}) => {
  await app.addFile((await writeArticle(folder, 'one.txt')).path);
  await app.press('h');
  await app.untilSaved();
  const before = await tablesIn(app);
  await app.press('Control+1');

  await app.addFile((await writeArticle(folder, 'other.md')).path);

  await expect(
    app.news.getByText(/^This text is already in the library as “.+”\. It was opened, not added again\.$/),
  ).toBeVisible();
  await expect(app.passages).toHaveCount(1);
  expect(await tablesIn(app)).toEqual(before);
});

test('text pasted in the library becomes a document, called by its first eight words', async ({ app }) => {
  await expect(app.library).toBeVisible();
  await app.copyFromElsewhere(
    'One two three four five six seven eight nine ten. And more.\n\nA second paragraph.',
  );
  await app.press('Control+v');

  await expect(app.text).toHaveText(
    'One two three four five six seven eight nine ten. And more.A second paragraph.',
  );
  await expect(app.text).toHaveAccessibleName('Text of One two three four five six seven eight…');
  await app.press('Control+1');
  await expect(app.library.getByRole('option')).toHaveText([/^One two three four five six seven eight…/]);
});

test('“Leave a Reply” under an article is outside its body; X brings it back, and Undo takes that back', async ({
  app,
  folder,
}) => {
  const furniture = 'Leave a Reply\n\nYour email address will not be published.';
  await app.addFile(
    (await writeArticle(folder, 'blog.txt', `${numberedSentences(20)}\n\n${furniture}`)).path,
  );
  await app.press('Control+End');
  await expect(app.outside).toHaveText(furniture.split('\n\n'));

  await app.press('ArrowUp', 'ArrowUp', 'x');
  await expect(app.outside).toHaveText(['Your email address will not be published.']);
  await expect(app.news.getByText('Block brought back into the body.')).toBeVisible();

  await app.press('Control+z');
  await expect(app.outside).toHaveText(furniture.split('\n\n'));
});

/** Starts so often, and finds the same tables each time. @returns what the program had to say. */
async function newsOfStarts(app: Scholion, before: Tables, starts: number): Promise<string[]> {
  const said: string[] = [];
  for (let start = 0; start < starts; start += 1) {
    await app.stop();
    await app.start();
    await expect(app.text).toBeVisible();
    expect(await tablesIn(app)).toEqual(before);
    said.push(...(await app.news.allTextContents()));
  }
  return said;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** The newest records of every database, the last of them torn. */
async function cutLogs(session: string): Promise<void> {
  const logs = (await filesIn(session)).filter(
    (file) => /leveldb.*\.log$/.test(file) && file.includes('IndexedDB'),
  );
  expect(logs.length).toBeGreaterThan(0);
  for (const log of logs) await truncate(log, Math.max(0, (await stat(log)).size - 7));
}

async function fillWithRubbish(session: string): Promise<void> {
  for (const file of await filesIn(session))
    await writeFile(file, randomBytes((await readFile(file)).length));
}
