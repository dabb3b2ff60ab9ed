import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Scholion } from './app';
import { aStudy, harbour } from './foreign-work';
import { look } from './pictures';
import { tablesIn, type Tables } from './records';

test('a project of another tool is looked at, decided on by keys, taken in as one action, and undone', async ({
  app,
  folder,
}) => {
  await open(app, folder, aStudy());
  await expect(app.dialog).toContainText('NVivo 14');
  await expect(app.dialog).toContainText('2 new texts');
  await expect(app.dialog).toContainText('Ana Example, Ben Example');
  await expect(app.dialog).toContainText('Port.jpg');
  await look(app, 'other-tool-what-is-in-it');

  await app.press('Enter');
  await expect(code(app, 'Russia')).toContainText('Actor');
  await expect(code(app, 'as speaker')).toContainText('Role: speaks');
  await expect(code(app, 'Bread will run out')).toContainText('Implication');
  await expect(code(app, 'Supply')).toContainText('Theme');
  await look(app, 'other-tool-codes');

  // Down to Supply and its child: ticked along with Shift, left out by a letter, then themes again.
  await app.press(...Array<string>(6).fill('ArrowDown'), 'Shift+ArrowDown', 'l');
  await expect(code(app, 'Supply')).toContainText('Leave out');
  await expect(code(app, 'Grain')).toContainText('Leave out');
  await app.press('t', 'Escape');
  await expect(code(app, 'Grain')).toContainText('Theme');

  await app.pressButton('Next');
  await expect(app.dialog).toContainText('Step 3 of 3');
  await expect(app.dialog.getByText('New texts')).toBeVisible();
  await look(app, 'other-tool-check');
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
  await expect(app.news).toContainText(['Took in 6 passages, 4 actors, 2 themes and 2 implications.']);

  const tables = await tablesIn(app);
  expect(
    rows(tables, 'passages')
      .map(({ quote }) => String(quote))
      .toSorted(),
  ).toEqual([
    'Ana Ruiz of the council',
    'Russia denied any part',
    'Russia signals relief',
    'bread for a week',
    'grain is running short',
    'harbour union warned',
  ]);
  expect(rows(tables, 'people').map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Ana Example', 'Ben Example']),
  );

  await app.openFirstDocument();
  await expect(app.cards.first()).toBeVisible();
  // React Aria tells for some seconds of the button that was at work, though it is gone with its dialog.
  await expect(app.page.locator('div[role=img]')).toHaveCount(0, { timeout: 10_000 });
  await look(app, 'other-tool-read');
  await app.press('Control+z');
  await expect.poll(async () => rows(await tablesIn(app), 'passages').length).toBe(0);
  expect(rows(await tablesIn(app), 'documents')).toHaveLength(0);
});

test('the same project taken a second time changes nothing', async ({ app, folder }) => {
  await takeAll(app, folder, aStudy());
  const before = await tablesIn(app);
  await open(app, folder, aStudy());
  await expect(app.dialog).toContainText('2 in the library already');
  await app.press('Enter');
  await app.pressButton('Next');
  await expect(app.dialog).toContainText('All of it is in the project already.');
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();

  expect(await tablesIn(app)).toEqual(before);
});

test('a text that the library has under another name is met there', async ({ app, folder }) => {
  const path = join(folder, 'Dockers fear for bread.txt');
  await writeFile(path, `Dockers fear for bread\n\n${harbour.replace('on Monday ', '')}`);
  await app.answerOpenDialog([path]);
  await app.press('Control+o');
  await expect.poll(async () => rows(await tablesIn(app), 'documents').length).toBe(1);
  await open(app, folder, aStudy());

  await expect(app.dialog).toContainText('1 new text, 1 text in the library in another version');
});

test('what was said of a text as a whole stands beside its title', async ({ app, folder }) => {
  await takeAll(app, folder, aStudy());
  await app.openFirstDocument();
  await app.pressButton('1 note on the whole article');

  await expect(app.dialog).toContainText('Ben Example');
  await expect(app.dialog).toContainText('Minutes, not a report');
  await expect(app.dialog).toContainText('— NVivo 14, 2024-10-29');
  await look(app, 'other-tool-whole-article');
});

test('stopped amid the writing, nothing of it stays', async ({ app, folder }) => {
  await open(app, folder, aStudy(900));
  await app.press('Enter');
  await app.pressButton('Next');
  await expect(app.dialog.getByText('New texts')).toBeVisible();
  await app.press('Enter');
  await app.pressButton('Stop');

  await expect(app.dialog).toBeHidden({ timeout: 30_000 });
  await expect(app.news).toContainText(['Stopped. Nothing of it is in the project.']);
  const tables = await tablesIn(app);
  expect([rows(tables, 'documents'), rows(tables, 'themes'), rows(tables, 'passages')]).toEqual([[], [], []]);
});

test('hundreds of codes are found, walked and decided on', async ({ app, folder }) => {
  await open(app, folder, aStudy(150));
  await app.press('Enter');
  await expect(app.dialog.getByRole('option').first()).toBeVisible();
  expect(await app.dialog.getByRole('option').count()).toBeLessThan(60);
  await app.press('End');
  await expect(code(app, 'Part 150')).toBeFocused();
  await look(app, 'other-tool-many-codes');
  await app.tabTo('Find a code');
  await app.type('part 7');
  await app.press('ArrowDown', 'Control+a', 'l');
  await expect(code(app, 'Part 75')).toContainText('Leave out');
  await app.press('Escape', 'Escape');
  await expect(app.dialog).toBeHidden();
});

test('a codebook alone brings its codes', async ({ app, folder }) => {
  const path = join(folder, 'codes.qdc');
  await writeFile(
    path,
    '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="00000000-0000-4000-8000-000000000001" name="Grain" isCodable="true"/></Codes></CodeBook>',
  );
  await app.answerOpenDialog([path]);
  await app.press('Control+o');
  await expect(app.dialog).toContainText('codes.qdc');
  await app.press('Enter');
  await app.pressButton('Next');
  await expect(app.dialog).toContainText('New themes');
  await app.press('Enter');

  await expect
    .poll(async () => rows(await tablesIn(app), 'themes').map(({ name }) => name))
    .toEqual(['Grain']);
});

test('a file that is no project says so, and nothing changes', async ({ app, folder }) => {
  const path = join(folder, 'broken.qdpx');
  await writeFile(path, aStudy().subarray(0, 900));
  await app.answerOpenDialog([path]);
  await app.press('Control+o');

  await expect(app.failures).toContainText('it is damaged');
  await expect(app.dialog).toBeHidden();
});

function rows(tables: Tables, name: string): Tables[string] {
  return tables[name] ?? [];
}

function code(app: Scholion, name: string) {
  return app.dialog.getByRole('option', { name: new RegExp(`^${name}`) });
}

async function open(app: Scholion, folder: string, study: Uint8Array): Promise<void> {
  const path = join(folder, 'study.qdpx');
  await writeFile(path, study);
  await app.answerOpenDialog([path]);
  await app.press('Control+o');
  await expect(app.dialog).toContainText('Work from another tool');
}

async function takeAll(app: Scholion, folder: string, study: Uint8Array): Promise<void> {
  await open(app, folder, study);
  await app.press('Enter');
  await app.pressButton('Next');
  await expect(app.dialog.getByText('New texts')).toBeVisible();
  await app.press('Enter');
  await expect(app.dialog).toBeHidden();
}
