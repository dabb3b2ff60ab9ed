import { contrast, nearestPair, over, parseColour, type Colour } from '#tests/colour/colour';
import { numberedSentences, writeArticle } from './articles';
import { expect, test, type Scholion } from './app';
import { tagWords } from './overlap';
import { seenFocus, seenMarks, seenWords } from './seen-colours';

test.setTimeout(120_000);

/** How the window can look, what text on it has to reach, and how far apart actors’ colours are (`interaction.md` 3.5). */
const looks = [
  { name: 'light', theme: 'themeLight', contrast: 'contrastSystem', text: 4.5, apart: 0.118 },
  { name: 'dark', theme: 'themeDark', contrast: 'contrastSystem', text: 4.5, apart: 0.132 },
  { name: 'light with more contrast', theme: 'themeLight', contrast: 'contrastMore', text: 7, apart: 0.118 },
  { name: 'dark with more contrast', theme: 'themeDark', contrast: 'contrastMore', text: 7, apart: 0.132 },
] as const;

for (const look of looks) {
  test(`colours can be read and told apart: ${look.name}`, async ({ app, folder }) => {
    await markInSixColours(app, folder);
    await app.chooseCommand(look.theme);
    await app.chooseCommand(look.contrast);
    await expect.poll(() => app.isDark()).toBe(look.theme === 'themeDark');

    const page = parseColour(await app.page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    const marks = await seenMarks(app);
    const fills = unique(marks.map(({ fill }) => over(parseColour(fill), page)));
    const slots = unique(marks.flatMap(({ lanes }) => lanes.map(parseColour)));

    expect(slots, 'the colours of six actors').toHaveLength(6);
    expect(fills, 'one passage, two, three').toHaveLength(look.contrast === 'contrastMore' ? 1 : 3);
    for (const below of [page, ...fills]) {
      for (const slot of slots) expect(contrast(slot, below)).toBeGreaterThanOrEqual(3);
      for (const { text } of marks) {
        expect(contrast(parseColour(text), below)).toBeGreaterThanOrEqual(look.text);
      }
    }
    expect(round(nearestPair(slots).distance), nearestPair(slots).pair).toBeGreaterThanOrEqual(look.apart);

    await app.press('g');
    for (const { words, colour, behind } of await seenWords(app)) {
      const below = ground(behind);
      expect(contrast(over(parseColour(colour), below), below), words).toBeGreaterThanOrEqual(4.5);
    }
  });
}

for (const look of looks.slice(0, 2)) {
  test(`every control of the reader is large enough, and shows that it has the focus: ${look.name}`, async ({
    app,
    folder,
  }) => {
    await markInSixColours(app, folder);
    await app.chooseCommand(look.theme);
    await app.press('g');

    const controls = await seenFocus(app);

    expect(controls.length).toBeGreaterThan(10);
    for (const { name, width, height, ring, ringWidth, behind, isCovered } of controls) {
      expect(Math.min(width, height), `${name}: size`).toBeGreaterThanOrEqual(24);
      expect(ringWidth, `${name}: ring`).toBeGreaterThanOrEqual(2);
      expect(contrast(parseColour(ring), ground(behind)), `${name}: ring`).toBeGreaterThanOrEqual(3);
      expect(isCovered, `${name}: under something`).toBe(false);
    }
  });
}

/** Two places with three passages over one another, of six actors. */
async function markInSixColours(app: Scholion, folder: string): Promise<void> {
  const { text, path } = await writeArticle(folder, 'colours.txt', numberedSentences(10));
  await app.addFile(path);
  await tagWords(app, text, [
    ['Sentence 0 says where', 'Alpha', '1'],
    ['0 says where', 'Beta', '2'],
    ['says where', 'Gamma', '3'],
    ['Sentence 1 says where', 'Delta', '4'],
    ['1 says where', 'Epsilon', '5'],
    ['1 says', 'Zeta', '6'],
  ]);
}

function ground(behind: readonly string[]): Colour {
  return behind.map(parseColour).reduce((below, colour) => over(colour, below));
}

function unique(colours: readonly Colour[]): Colour[] {
  const key = ({ red, green, blue }: Colour): string =>
    [red, green, blue].map((value) => Math.round(value * 255)).join(' ');
  return [...new Map(colours.map((colour) => [key(colour), colour])).values()];
}

/** As the figures are published. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
