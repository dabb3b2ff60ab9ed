import { expect, test, type SavedPassage, type Scholion } from './app';
import { numberedSentences, writeArticle } from './articles';
import { tablesIn } from './records';

/** How often the program is killed. `npm run soak` asks for more. */
const kills = Number(process.env['SCHOLION_KILLS'] ?? 25);
/** From the start to the text on the screen, on a machine that does other things too. */
const LONGEST_START_MS = 10_000;
const SHORTEST_LIFE_MS = 150;
const LONGEST_LIFE_MS = 1_500;

test.setTimeout(60_000 + kills * 20_000);

test('killed at any moment while tagging, it comes back with every passage that it showed as saved', async ({
  app,
  folder,
}) => {
  const saved = new Map<string, SavedPassage>();
  const startsMs: number[] = [];
  await beginReading(app, folder);

  for (let killed = 0; killed < kills; killed += 1) {
    await app.onSaved((passage) => saved.set(passage.id, { ...saved.get(passage.id), ...passage }));
    await tagUntilKilled(app, between(SHORTEST_LIFE_MS, LONGEST_LIFE_MS));
    // Twice: Chromium appends to a damaged log at the first start and loses all of it at the second.
    startsMs.push(await startAgain(app));
    await expectAllThere(app, saved);
    await app.stop();
    startsMs.push(await startAgain(app));
    await expectAllThere(app, saved);
  }

  const listed = (await app.readPassageList()).map(({ id }) => id);
  expect(listed).toHaveLength(new Set(listed).size);
  expect([...saved.keys()].filter((id) => !listed.includes(id))).toEqual([]);
  expect(saved.size).toBeGreaterThan(kills);
  report({ kills, saved: saved.size, listed: listed.length, startsMs });
});

/** A text so long that the hand never comes to its end. */
async function beginReading(app: Scholion, folder: string): Promise<void> {
  await app.addFile((await writeArticle(folder, 'long.txt', numberedSentences(300 * kills))).path);
  await tagSentence(app);
  await app.untilSaved();
}

async function tagSentence(app: Scholion): Promise<void> {
  await app.press('a');
  await app.type('Alpha');
  await app.press('Tab', '1', 'Enter');
}

/** Goes down from the last passage, a sentence at a time, and tags each, until the program is gone. */
async function tagUntilKilled(app: Scholion, lifeMs: number): Promise<void> {
  await app.press('Control+Home', 'Shift+G', 'ArrowDown');
  await tagSentence(app);
  const killing = new Promise((resolve) => setTimeout(resolve, lifeMs)).then(() => app.kill());
  const tagging = (async () => {
    for (;;) await app.press('ArrowDown', Math.random() < 0.5 ? 'h' : 'r');
  })();
  // It ends when there is nothing left that takes keys.
  await tagging.catch(() => undefined);
  await killing;
}

/** @returns how long it took until the text was there to go on with. */
async function startAgain(app: Scholion): Promise<number> {
  await app.start();
  await expect(app.text).toBeVisible();
  return performance.now() - app.begun;
}

async function expectAllThere(app: Scholion, saved: ReadonlyMap<string, SavedPassage>): Promise<void> {
  const tables = await tablesIn(app);
  const passages = (tables['passages'] ?? []) as { id: string; quote: string }[];
  const quotes = new Map(passages.map(({ id, quote }) => [id, quote]));
  const tagged = new Set((tables['appearances'] ?? []).map((row) => (row as { passage: string }).passage));
  const lost = [...saved.values()].filter(
    ({ id, quote, isTagged }) =>
      !quotes.has(id) || (quote !== undefined && quotes.get(id) !== quote) || (isTagged && !tagged.has(id)),
  );
  expect(lost).toEqual([]);
  // Each sentence was tagged once, so that a quote that is there twice is a passage that is there twice.
  expect(new Set(quotes.values()).size).toBe(passages.length);
  expect(await app.passageCount()).toBe(passages.length);
}

type Figures = { kills: number; saved: number; listed: number; startsMs: readonly number[] };

function report({ kills, saved, listed, startsMs }: Figures): void {
  const sorted = startsMs.toSorted((a, b) => a - b);
  const [median = 0, slowest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const description = `${kills} kills, ${startsMs.length} restarts, ${saved} passages shown as saved, 0 of them lost, ${
    listed - saved
  } more found; starts ${Math.round(median)} ms at the median, ${Math.round(slowest)} ms at most`;
  test.info().annotations.push({ type: 'figures', description });
  console.log(description);
  expect(slowest).toBeLessThan(LONGEST_START_MS);
}

function between(least: number, most: number): number {
  return least + Math.random() * (most - least);
}
