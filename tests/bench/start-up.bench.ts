import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scholion } from '#tests/e2e/scholion';
import { startBare } from './bare-program';
import { library } from './data/marked-articles';
import { figureOf, type Figure, type Wish } from './figure';
import { fullLibrary } from './full-library';
import { madeBundle } from './made';
import { startOn, toLibrary } from './reading';

/** So often is each started at the most: a start takes a second. */
const MOST_STARTS = 30;

/** From starting the program to what one can work with: with an empty library, with a full one, and a bare window. */
export async function* measure({ runs }: Wish): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const { profile: full } = await fullLibrary();
  const [empty, single] = [join(folder, 'empty'), join(folder, 'single')];
  // One article of the same kind, so that there is a text to read. Both are left while it is read.
  await (await startOn(await madeBundle('single', { ...library, articles: 1 }), single)).stop();
  await leaveReading(full);
  const toRooms = { empty: [] as number[], full: [] as number[], bare: [] as number[] };
  const toText = { single: [] as number[], full: [] as number[] };
  try {
    // The first start of a profile makes it; what is measured is every day's start.
    await timeToRooms(empty);
    for (let run = 0; run < Math.min(runs, MOST_STARTS); run += 1) {
      toRooms.empty.push(await timeToRooms(empty));
      toRooms.full.push(await timeToRooms(full));
      toRooms.bare.push(await timeOfBare());
      toText.single.push(await timeToText(single));
      toText.full.push(await timeToText(full));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [none, all] = ['empty library', 'full library'];
  yield figureOf({ figure: 'start-up to the rooms', size: none, goal: 2 }, toRooms.empty, toRooms.bare);
  yield figureOf({ figure: 'start-up to the rooms', size: all, goal: 1.2 }, toRooms.full, toRooms.empty);
  yield figureOf(
    { figure: 'start-up to the text that was open', size: all, goal: 1.2 },
    toText.full,
    toText.single,
  );
}

async function timeOfBare(): Promise<number> {
  const begun = performance.now();
  const running = await startBare();
  const page = await running.firstWindow();
  await page.getByRole('navigation', { name: 'Rooms' }).waitFor();
  const took = performance.now() - begun;
  await running.close();
  return took;
}

async function timeToRooms(profile: string): Promise<number> {
  const app = new Scholion(profile);
  const begun = performance.now();
  await app.start();
  const took = performance.now() - begun;
  await app.stop();
  return took;
}

async function leaveReading(profile: string): Promise<void> {
  const app = new Scholion(profile);
  await app.start();
  await toLibrary(app);
  await app.openFirstDocument();
  await app.stop();
}

/** From the start to the words of the article that was open when the program was left, where a key moves on in them. */
async function timeToText(profile: string): Promise<number> {
  const app = new Scholion(profile);
  const begun = performance.now();
  try {
    await app.start();
    await app.text.waitFor();
    await app.page.keyboard.press('ArrowDown');
    await app.page.locator('[role=textbox]:focus').waitFor();
    return performance.now() - begun;
  } finally {
    await app.stop();
  }
}
