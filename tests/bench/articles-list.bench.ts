import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scholion } from '#tests/e2e/scholion';
import { library } from './data/marked-articles';
import { figureOf, type Figure, type Wish } from './figure';
import { fullLibrary } from './full-library';
import { madeBundle } from './made';
import { keyToPaint } from './paint';
import { startOn } from './reading';

/** As many as are on the screen. */
const FEW = 20;
const ROWS = `document.querySelectorAll('[aria-label=Library] [role=option]').length > 3`;
const COUNT = `document.querySelector('section output')?.textContent`;

type Times = { readonly shown: number[]; readonly narrowed: number[] };

/** The list of articles: brought by its key, and narrowed by a letter, with thousands beside a screen of them. */
export async function* measure({ runs }: Wish): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  try {
    const some = await startOn(await madeBundle('few', { ...library, articles: FEW }), join(folder, 'few'));
    const few = await timesOf(some, runs);
    const app = new Scholion((await fullLibrary()).profile);
    await app.start();
    const full = await timesOf(app, runs);
    const size = '5,000 articles';
    yield figureOf({ figure: 'list of articles, key to first rows', size, goal: 1.5 }, full.shown, few.shown);
    yield figureOf({ figure: 'list of articles, narrowed by a letter', size }, full.narrowed, few.narrowed);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ends the program. */
async function timesOf(app: Scholion, runs: number): Promise<Times> {
  const times: Times = { shown: [], narrowed: [] };
  try {
    for (let run = 0; run < runs; run += 1) {
      await app.press('Control+1');
      await app.openFirstDocument();
      times.shown.push(await keyToPaint(app.page, 'Control+1', ROWS));
      const field = app.library.getByRole('textbox').first();
      await field.focus();
      await field.press('1');
      // By then all have been read; a figure more leaves fewer of them.
      await app.page.waitForTimeout(1_000);
      times.narrowed.push(await keyToPaint(app.page, '7', COUNT));
      await field.fill('');
    }
    return times;
  } finally {
    await app.stop();
  }
}
