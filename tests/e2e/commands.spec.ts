import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commands, type CommandDescription, type CommandId } from '#shared/commands';
import { acceleratorFor } from '#electron/accelerator';
import { numberedSentences, writeArticle } from './articles';
import { expect, test, type Scholion } from './app';
import { hasMoreContrast, stackList, textSize } from './overlap';
import { filterBar, findBar, judgeLine, lookFor, tagNextSentence } from './light-path';

test.setTimeout(180_000);

const described: readonly (CommandDescription & { readonly id: CommandId })[] = commands;

test('the menu bar holds every command once, with its key', async ({ app }) => {
  const items = await app.menuItems();

  const wanted = described.map(({ id, label, keys }) => ({
    id,
    label,
    key: acceleratorFor(keys?.[0], process.platform) ?? null,
  }));
  expect(items.toSorted(byId)).toEqual(wanted.toSorted(byId));
});

test('every command does what it says, chosen in the menu', async ({ app, folder }) => {
  await readyToRead(app, folder);
  for (const { id } of described) {
    await test.step(id, () => deeds[id](app, () => app.chooseCommand(id), folder));
  }
});

test('every command does what it says, by each of its keys, while the text has the focus', async ({
  app,
  folder,
}) => {
  await readyToRead(app, folder);
  for (const { id, keys = [] } of described) {
    for (const key of keys)
      await test.step(`${id} by ${key}`, () => deeds[id](app, () => app.press(pressed(key)), folder));
  }
});

test('F6 goes round and comes back to the text where nothing is marked yet', async ({ app, folder }) => {
  await readyToRead(app, folder);

  await goesRound(app, () => app.press('F6'));
});

/** Brings about what a command needs, asks for it, sees that it was done, and leaves the text as ready as before. */
type Deed = (app: Scholion, ask: () => Promise<void>, folder: string) => Promise<void>;

const deeds: Record<CommandId, Deed> = {
  addDocuments: async (app, ask, folder) => {
    const words = `Added number ${(added += 1)} of them.`;
    await app.answerOpenDialog([
      (await writeArticle(folder, 'added.txt', `${words} ${numberedSentences(50)}`)).path,
    ]);
    await ask();
    await expect(app.text).toContainText(words);
  },
  pasteDocument: async (app, ask) => {
    await app.press('Control+1');
    await ask();
    await leaveDialog(app, 'Add pasted text');
    await app.press('Control+2');
  },
  openSample: async (app, ask) => {
    await ask();
    await expect(app.room).toHaveText('Library');
    await app.openFirstDocument();
    await expect(app.text).toContainText('NATO has put its name');
  },
  newProject: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'New project');
  },
  openBundle: async (app, ask, folder) => {
    const none = join(folder, 'none.scholion');
    await writeFile(none, 'no bundle');
    await app.answerOpenDialog([none]);
    await ask();
    await expect(app.alert).toContainText('“none.scholion” cannot be opened');
    await app.press('Enter');
    await expect(app.alert).toBeHidden();
  },
  exportBundle: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Export bundle');
  },
  undo: async (app, ask) => {
    const before = await highlighted(app);
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before);
  },
  redo: async (app, ask) => {
    const before = await highlighted(app);
    await app.press('Control+z');
    await expect.poll(() => app.passageCount()).toBe(before);
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before + 1);
  },
  editSource: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Source fields');
  },
  toggleOutside: async (app, ask) => {
    const before = await app.outside.count();
    await app.press('Control+Home');
    await ask();
    await expect(app.outside).toHaveCount(before + 1);
    await ask();
    await expect(app.outside).toHaveCount(before);
  },
  tag: async (app, ask) => {
    await ask();
    await expect(app.tagLine).toBeVisible();
    await app.press('Escape');
    await expect(app.tagLine).toBeHidden();
  },
  tagMentions: async (app, ask) => {
    await ask();
    await expect(app.page.getByRole('heading', { name: 'Whose mentions?' })).toBeVisible();
    await app.press('Escape');
    await expect(app.page.getByRole('heading', { name: 'Whose mentions?' })).toBeHidden();
  },
  toggleGhosts: async (app, ask) => {
    await ask();
    await expect(app.page.getByText('Suggested mentions are hidden')).toBeAttached();
    await ask();
    await expect(app.page.getByText('Suggested mentions are underlined')).toBeAttached();
  },
  highlight: async (app, ask) => {
    const before = await app.passageCount();
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before + 1);
  },
  repeatTags: async (app, ask) => {
    await app.press('ArrowDown', 'a');
    await app.type('Alpha');
    await app.press('Tab', '1', 'Enter', 'ArrowDown');
    const before = await app.passageCount();
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before + 1);
    await expect(app.selectedCard).toContainText('acts');
  },
  makeFavourite: async (app, ask) => {
    await app.press('ArrowDown', 'a');
    await app.type('Beta');
    await app.press('Tab', '1', 'Enter');
    await app.untilSaved();
    await ask();
    await expect(app.news.filter({ hasText: '1 now puts: Beta acts.' })).toBeVisible();
    await app.press('Control+z');
  },
  editFavourites: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Favourites');
  },
  favourite1: putsFavourite,
  favourite2: putsFavourite,
  favourite3: putsFavourite,
  favourite4: putsFavourite,
  favourite5: putsFavourite,
  favourite6: putsFavourite,
  favourite7: putsFavourite,
  favourite8: putsFavourite,
  favourite9: putsFavourite,
  implicationStated: (app, ask) => opensDrawer(app, ask, 'Implication stated by the source'),
  implicationInferred: (app, ask) => opensDrawer(app, ask, 'Implication I infer'),
  saveImplication: async (app, ask) => {
    const before = await app.implications.count();
    await app.press('ArrowDown', 'i');
    await expect(app.drawer).toBeVisible();
    await app.type('More of them follow.');
    await ask();
    await expect(app.drawer).toBeHidden();
    await expect(app.implications).toHaveCount(before + 1);
  },
  linkEvidence: async (app, ask) => {
    if ((await app.implications.count()) === 0) await writesImplication(app);
    await app.press('ArrowDown');
    await ask();
    await expect(app.linkLine).toBeVisible();
    await app.press('Escape');
    await expect(app.linkLine).toBeHidden();
  },
  voice: (app, ask) => opensLine(app, ask, 'Who says it'),
  certainty: (app, ask) => opensLine(app, ask, 'How sure the speaker is'),
  kind: (app, ask) => opensLine(app, ask, 'Kind of passage'),
  note: (app, ask) => opensLine(app, ask, 'Note'),
  why: (app, ask) => opensLine(app, ask, 'Why I read it so'),
  credibility: (app, ask) => opensLine(app, ask, 'Credibility of the passage'),
  event: (app, ask) => opensLine(app, ask, 'Event'),
  details: (app, ask) => opensLine(app, ask, 'All that is recorded here'),
  whatWeRecord: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'What we record');
  },
  removePassage: async (app, ask) => {
    const before = await highlighted(app);
    await ask();
    await expect.poll(() => app.passageCount()).toBe(before);
  },
  rightEdgeOut: (app, ask) => movesEdge(app, ask, (before, after) => after.startsWith(`${before} `)),
  rightEdgeIn: (app, ask) => movesEdge(app, ask, (before, after) => before.startsWith(`${after} `)),
  leftEdgeOut: (app, ask) => movesEdge(app, ask, (before, after) => after.endsWith(` ${before}`)),
  leftEdgeIn: (app, ask) => movesEdge(app, ask, (before, after) => before.endsWith(` ${after}`)),
  addPiece: async (app, ask) => {
    const before = await aPhrase(app);
    await app.press('ArrowDown', 'Shift+ArrowRight');
    const added = (await app.selection()).trim();
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(`${before} … ${added}`);
    await app.press('Delete');
  },
  removePiece: async (app, ask) => {
    const before = await aPhrase(app);
    await app.press('ArrowDown', 'Shift+ArrowRight');
    const added = (await app.selection()).trim();
    await app.press('Shift+a');
    await expect.poll(() => app.selectedQuote()).toBe(`${before} … ${added}`);
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(added);
    await app.press('Delete');
  },
  copyQuote: async (app, ask) => {
    const before = await aPhrase(app);
    await ask();
    await expect.poll(() => app.clipboard()).toMatch(new RegExp(`^“${before}” \\(`));
    await app.press('Delete');
  },
  copyLink: async (app, ask) => {
    await aPhrase(app);
    await ask();
    await expect
      .poll(() => app.clipboard())
      .toMatch(/^scholion:\/\/project\/[\w-]+\/document\/\w+\/passage\//);
    await app.press('Delete');
  },
  jump: async (app, ask) => {
    await ask();
    await expect(app.page.getByText('Jump: press a word’s first letter').last()).toBeVisible();
    await app.press('Escape');
    await expect(app.page.getByText('Jump: press a word’s first letter')).toBeHidden();
  },
  pageDown: async (app, ask) => {
    await app.press('Control+Home');
    const before = await app.scrolledTo();
    await ask();
    await expect.poll(() => app.scrolledTo()).toBeGreaterThan(before);
    await toTheDepths(app);
  },
  pageUp: async (app, ask) => {
    await app.press('Control+End');
    await expect.poll(() => app.scrolledTo()).toBeGreaterThan(100);
    const before = await app.scrolledTo();
    await ask();
    await expect.poll(() => app.scrolledTo()).toBeLessThan(before);
    await toTheDepths(app);
  },
  letGo: async (app, ask) => {
    await highlighted(app);
    await expect(app.selectedCard).toHaveCount(1);
    await ask();
    await expect(app.selectedCard).toHaveCount(0);
  },
  nextPassage: async (app, ask) => {
    const quotes = await quotesToWalk(app);
    await app.press('Control+Home');
    await ask();
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(quotes[1]);
  },
  previousPassage: async (app, ask) => {
    const quotes = await quotesToWalk(app);
    await app.press('Control+End');
    await ask();
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(quotes.at(-2));
  },
  outward: async (app, ask) => {
    const inner = await nested(app);
    await ask();
    await expect.poll(() => app.selectedQuote()).toBe(inner);
    await ask();
    await expect.poll(() => app.selectedQuote()).toMatch(new RegExp(`^${inner} .`));
  },
  stackList: async (app, ask) => {
    await nested(app);
    await ask();
    await expect(stackList(app)).toBeVisible();
    await expect(stackList(app).getByRole('option').nth(1)).toBeVisible();
    await app.press('Escape');
    await expect(stackList(app)).toBeHidden();
  },
  growSelection: async (app, ask) => {
    await app.press('Control+Home');
    await ask();
    const word = await app.selection();
    await ask();
    expect(word).toMatch(/^\w+$/);
    await expect.poll(() => app.selection()).toMatch(new RegExp(`^${word} .+`));
  },
  shrinkSelection: async (app, ask) => {
    await app.press('Control+Home', 'e', 'e');
    const phrase = await app.selection();
    await ask();
    await expect.poll(() => app.selection()).toBe(phrase.split(' ')[0]);
  },
  judge: async (app, ask) => {
    await ask();
    await expect(judgeLine(app)).toBeVisible();
    await app.press('Escape');
    await expect(judgeLine(app)).toBeHidden();
  },
  nextUnread: async (app, ask, folder) => {
    const unread = await writeArticle(
      folder,
      'unread.txt',
      `Unread ${(added += 1)}. ${numberedSentences(50)}`,
    );
    await app.addFile(unread.path);
    await app.addFile(
      (await writeArticle(folder, 'begun.txt', `Begun ${added}. ${numberedSentences(50)}`)).path,
    );
    await expect(app.text).toContainText(`Begun ${added}.`);
    await highlighted(app);
    await ask();
    await expect(app.text).not.toContainText(`Begun ${added}.`);
  },
  openByName: async (app, ask) => {
    await ask();
    await expect(app.dialog).toHaveAccessibleName('Open document by name');
    await app.press('Escape');
    await expect(app.dialog).toBeHidden();
  },
  nextUntidy: async (app, ask) => {
    await quotesToWalk(app);
    await app.press('Control+Home');
    await ask();
    await expect(app.selectedCard).toHaveCount(1);
  },
  previousUntidy: async (app, ask) => {
    await quotesToWalk(app);
    await app.press('Control+End');
    await ask();
    await expect(app.selectedCard).toHaveCount(1);
  },
  find: async (app, ask) => {
    await ask();
    await expect(findBar(app)).toBeVisible();
    await app.press('Escape');
    await expect(findBar(app)).toBeHidden();
  },
  findNext: async (app, ask) => {
    await lookFor(app, 'on');
    await app.press('Control+Home');
    await ask();
    await expect.poll(() => app.selection()).toMatch(/^on$/i);
  },
  findPrevious: async (app, ask) => {
    await lookFor(app, 'on');
    await app.press('Control+End');
    await ask();
    await expect.poll(() => app.selection()).toMatch(/^on$/i);
  },
  focus: async (app, ask) => {
    await tagNextSentence(app, 'Alpha');
    await ask();
    await expect(filterBar(app)).toContainText('Alpha');
    await ask();
    await expect(filterBar(app)).toBeHidden();
  },
  clearFilter: async (app, ask) => {
    await tagNextSentence(app, 'Alpha');
    await app.press('f');
    await expect(filterBar(app)).toBeVisible();
    await ask();
    await expect(filterBar(app)).toBeHidden();
  },
  goToLibrary: async (app, ask) => {
    await ask();
    await expect(app.library).toBeVisible();
    await app.press('Control+2');
  },
  goToReader: async (app, ask) => {
    await app.press('Control+1');
    await expect(app.library).toBeVisible();
    await ask();
    await expect(app.text).toBeVisible();
  },
  nextRegion: (app, ask) => goesRound(app, ask),
  previousRegion: (app, ask) => goesRound(app, ask),
  toggleList: (app, ask) => hidesAndShows(app.page.getByRole('region', { name: 'Passages' }), ask),
  toggleMargin: (app, ask) => hidesAndShows(app.page.getByRole('region', { name: 'Passage cards' }), ask),
  silenceHighlights: async (app, ask) => {
    await highlighted(app);
    await expect(app.text.locator('mark').first()).toBeVisible();
    await ask();
    await expect(app.text.locator('mark')).toHaveCount(0);
    await expect(app.status).toContainText('Highlights silenced');
    await ask();
    await expect(app.text.locator('mark').first()).toBeVisible();
  },
  textLarger: (app, ask) => resizes(app, ask, 1),
  textSmaller: (app, ask) => resizes(app, ask, -1),
  textUsual: async (app, ask) => {
    await app.press('Control+=');
    await ask();
    expect(await textSize(app)).toBe(18);
  },
  themeSystem: async (app, ask) => {
    await ask();
    await app.page.emulateMedia({ colorScheme: 'dark' });
    expect(await app.isDark()).toBe(true);
    await app.page.emulateMedia({ colorScheme: 'light' });
    expect(await app.isDark()).toBe(false);
  },
  themeLight: async (app, ask) => {
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await ask();
    await expect.poll(() => app.isDark()).toBe(false);
    await app.page.emulateMedia({ colorScheme: 'light' });
  },
  themeDark: async (app, ask) => {
    await ask();
    await expect.poll(() => app.isDark()).toBe(true);
  },
  toggleFirstSteps: async (app, ask) => {
    await ask();
    await expect(app.page.getByText('The first steps belong to the sample').first()).toBeVisible();
  },
  contrastSystem: async (app, ask) => {
    await ask();
    await expect(hasMoreContrast(app)).resolves.toBe(false);
  },
  contrastMore: async (app, ask) => {
    await ask();
    await expect.poll(() => hasMoreContrast(app)).toBe(true);
  },
  readingSettings: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Reading settings');
  },
  showKeys: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Keys');
  },
  changeKeys: async (app, ask) => {
    await ask();
    await leaveDialog(app, 'Change keys');
  },
  palette: async (app, ask) => {
    await ask();
    await expect(app.dialog.getByRole('combobox', { name: 'Commands' })).toBeFocused();
    await app.press('Escape');
    await expect(app.dialog).toBeHidden();
  },
  toggleSingleKeys: async (app, ask) => {
    const before = await app.passageCount();
    await ask();
    await app.press('ArrowDown', 'h');
    expect(await app.passageCount()).toBe(before);
    await ask();
    await app.press('h');
    await expect.poll(() => app.passageCount()).toBe(before + 1);
  },
};

let added = 0;

async function readyToRead(app: Scholion, folder: string): Promise<void> {
  await app.addFile((await writeArticle(folder, 'ready.txt', numberedSentences(50))).path);
}

async function leaveDialog(app: Scholion, heading: string): Promise<void> {
  await expect(app.dialog.getByRole('heading', { name: heading, exact: true })).toBeVisible();
  await app.press('Escape');
  await expect(app.dialog).toBeHidden();
}

/** Keeps tags that no favourite has yet, on a passage made for it, until so many digits are taken. */
async function keepFavourites(app: Scholion, count: number): Promise<void> {
  const kept = favourites.get(app) ?? 0;
  if (kept >= count) return;
  await app.press('ArrowDown', 'a');
  await app.type('Alpha');
  await app.press('Tab', 'Enter');
  for (let at = kept; at < count; at += 1) {
    // Each time one role more, and after the sixth one less.
    if (at > 0) await app.press('a', String((at % 6) + 1), 'Enter');
    await app.untilSaved();
    await app.chooseCommand('makeFavourite');
    await expect(app.news.filter({ hasText: `${at + 1} now puts: Alpha` })).toBeVisible();
  }
  favourites.set(app, count);
}

/** How many digits have one. */
const favourites = new WeakMap<Scholion, number>();

async function putsFavourite(app: Scholion, ask: () => Promise<void>): Promise<void> {
  await keepFavourites(app, 9);
  await app.press('ArrowDown');
  const before = await app.passageCount();
  await ask();
  await expect.poll(() => app.passageCount()).toBe(before + 1);
  await expect(app.selectedCard).toContainText('Alpha');
  await app.untilSaved();
  await app.press('Control+z');
  await expect.poll(() => app.passageCount()).toBe(before);
}

/** Highlights a sentence. @returns how many passages there were before. */
async function highlighted(app: Scholion): Promise<number> {
  await app.press('ArrowDown');
  const before = await app.passageCount();
  await app.press('h');
  await expect.poll(() => app.passageCount()).toBe(before + 1);
  await app.untilSaved();
  return before;
}

/** Goes to a sentence about which nobody else says anything here. */
async function toTheDepths(app: Scholion): Promise<void> {
  await app.press('Control+End', ...Array<string>(20).fill('ArrowUp'));
}

/** Marks three words of a sentence. @returns them. */
async function aPhrase(app: Scholion): Promise<string> {
  const right = Array<string>(4).fill('ArrowRight');
  const select = Array<string>(3).fill('Shift+ArrowRight');
  await toTheDepths(app);
  await app.press(...right, ...select);
  const phrase = (await app.selection()).trim();
  await app.press('h');
  await expect.poll(() => app.selectedQuote()).toBe(phrase);
  await app.untilSaved();
  return phrase;
}

async function movesEdge(
  app: Scholion,
  ask: () => Promise<void>,
  isMoved: (before: string, after: string) => boolean,
): Promise<void> {
  const before = await aPhrase(app);
  await ask();
  await expect.poll(async () => isMoved(before, (await app.selectedQuote()) ?? '')).toBe(true);
  await app.press('Delete');
}

async function quotesToWalk(app: Scholion): Promise<string[]> {
  if ((await app.passageCount()) < 3) {
    await app.press('Control+Home', 'h', 'ArrowDown', 'h', 'ArrowDown', 'h');
    await expect.poll(() => app.passageCount()).toBeGreaterThan(2);
  }
  return (await app.readPassageList()).map(({ quote }) => quote);
}

async function writesImplication(app: Scholion): Promise<void> {
  await app.press('i');
  await expect(app.drawer).toBeVisible();
  await app.type('They come.');
  await app.press('Control+Enter');
  await expect(app.implications).toHaveCount(1);
}

async function opensDrawer(app: Scholion, ask: () => Promise<void>, heading: string): Promise<void> {
  await ask();
  await expect(app.drawer).toHaveAccessibleName(heading);
  await app.press('Escape');
  await expect(app.drawer).toBeHidden();
}

/** A form in the margin, which Esc leaves for the text. */
async function opensLine(app: Scholion, ask: () => Promise<void>, name: string): Promise<void> {
  await ask();
  const line = app.page.getByRole('group', { name, exact: true });
  await expect(line).toBeVisible();
  await app.press('Escape');
  await expect(line).toBeHidden();
  expect(await app.isReading()).toBe(true);
}

/** From the text through some other parts of the window, and back to the text. */
async function goesRound(app: Scholion, ask: () => Promise<void>): Promise<void> {
  let steps = 0;
  do {
    await ask();
    steps += 1;
  } while (!(await app.isReading()) && steps < 12);
  expect(steps).toBeGreaterThan(2);
  expect(steps).toBeLessThan(12);
}

async function hidesAndShows(
  part: ReturnType<Scholion['page']['getByRole']>,
  ask: () => Promise<void>,
): Promise<void> {
  await ask();
  await expect(part).toBeHidden();
  await ask();
  await expect(part).toBeVisible();
}

/** Two highlights that begin where the caret is, and nothing selected. @returns the words of the inner one. */
async function nested(app: Scholion): Promise<string> {
  await app.press('Control+Home', 'ArrowDown', 'ArrowDown', 'e');
  const inner = await app.selection();
  const before = await app.passageCount();
  await app.press('h', 'Escape', 'h');
  await expect.poll(() => app.passageCount()).toBe(before + 2);
  await app.untilSaved();
  await app.press('Escape');
  return inner;
}

async function resizes(app: Scholion, ask: () => Promise<void>, direction: 1 | -1): Promise<void> {
  const before = await textSize(app);
  await ask();
  expect(Math.sign((await textSize(app)) - before)).toBe(direction);
}

/** A key as Playwright writes it. */
function pressed(key: string): string {
  return key
    .replace('Mod', 'ControlOrMeta')
    .replace('Ctrl', 'Control')
    .replace(/(^|\+)([A-Z])$/, (_, plus, letter) => plus + letter.toLowerCase());
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
