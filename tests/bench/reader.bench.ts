import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronFor } from '#build/electron-path';
import { inProject } from '#build/project';
import { writeBundle } from '#electron/bundle/bundle-file';
import { Scholion } from '#tests/e2e/scholion';
import { BARE_LOOK, BARE_SCROLLER, showBarePage } from './bare-page';
import { bareTextOf, markedArticles, sizes } from './data/marked-articles';
import { figureOf, type Figure, type SizeName, type Wish } from './figure';
import { contentsOf, keyToPaint, keyToSettled, scrollThrough } from './paint';

const STEPS = 100;

/** What a person looks at in the reader: the first words of the text, and the words of the selected passage where they are marked. */
const TEXT = `document.querySelector('[role=textbox][aria-multiline] p')?.textContent ?? ''`;
const SELECTED = `[...document.querySelectorAll('mark.of-selected')].map((mark) => mark.textContent).join('')`;
const SCROLLER = '[data-room]';

/** The program with one text open, and the page that does nothing but show the same words. */
type Both = {
  readonly app: Scholion;
  readonly bare: Page;
  readonly size: SizeName;
  readonly runs: number;
};

/** The reader at three sizes of text, from a key to what it shows. */
export async function* measure(wish: Wish): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const bare = await startBare();
  try {
    for (const size of wish.sizes) {
      const content = markedArticles(sizes[size]);
      const bundle = join(folder, `${size}.scholion`);
      await writeBundle(bundle, content);
      const page = await bare.firstWindow();
      await showBarePage(page, await bareTextOf(content));
      const app = new Scholion(join(folder, size));
      await app.start([bundle]);
      try {
        await app.dialog.getByRole('button', { name: 'Open bundle' }).click();
        await app.dialog.waitFor({ state: 'hidden', timeout: 300_000 });
        const both = { app, bare: page, size, runs: wish.runs };
        yield* opening(both);
        yield* tagging(both);
        yield* held(both);
        yield* scrolling(both);
      } finally {
        await app.stop();
      }
    }
  } finally {
    await bare.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function startBare(): Promise<ElectronApplication> {
  const { program, args } = await electronFor(inProject('tests/bench/bare-window'), 'bare-window');
  return _electron.launch({ executablePath: program, args });
}

async function* opening({ app, bare, size, runs }: Both): AsyncIterable<Figure> {
  const library = async (): Promise<void> => {
    await app.press('Control+1');
    await app.library.getByRole('option').first().waitFor();
    await app.tabToRole('option');
  };
  const first = new Beside();
  const settled = new Beside();
  for (let run = 0; run < runs; run += 1) {
    await library();
    first.own.push(await keyToPaint(app.page, 'Enter', TEXT));
    first.bare.push(await keyToPaint(bare, 'o', BARE_LOOK));
    await library();
    settled.own.push(await keyToSettled(app.page, 'Enter'));
    settled.bare.push(await keyToSettled(bare, 'o'));
  }
  yield figureOf({ figure: 'open document, first paint', size, goal: 2 }, first.own, first.bare);
  yield figureOf({ figure: 'open document, settled paint', size, goal: 3 }, settled.own, settled.bare);
}

async function* tagging({ app, bare, size, runs }: Both): AsyncIterable<Figure> {
  const deeds = [
    { deed: 'tag', key: 'h', bareKey: 'h', times: new Beside() },
    { deed: 'resize', key: 'Shift+ArrowRight', bareKey: 'ArrowRight', times: new Beside() },
    { deed: 'untag', key: 'Delete', bareKey: 'Delete', times: new Beside() },
  ];
  await app.press('Control+Home');
  for (let run = 0; run < runs; run += 1) {
    await app.press('Escape', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight');
    for (const { key, bareKey, times } of deeds) {
      times.own.push(await keyToPaint(app.page, key, SELECTED));
      times.bare.push(await keyToPaint(bare, bareKey, BARE_LOOK));
    }
  }
  for (const { deed, times } of deeds) {
    const figure = `${deed}, key to paint`;
    yield figureOf({ figure, size, goal: 2 }, times.own, times.bare);
    yield figureOf({ figure, size, judged: 'p95', goal: 3 }, times.own, times.bare);
  }
}

async function* held({ app, bare, size }: Both): AsyncIterable<Figure> {
  const [own, least] = [await contentsOf(app.page), await contentsOf(bare)];
  yield figureOf({ figure: 'heap after load', size, goal: 2, unit: 'MB' }, [own.heapMB], [least.heapMB]);
  yield figureOf({ figure: 'nodes after load', size, goal: 2, unit: 'nodes' }, [own.nodes], [least.nodes]);
}

async function* scrolling({ app, bare, size }: Both): AsyncIterable<Figure> {
  const own = await scrollThrough(app.page, SCROLLER, STEPS);
  const least = await scrollThrough(bare, BARE_SCROLLER, STEPS);
  yield figureOf({ figure: 'scrolling, frame', size, judged: 'p95', goal: 1.3 }, own, least);
}

/** Times of the program and of the bare page, taken in turns. */
class Beside {
  readonly own: number[] = [];
  readonly bare: number[] = [];
}
