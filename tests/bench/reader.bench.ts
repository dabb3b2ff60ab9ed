import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readBundle } from '#electron/bundle/bundle-file';
import type { Scholion } from '#tests/e2e/scholion';
import { BARE_LOOK, BARE_SCROLLER, showBarePage } from './bare-page';
import { startBare } from './bare-program';
import { Beside } from './beside';
import { bareTextOf, sizes } from './data/marked-articles';
import { appendAndAsk } from './disk-and-door';
import { figureOf, type Figure, type Goal, type SizeName, type Wish } from './figure';
import { madeBundle } from './made';
import { contentsOf, keyToPaint, keyToSettled, scrollThrough } from './paint';
import { deeds, SAVED, SCROLLER, selectSomeWords, startOn, TEXT, toLibrary } from './reading';

const STEPS = 100;

/** The program with a text open, the same text there without passages, and the page that does nothing but show the words. */
type Open = {
  readonly app: Scholion;
  readonly plain: Scholion;
  readonly bare: ElectronApplication;
  readonly barePage: Page;
  readonly size: SizeName;
  readonly runs: number;
  /** What was measured at the smallest size, by figure: what the largest is compared with. */
  readonly small: Map<string, readonly number[]>;
};

/** The reader at three sizes of text, from a key to what it shows. */
export async function* measure(wish: Wish): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const bare = await startBare();
  const small = new Map<string, readonly number[]>();
  const started: Scholion[] = [];
  const start = async (bundle: string, profile: string): Promise<Scholion> => {
    const app = await startOn(bundle, join(folder, profile));
    started.push(app);
    return app;
  };
  try {
    for (const size of wish.sizes) {
      const bundle = await madeBundle(size, sizes[size]);
      const page = await bare.firstWindow();
      await showBare(page, bundle);
      const app = await start(bundle, size);
      const plain = await start(
        await madeBundle(`${size}-plain`, { ...sizes[size], passages: 0 }),
        `${size}-plain`,
      );
      const open = { app, plain, bare, barePage: page, size, runs: wish.runs, small };
      yield* holding(open);
      yield* scrolling(open);
      yield* opening(open);
      yield* marking(open);
      yield* saving(open);
      for (const each of started.splice(0)) await each.stop();
    }
  } finally {
    for (const each of started) await each.stop();
    await bare.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function showBare(page: Page, bundle: string): Promise<void> {
  const read = await readBundle(bundle);
  if (!read.ok) throw new Error(`${bundle} cannot be read`);
  await showBarePage(page, await bareTextOf(read.value));
  await read.value.close();
}

/** What is promised, is promised of the largest size. */
function promised(size: SizeName, goal: Goal | number): Goal | number | undefined {
  return size === 'L' ? goal : undefined;
}

async function* holding({ app, plain, bare, size, small }: Open): AsyncIterable<Figure> {
  const own = await contentsOf(app.program, app.page);
  const unmarked = await contentsOf(plain.program, plain.page);
  const least = await contentsOf(bare, await bare.firstWindow());
  const inMB = { size, unit: 'MB' } as const;
  yield figureOf(
    { figure: 'memory after load', ...inMB, goal: promised(size, 2) },
    [own.memoryMB],
    [least.memoryMB],
  );
  yield figureOf({ figure: 'heap of the script after load', ...inMB }, [own.heapMB], [least.heapMB]);
  yield figureOf(
    { figure: 'nodes after load', size, unit: 'nodes', goal: promised(size, 2) },
    [own.nodes],
    [least.nodes],
  );
  const ofPassages = [own.nodes - unmarked.nodes];
  const atSmallest = small.get('nodes');
  if (!atSmallest) small.set('nodes', ofPassages);
  yield figureOf(
    { figure: 'nodes that passages take, beside S', size, unit: 'nodes', goal: promised(size, 1.3) },
    ofPassages,
    atSmallest ?? ofPassages,
  );
}

async function* scrolling({ app, plain, barePage, size }: Open): AsyncIterable<Figure> {
  const own = await scrollThrough(app.page, SCROLLER, STEPS);
  const unmarked = await scrollThrough(plain.page, SCROLLER, STEPS);
  const least = await scrollThrough(barePage, BARE_SCROLLER, STEPS);
  const figure = 'scrolling, a picture';
  yield figureOf({ figure, size, judged: 'p95', goal: promised(size, 1.3) }, own, unmarked);
  yield figureOf({ figure: `${figure}, beside the bare page`, size, judged: 'p95' }, own, least);
}

async function* opening({ app, barePage, size, runs, small }: Open): AsyncIterable<Figure> {
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

async function* marking({ app, barePage, size, runs, small }: Open): AsyncIterable<Figure> {
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

async function* saving({ app, size, runs }: Open): AsyncIterable<Figure> {
  const times = new Beside();
  await app.press('Control+Home');
  for (let run = 0; run < runs; run += 1) {
    await selectSomeWords(app.page);
    times.own.push(await keyToPaint(app.page, 'h', SAVED));
    times.least.push(await appendAndAsk(app));
    await app.press('Delete');
  }
  const goal = promised(size, { atMost: 20 });
  yield figureOf({ figure: 'tag, key to saved', size, judged: 'p95', goal }, times.own, times.least);
}
