import { expect, test, type Scholion } from './app';
import { numberedSentences, writeArticle } from './articles';

/** Two passages, the second longer by a word and by another, gone, and back again. */
const marking = ['ArrowDown', 'h', 'ArrowDown', 'h', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Delete'];
/** A sentence with an actor and what they do, and the same again on the next one. */
const tagging = ['Shift+ArrowDown', 'a', 'n', 'k', 'Tab', '1', 'Enter', 'ArrowDown', 'Shift+ArrowDown', 'r'];

test('keys pressed without a pause leave what they leave when they are pressed slowly', async ({
  newApp,
}) => {
  test.setTimeout(120_000);
  const outcomes: unknown[] = [];
  for (const pressing of [pressSlowly, pressAtOnce]) {
    const app = await newApp();
    await app.start();
    await app.openSample();
    const before = await app.passageCount();
    await app.press('Control+Home', 'ArrowDown', 'ArrowDown');

    await pressing(app, marking);
    const marked = await outcomeOf(app, before + 1);
    await pressing(app, ['Control+z']);
    const undone = await outcomeOf(app, before + 2);
    await pressing(app, ['Escape', ...tagging]);
    const tagged = await outcomeOf(app, before + 4);

    outcomes.push({ marked, undone, tagged });
    await app.stop();
  }

  expect(outcomes[1]).toEqual(outcomes[0]);
});

test('an undo pressed in the same breath takes back what was done before it', async ({ app, folder }) => {
  await app.addFile((await writeArticle(folder, 'article.txt', numberedSentences(40))).path);
  await app.press('Control+Home');

  await pressAtOnce(app, ['h', 'ArrowDown', 'h', 'Shift+ArrowRight', 'Delete', 'Control+z', 'Control+z']);

  await expect(app.passages).toHaveText([/^Sentence 0 /, /^Sentence 1 .* that day(?!\.? Sentence)/]);
  await app.untilSaved();
});

async function pressSlowly(app: Scholion, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await app.press(key);
    await app.untilSaved();
    await app.page.waitForTimeout(100);
  }
}

/** All keys stand in the window's queue before the first one is heard. */
async function pressAtOnce(app: Scholion, keys: readonly string[]): Promise<void> {
  const inputs = keys.map((key) => {
    const parts = key.split('+');
    const name = parts.pop() ?? '';
    const modifiers = parts.map((part) => part.toLowerCase());
    const keyCode = name.replace('Arrow', '');
    return { modifiers, keyCode, isLetter: name.length === 1 && modifiers.length === 0 };
  });
  const window = await app.program.browserWindow(app.page);
  await window.evaluate(({ webContents }, all) => {
    for (const { modifiers, keyCode, isLetter } of all) {
      const event = { keyCode, modifiers: modifiers as 'shift'[] };
      webContents.sendInputEvent({ type: 'keyDown', ...event });
      if (isLetter) webContents.sendInputEvent({ type: 'char', ...event });
      webContents.sendInputEvent({ type: 'keyUp', ...event });
    }
  }, inputs);
}

/** What is marked and by whom, what is selected, and where the focus is, once there are so many passages and all is saved. */
async function outcomeOf(app: Scholion, passages: number) {
  await expect.poll(() => app.passageCount()).toBe(passages);
  await app.untilSaved();
  await expect(app.tagLine).toBeHidden();
  return {
    passages: (await app.readPassageList()).map(({ quote }) => quote),
    cards: await app.cards.allTextContents(),
    selected: await app.selectedQuote(),
    marks: await app.selectedMarks.allTextContents(),
    focus: await app.page.evaluate(() => document.activeElement?.getAttribute('role')),
  };
}
