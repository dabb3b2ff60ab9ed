import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commands } from '#shared/commands';
import { expectAccessible } from './accessible';
import { expect, test, type Scholion } from './app';
import { numberedSentences, writeArticle } from './articles';
import {
  askPalette,
  changeKey,
  keysNews,
  leaveDialogs,
  openChangeKeys,
  paletteField,
  paletteRows,
} from './keys';

test.describe('the palette', () => {
  test('names every command, with its keys, also in the library', async ({ app }) => {
    await askPalette(app, '');

    const shown = await paletteRows(app).allTextContents();
    const missing = commands.filter(
      ({ id, label }) => id !== 'palette' && !shown.some((row) => row.startsWith(label)),
    );
    expect(missing).toEqual([]);
    await expect(paletteRows(app).filter({ hasText: /^Previous passage(?! without)/ })).toContainText(
      'Open an article first.',
    );
    await expect(paletteRows(app).filter({ hasText: /^Previous passage(?! without)/ })).toContainText('F8');
    await expect(paletteRows(app).filter({ hasText: /^Previous passage(?! without)/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  test('opens, and does what was found with the selection as it was', async ({ app, folder }) => {
    await readyToRead(app, folder);
    await app.press('ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight');
    const selected = await app.selection();

    await app.press('Control+k');
    await expect(app.dialog).toBeVisible();
    await app.type('high');
    await expect(paletteRows(app).first()).toContainText('Highlight');
    await app.press('Enter');

    await expect.poll(() => app.selectedQuote()).toBe(selected.trim());
    expect(await app.isReading()).toBe(true);
  });

  test('leaves the caret and the selection where they were when it is closed', async ({ app, folder }) => {
    await readyToRead(app, folder);
    await app.press('ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight');
    const selected = await app.selection();

    await askPalette(app, 'tag');
    await app.press('Escape');

    await expect.poll(() => app.isReading()).toBe(true);
    await expect.poll(() => app.selection()).toBe(selected);
  });

  test('says why a command does not apply, and does nothing then', async ({ app, folder }) => {
    await readyToRead(app, folder);

    await askPalette(app, 'redo');
    await expect(paletteRows(app).first()).toContainText('Nothing to do again.');
    await app.press('Enter');

    await expect(paletteField(app)).toBeFocused();
  });

  test('puts what was used last at the top', async ({ app, folder }) => {
    await readyToRead(app, folder);
    await askPalette(app, 'margin');
    await app.press('Enter');
    await expect(app.dialog).toBeHidden();

    await askPalette(app, '');

    await expect(paletteRows(app).first()).toContainText('Show or hide the margin');
  });

  test('leads the focus to what a command opens, and undoes typing in a field', async ({ app, folder }) => {
    await readyToRead(app, folder);

    await askPalette(app, 'tag with');
    await app.press('Enter');

    const field = app.tagLine.getByRole('combobox');
    await expect(field).toBeFocused();
    await app.type('Alpha');
    await askPalette(app, 'undo');
    await app.press('Enter');
    // How much of it is one step of undo is the browser's to say.
    await expect(field).not.toHaveValue('Alpha');
    await expect(field).toBeFocused();
  });

  test('can be used by those who do not see it', async ({ app, folder }) => {
    await readyToRead(app, folder);
    await askPalette(app, 'passage');

    const active = await paletteField(app).getAttribute('aria-activedescendant');
    await expect(app.page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
    await expectAccessible(app);
  });
});

test.describe('the key sheet', () => {
  test('names every command, and finds them by word and by key', async ({ app }) => {
    await app.press('F1');
    const sheet = app.dialog.getByRole('region', { name: 'Keys' });

    const shown = await sheet.getByRole('term').allTextContents();
    for (const { label } of commands) expect(shown.join('\n')).toContain(label);
    await app.type('ctrl+k');

    await expect(sheet.getByRole('term')).toHaveText(['Command palette…']);
    await expectAccessible(app);
  });

  test('shows what applies now alone, if one wants that', async ({ app }) => {
    await app.press('F1');
    const terms = app.dialog.getByRole('region', { name: 'Keys' }).getByRole('term');
    await expect(terms.filter({ hasText: /^Previous passage(?! without)/ })).toContainText('not now');

    await app.dialog.getByRole('checkbox', { name: 'Only what applies now' }).press('Space');

    await expect(terms.filter({ hasText: /^Previous passage(?! without)/ })).toHaveCount(0);
    await expect(terms.filter({ hasText: 'Add articles' })).toHaveCount(1);
  });
});

test.describe('another key', () => {
  test('acts at once, is shown in the menu bar, and is still there after a restart', async ({
    app,
    folder,
  }) => {
    await readyToRead(app, folder);
    await openChangeKeys(app);
    await changeKey(app, 'Highlight', 'H', 'y');
    await expect(keysNews(app)).toHaveText('“Highlight” now has Y.');
    await leaveDialogs(app);

    await app.press('ArrowDown', 'h');
    expect(await app.passageCount()).toBe(0);
    await app.press('y');
    await expect.poll(() => app.passageCount()).toBe(1);
    await app.untilSaved();
    expect(await menuKey(app, 'highlight')).toBe('Y');

    await app.restart();
    expect(await menuKey(app, 'highlight')).toBe('Y');
    await expect(app.text).toBeVisible();
    await app.text.focus();
    await app.press('ArrowDown', 'ArrowDown', 'ArrowDown', 'y');
    await expect.poll(() => app.passageCount()).toBe(2);
  });

  test('that another command has is taken from it only when the person says so', async ({ app }) => {
    await openChangeKeys(app);

    await changeKey(app, 'Highlight', 'H', 'g');
    await expect(app.dialog.getByRole('alert')).toHaveText('G is the key of “Next passage”.');
    await expectAccessible(app);
    await app.dialog.getByRole('button', { name: 'Choose another' }).press('Enter');
    await expect(app.dialog.getByRole('alert')).toBeEmpty();
    await app.press('g');
    await app.dialog.getByRole('button', { name: 'Take it from “Next passage”' }).press('Enter');

    await expect(keyButton(app, 'G', 'Highlight')).toBeVisible();
    await expect(keyButton(app, 'F8', 'Next passage')).toBeVisible();
    await expect(keyButton(app, 'G', 'Next passage')).toHaveCount(0);
    expect([await menuKey(app, 'highlight'), await menuKey(app, 'nextPassage')]).toEqual(['G', 'F8']);
  });

  test('is refused where it is for something else, and says for what', async ({ app }) => {
    await openChangeKeys(app);

    await changeKey(app, 'Highlight', 'H', 'Control+c');

    await expect(app.dialog.getByRole('alert')).toContainText('Ctrl+C cannot be a command');
    await app.press('Escape');
    await expect(keyButton(app, 'H', 'Highlight')).toBeVisible();
    await expect(app.dialog).toBeVisible();
  });

  test('can be removed, added, and put back, one command or all', async ({ app }) => {
    await openChangeKeys(app);
    await changeKey(app, 'Highlight', 'H', 'Backspace');
    await expect(keysNews(app)).toHaveText('“Highlight” has no key now.');
    expect(await menuKey(app, 'highlight')).toBeNull();

    for (const key of ['Control+m', 'y']) {
      await app.dialog.getByRole('button', { name: 'Add a key to “Highlight”' }).press('Enter');
      await app.press(key);
    }
    await expect(keysNews(app)).toHaveText('“Highlight” now has Ctrl+M and Y.');

    await app.dialog.getByRole('button', { name: 'Reset “Highlight”' }).press('Enter');
    await expect(keyButton(app, 'H', 'Highlight')).toBeVisible();
    await changeKey(app, 'Grow selection', 'E', 'y');
    await app.dialog.getByRole('button', { name: 'Reset all' }).press('Enter');
    await expect(keyButton(app, 'E', 'Grow selection')).toBeVisible();
    await app.dialog.getByRole('button', { name: 'Bring back' }).press('Enter');
    await expect(keyButton(app, 'Y', 'Grow selection')).toBeVisible();
  });
});

test('single letters can be switched off: then they do nothing, and every command still has the palette', async ({
  app,
  folder,
}) => {
  await readyToRead(app, folder);
  await openChangeKeys(app);
  await app.dialog
    .getByRole('checkbox', { name: 'Single letters are commands while reading' })
    .press('Space');
  await leaveDialogs(app);

  await app.press('ArrowDown', 'h', 'x', '?');
  expect(await app.passageCount()).toBe(0);
  await expect(app.dialog).toBeHidden();
  await askPalette(app, 'highlight');
  await expect(paletteRows(app).first()).not.toContainText('H Passage');
  await app.press('Enter');
  await expect.poll(() => app.passageCount()).toBe(1);
  await app.untilSaved();

  await app.restart();
  await app.text.focus();
  await app.press('ArrowDown', 'ArrowDown', 'h');
  expect(await app.passageCount()).toBe(1);
});

test('keys go out to a file and come back from one, without what means nothing here', async ({
  app,
  folder,
}) => {
  const file = join(folder, 'my keys.json');
  await openChangeKeys(app);
  await changeKey(app, 'Highlight', 'H', 'y');
  await app.answerSaveDialog(file);
  await app.dialog.getByRole('button', { name: 'Export…' }).press('Enter');
  await expect(keysNews(app)).toHaveText('Exported “my keys.json”.');
  const written = JSON.parse(await readFile(file, 'utf8')) as { keys: object };
  expect(written).toEqual({ scholionKeys: 1, keys: { highlight: ['Y'] } });

  await writeFile(file, JSON.stringify({ ...written, keys: { ...written.keys, fly: ['Mod+F9'] } }));
  await app.dialog.getByRole('button', { name: 'Reset all' }).press('Enter');
  await app.answerOpenDialog([file]);
  await app.dialog.getByRole('button', { name: 'Import…' }).press('Enter');

  await expect(keysNews(app)).toContainText(
    'keys of 1 command. Left out, since they mean nothing here: fly.',
  );
  await expect(keyButton(app, 'Y', 'Highlight')).toBeVisible();

  await writeFile(file, 'no keys');
  await app.dialog.getByRole('button', { name: 'Import…' }).press('Enter');
  await expect(keysNews(app)).toHaveText('“my keys.json” holds no keys of Scholion. Nothing was changed.');
});

function keyButton(app: Scholion, key: string, command: string) {
  return app.dialog.getByRole('button', { name: `Change ${key} of “${command}”` });
}

async function menuKey(app: Scholion, id: string): Promise<string | null | undefined> {
  return (await app.menuItems()).find((item) => item.id === id)?.key;
}

async function readyToRead(app: Scholion, folder: string): Promise<void> {
  await app.addFile((await writeArticle(folder, 'ready.txt', numberedSentences(50))).path);
}
