import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBundle, writeBundle } from '#electron/bundle/bundle-file';
import { startBare } from './bare-program';
import { showBarePage, BARE_SCROLLER } from './bare-page';
import { affectedActors } from './data/affected-actors';
import { bareTextOf } from './data/marked-articles';
import { Scholion } from '#tests/e2e/scholion';
import { figureOf, type Figure } from './figure';
import { lookThrough, takeIn } from './full-library';
import { scrollThrough } from './paint';

/** Across there is 3.4 times as much to scroll: each picture goes as far as one on the way down, some 140 pixels. */
const [STEPS, STEPS_ACROSS] = [100, 340];
/** The index of the search is made by then, and its worker has nothing to do any more. */
const REST_MS = 10_000;
const SCROLLER = '[role=grid]';
const size = '500 actors × 1,000 implications';

/** The matrix of actors and implications, scrolled down and across, beside a page of words alone. */
export async function* measure(): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const bundle = join(folder, 'affected.scholion');
  await writeBundle(bundle, affectedActors({ actors: 500, implications: 1_000 }));
  const app = new Scholion(join(folder, 'profile'));
  const bare = await startBare();
  try {
    await app.start([bundle]);
    await lookThrough(app);
    await takeIn(app);
    const barePage = await bare.firstWindow();
    const read = await readBundle(bundle);
    if (!read.ok) throw new Error(`${bundle} cannot be read`);
    await showBarePage(barePage, await bareTextOf(read.value));
    await read.value.close();
    await app.press('Control+6');
    await app.page.getByRole('radio', { name: 'Implication' }).press('Space');
    await app.page.locator('[role=grid][aria-colcount="1002"]').waitFor({ timeout: 60_000 });
    await app.page.waitForTimeout(REST_MS);
    const goal = 1.3;
    const figure = 'scrolling a matrix';
    const down = await scrollThrough(app.page, SCROLLER, STEPS);
    const least = await scrollThrough(barePage, BARE_SCROLLER, STEPS);
    yield figureOf({ figure: `${figure} down, a picture`, size, judged: 'p95', goal }, down, least);
    const across = await scrollThrough(app.page, SCROLLER, STEPS_ACROSS, 'across');
    const leastAfter = await scrollThrough(barePage, BARE_SCROLLER, STEPS_ACROSS);
    yield figureOf({ figure: `${figure} across, a picture`, size, judged: 'p95', goal }, across, leastAfter);
  } finally {
    await app.stop();
    await bare.close();
    await rm(folder, { recursive: true, force: true });
  }
}
