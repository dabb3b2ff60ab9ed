import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scholion } from '#tests/e2e/scholion';
import { startBare } from './bare-program';
import { sizes } from './data/marked-articles';
import { figureOf, type Figure, type Wish } from './figure';
import { fullLibrary } from './full-library';
import { madeBundle } from './made';
import { startOn } from './reading';

/** So often is each started at the most: a start takes a second. */
const MOST_STARTS = 30;

/** From starting the program to what one can work with: with an empty library, with a full one, and a bare window. */
export async function* measure({ runs }: Wish): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const { profile: full } = await fullLibrary();
  const [empty, small] = [join(folder, 'empty'), join(folder, 'small')];
  // One article, so that there is a text to read.
  await (await startOn(await madeBundle('S', sizes.S), small)).stop();
  const toRooms = { empty: [] as number[], full: [] as number[], bare: [] as number[] };
  const toText = { small: [] as number[], full: [] as number[] };
  try {
    // The first start of a profile makes it; what is measured is every day's start.
    await timeToRooms(empty);
    await timeToText(full);
    for (let run = 0; run < Math.min(runs, MOST_STARTS); run += 1) {
      toRooms.empty.push(await timeToRooms(empty));
      toRooms.full.push(await timeToRooms(full));
      toRooms.bare.push(await timeOfBare());
      toText.small.push(await timeToText(small));
      toText.full.push(await timeToText(full));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [none, all] = ['empty library', 'full library'];
  yield figureOf({ figure: 'start-up to the rooms', size: none, goal: 2 }, toRooms.empty, toRooms.bare);
  yield figureOf({ figure: 'start-up to the rooms', size: all, goal: 1.2 }, toRooms.full, toRooms.empty);
  yield figureOf({ figure: 'start-up to an open text', size: all, goal: 1.2 }, toText.full, toText.small);
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

/** From the start to the words of the first article, opened by keys as soon as it is listed. */
async function timeToText(profile: string): Promise<number> {
  const app = new Scholion(profile);
  const begun = performance.now();
  try {
    await app.start();
    await app.openFirstDocument();
    return performance.now() - begun;
  } finally {
    await app.stop();
  }
}
