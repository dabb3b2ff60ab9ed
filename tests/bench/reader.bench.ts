import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { electronFor } from '#build/electron-path';
import { inProject } from '#build/project';
import { writeBundle } from '#electron/bundle/bundle-file';
import { Scholion } from '#tests/e2e/scholion';
import { BARE_LOOK, BARE_SCROLLER, showBarePage } from './bare-page';
import { bareTextOf, markedArticles, sizes } from './data/marked-articles';
import { figureOf, type Figure } from './figure';
import { contentsOf, keyToPaint, keyToSettled, scrollThrough } from './paint';

/** So often is each key pressed, here and in the bare page. */
const RUNS = 40;
const STEPS = 100;

/** What a person looks at in the reader: the words of the selected passage, where they are marked in the text. */
const SELECTED = `[...document.querySelectorAll('mark.of-selected')].map((mark) => mark.textContent).join('')`;
const TEXT = `document.querySelector('[role=textbox][aria-multiline]')?.getAttribute('aria-label') ?? ''`;
const SCROLLER = '[data-room]';

/** The reader at three sizes of text, beside a page that does nothing but show the same words. */
export async function* measure(): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const bare = await startBare();
  for (const [size, amount] of Object.entries(sizes)) {
    const content = markedArticles(amount);
    const bundle = join(folder, `${size}.scholion`);
    await writeBundle(bundle, content);
    const page = await bare.firstWindow();
    await showBarePage(page, await bareTextOf(content));
    const app = new Scholion(join(folder, size));
    await app.start([bundle]);
    await app.dialog.getByRole('button', { name: 'Open bundle' }).click();
    await app.dialog.waitFor({ state: 'hidden', timeout: 300_000 });

    yield* opening(app, page, size);
    yield* tagging(app, page, size);
    yield* held(app, page, size);
    yield* scrolling(app, page, size);
    await app.stop();
  }
  await bare.close();
  await rm(folder, { recursive: true, force: true });
}

type BarePage = Awaited<ReturnType<ElectronApplication['firstWindow']>>;

async function startBare(): Promise<ElectronApplication> {
  const { program, args } = await electronFor(inProject('tests/bench/bare-window'), 'bare-window');
  return _electron.launch({ executablePath: program, args });
}

async function* opening(app: Scholion, bare: BarePage, size: string): AsyncIterable<Figure> {
  const library = async (): Promise<void> => {
    await app.press('Control+1');
    await app.library.getByRole('option').first().waitFor();
    await app.tabToRole('option');
  };
  const [firsts, bareFirsts, settled, bareSettled]: number[][] = [[], [], [], []];
  for (let run = 0; run < RUNS; run += 1) {
    await library();
    firsts!.push(await keyToPaint(app.page, 'Enter', TEXT));
    bareFirsts!.push(await keyToPaint(bare, 'o', BARE_LOOK));
    await library();
    settled!.push(await keyToSettled(app.page, 'Enter'));
    bareSettled!.push(await keyToSettled(bare, 'o'));
  }
  yield figureOf({ figure: 'open document, first paint', size, goal: 2 }, firsts!, bareFirsts!);
  yield figureOf({ figure: 'open document, settled paint', size, goal: 3 }, settled!, bareSettled!);
}

async function* tagging(app: Scholion, bare: BarePage, size: string): AsyncIterable<Figure> {
  const keys = {
    tag: ['h', 'h'],
    resize: ['Shift+ArrowRight', 'ArrowRight'],
    untag: ['Delete', 'Delete'],
  } as const;
  const measured: Record<string, number[]> = { tag: [], resize: [], untag: [] };
  const baseline: Record<string, number[]> = { tag: [], resize: [], untag: [] };
  await app.press('Control+Home');
  for (let run = 0; run < RUNS; run += 1) {
    await app.press('Escape', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    for (const [deed, [key, bareKey]] of Object.entries(keys)) {
      measured[deed]?.push(await keyToPaint(app.page, key, SELECTED));
      baseline[deed]?.push(await keyToPaint(bare, bareKey, BARE_LOOK));
    }
  }
  for (const deed of Object.keys(keys))
    yield figureOf({ figure: `${deed}, key to paint`, size, goal: 2 }, measured[deed]!, baseline[deed]!);
}

async function* held(app: Scholion, bare: BarePage, size: string): AsyncIterable<Figure> {
  const [own, least] = [await contentsOf(app.page), await contentsOf(bare)];
  yield figureOf({ figure: 'heap after load', size, goal: 2, unit: 'MB' }, [own.heapMB], [least.heapMB]);
  yield figureOf({ figure: 'nodes after load', size, goal: 2, unit: 'nodes' }, [own.nodes], [least.nodes]);
}

async function* scrolling(app: Scholion, bare: BarePage, size: string): AsyncIterable<Figure> {
  const measured = await scrollThrough(app.page, SCROLLER, STEPS);
  const baseline = await scrollThrough(bare, BARE_SCROLLER, STEPS);
  yield figureOf({ figure: 'scrolling, frame', size, goal: 1.3 }, measured, baseline);
}
