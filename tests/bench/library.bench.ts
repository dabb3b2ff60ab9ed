import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StrictZip } from '#electron/bundle/zip-reader';
import { figureOf, type Figure } from './figure';
import { watchFrames } from './frames';
import { libraryBundle, lookThrough, takeIn } from './full-library';
import { watchMemory, type Memory } from './memory';
import { Scholion } from '#tests/e2e/scholion';

const size = '5,000 articles, 100,000 passages';
const MEGABYTE = 1_000_000;
const PATIENCE_MS = 600_000;
/** What main process and window may hold at the most while a library goes through them, in MB. */
const MOST_MEMORY = 1_024;

/** A whole library goes out and comes in, from the press of a button to what it shows. */
export async function* measure(): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const bundle = await libraryBundle();
  const text = (await heldIn(bundle)) / MEGABYTE;
  const app = new Scholion(join(folder, 'profile'));
  await app.start();
  try {
    await app.page.evaluate('globalThis.__name = (f) => f');
    yield* importing(app, bundle, text);
    yield* exporting(app, join(folder, 'out.scholion'), text);
  } finally {
    await app.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** How much there is to read in a bundle, in bytes: articles and all that was written about them. */
async function heldIn(bundle: string): Promise<number> {
  const zip = await StrictZip.open(bundle, { entries: 1_000_000, bytes: Infinity });
  const bytes = zip.names.reduce((sum, name) => sum + (zip.sizeOf(name) ?? 0), 0);
  zip.close();
  return bytes;
}

async function* importing(app: Scholion, bundle: string, text: number): AsyncIterable<Figure> {
  await app.answerOpenDialog([bundle]);
  const looked = await timed(async () => {
    await app.chooseCommand('openBundle');
    await lookThrough(app);
  });
  yield rate('look through a bundle of the whole library', text / looked);
  const endMemory = await watchMemory(app);
  const endFrames = await watchFrames(app.page);
  const taken = await timed(() => takeIn(app));
  const { frames } = await endFrames();
  yield rate('import of the whole library', text / taken, 20);
  yield* memory('import of the whole library', await endMemory());
  yield figureOf({ figure: 'import of the whole library, a picture', size }, frames);
}

async function* exporting(app: Scholion, file: string, text: number): AsyncIterable<Figure> {
  await app.answerSaveDialog(file);
  await app.chooseCommand('exportBundle');
  const name = app.dialog.getByRole('textbox', { name: /name/i }).first();
  await app.dialog.getByRole('button', { name: 'Save bundle' }).waitFor({ timeout: PATIENCE_MS });
  if (await name.isVisible()) await nameSelf(app);
  const endMemory = await watchMemory(app);
  const written = await timed(async () => {
    await app.dialog.getByRole('button', { name: 'Save bundle' }).click();
    await app.dialog.waitFor({ state: 'hidden', timeout: PATIENCE_MS });
  });
  if ((await stat(file)).size === 0) throw new Error('Nothing was written');
  yield rate('export of the whole library', text / written, 20);
  yield* memory('export of the whole library', await endMemory());
}

async function nameSelf(app: Scholion): Promise<void> {
  await app.dialog.getByRole('textbox', { name: /name/i }).first().fill('Measuring Person');
  await app.dialog.getByRole('textbox', { name: /initials/i }).fill('MP');
}

function rate(figure: string, perSecond: number, least?: number): Figure {
  return figureOf(
    { figure, size, unit: 'MB/s', goal: least === undefined ? undefined : { atLeast: least } },
    [perSecond],
  );
}

function* memory(figure: string, peaks: Memory): Iterable<Figure> {
  for (const process of ['main process', 'window'] as const) {
    const peak = (peaks.get(process) ?? NaN) / MEGABYTE;
    yield figureOf(
      { figure: `${figure}, peak memory, ${process}`, size, unit: 'MB', goal: { atMost: MOST_MEMORY } },
      [peak],
    );
  }
}

/** @returns seconds */
async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}
