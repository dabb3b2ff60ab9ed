import type { Page } from '@playwright/test';
import { readBundle } from '#electron/bundle/bundle-file';
import type { Scholion } from '#tests/e2e/scholion';
import { BARE_LOOK, BARE_SCROLLER, showBarePage } from './bare-page';
import { Beside } from './beside';
import { bareTextOf } from './data/marked-articles';
import { figureOf, type Figure, type Goal, type SizeName } from './figure';
import { keyToPaint, keyToSettled, scrollThrough } from './paint';
import { deeds, SCROLLER, selectSomeWords, TEXT, toLibrary } from './reading';

const STEPS = 100;

/** The program with a text open, the same text there without passages, and the page that does nothing but show the words. */
export type Reading = {
  readonly app: Scholion;
  readonly plain: Scholion;
  readonly barePage: Page;
  readonly size: SizeName;
  readonly runs: number;
  /** What was measured at the smallest size, by figure: what the largest is compared with. */
  readonly small: Map<string, readonly number[]>;
};

export async function showBare(page: Page, bundle: string): Promise<void> {
  const read = await readBundle(bundle);
  if (!read.ok) throw new Error(`${bundle} cannot be read`);
  await showBarePage(page, await bareTextOf(read.value));
  await read.value.close();
}

/** What is promised, is promised of the largest size. */
export function promised(size: SizeName, goal: Goal | number): Goal | number | undefined {
  return size === 'L' ? goal : undefined;
}

export async function* scrolling({ app, plain, barePage, size }: Reading): AsyncIterable<Figure> {
  const own = await scrollThrough(app.page, SCROLLER, STEPS);
  const unmarked = await scrollThrough(plain.page, SCROLLER, STEPS);
  const least = await scrollThrough(barePage, BARE_SCROLLER, STEPS);
  const figure = 'scrolling, a picture';
  yield figureOf({ figure, size, judged: 'p95', goal: promised(size, 1.3) }, own, unmarked);
  yield figureOf({ figure: `${figure}, beside the bare page`, size, judged: 'p95' }, own, least);
}

export async function* opening({ app, barePage, size, runs, small }: Reading): AsyncIterable<Figure> {
  const first = new Beside();
  const settled = new Beside();
  for (let run = 0; run < runs; run += 1) {
    await toLibrary(app);
    first.own.push(await keyToPaint(app.page, 'Enter', TEXT));
    first.least.push(await keyToPaint(barePage, 'o', BARE_LOOK));
    await toLibrary(app);
    settled.own.push(await keyToSettled(app.page, 'Enter'));
    settled.least.push(await keyToSettled(barePage, 'o'));
  }
  yield* besideSmall('open document, first paint', size, first, small, { most: 2 });
  yield* besideSmall('open document, settled paint', size, settled, small, { most: 3 });
}

export async function* marking({ app, barePage, size, runs, small }: Reading): AsyncIterable<Figure> {
  const times = new Map<string, Beside>(deeds.map(({ deed }) => [deed, new Beside()]));
  await app.press('Control+Home');
  for (let run = 0; run < runs; run += 1) {
    await selectSomeWords(app.page);
    for (const { deed, rest, key, look, bareKey } of deeds) {
      if (rest > 0) await app.page.waitForTimeout(rest);
      times.get(deed)?.own.push(await keyToPaint(app.page, key, look));
      times.get(deed)?.least.push(await keyToPaint(barePage, bareKey, BARE_LOOK));
    }
  }
  for (const [deed, taken] of times)
    yield* besideSmall(`${deed}, key to paint`, size, taken, small, {
      most: 2,
      mostOfSlow: 3,
      mostGrowth: 1.3,
    });
}

/** A figure beside the bare page, and at the largest size beside its own at the smallest. */
function* besideSmall(
  figure: string,
  size: SizeName,
  { own, least }: Beside,
  small: Map<string, readonly number[]>,
  { most, mostOfSlow, mostGrowth }: { most: number; mostOfSlow?: number; mostGrowth?: number },
): Iterable<Figure> {
  yield figureOf({ figure, size, goal: promised(size, most) }, own, least);
  if (mostOfSlow)
    yield figureOf({ figure, size, judged: 'p95', goal: promised(size, mostOfSlow) }, own, least);
  const atSmallest = small.get(figure);
  if (!atSmallest) small.set(figure, own);
  else if (size === 'L')
    yield figureOf({ figure: `${figure}, beside S`, size, goal: mostGrowth }, own, atSmallest);
}
