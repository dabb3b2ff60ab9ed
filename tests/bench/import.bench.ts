import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readingLimits } from '#electron/import/reading-limits';
import { mixedFiles } from '#tests/builders/files/mixed-files';
import { tray } from '#tests/e2e/intake';
import { Scholion } from '#tests/e2e/scholion';
import { figureOf, type Figure } from './figure';
import { watchFrames } from './frames';
import { watchMemory } from './memory';

const FILES = 500;
const size = `${FILES} mixed files`;
/** No picture may take longer than this while files are read. */
const LONGEST_FRAME = 100;
const MEGABYTE = 1024 * 1024;

/** A folder of files of all formats, added by one choice: how the window, the memory and the disk bear it. */
export async function* measure(): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  const files = await write(join(folder, 'files'));
  const app = new Scholion(join(folder, 'profile'));
  await app.start();
  await app.page.evaluate('globalThis.__name = (f) => f');
  const idle = await watchFrames(app.page);
  await app.page.waitForTimeout(2_000);
  const usual = (await idle()).frames;

  const memory = await watchMemory(app);
  const frames = await watchFrames(app.page);
  const began = performance.now();
  await add(app, files);
  const took = performance.now() - began;
  const watched = await frames();
  const peaks = await memory();
  await app.stop();
  await rm(folder, { recursive: true, force: true });

  yield figureOf(
    { figure: 'longest frame while adding', size, goal: 1 },
    [Math.max(...watched.frames)],
    [LONGEST_FRAME],
  );
  yield figureOf(
    { figure: 'longest work of the window itself', size, goal: 1 },
    [Math.max(0, ...watched.longTasks)],
    [LONGEST_FRAME],
  );
  yield figureOf({ figure: 'frame while adding', size, goal: 1.5 }, watched.frames, usual);
  yield figureOf(
    { figure: `time per file (${((1000 * FILES) / took).toFixed(1)} files/s)`, size, goal: 1 },
    [took / FILES],
    [200],
  );
  const limit = [readingLimits.memory / MEGABYTE];
  for (const [process, peak] of peaks) {
    yield figureOf(
      { figure: `peak memory, ${process}`, size, goal: 1, unit: 'MB' },
      [peak / MEGABYTE],
      limit,
    );
  }
}

async function write(folder: string): Promise<string[]> {
  await mkdir(folder);
  const files = mixedFiles(FILES).map(({ name, bytes }) => ({ path: join(folder, name), bytes }));
  for (const { path, bytes } of files) await writeFile(path, bytes);
  return files.map(({ path }) => path);
}

/** Chooses all of them in one dialog, and waits until they are in the library. */
async function add(app: Scholion, files: readonly string[]): Promise<void> {
  await app.answerOpenDialog(files);
  await app.press('Control+o');
  await tray(app)
    .getByText(/\d added/)
    .waitFor({ timeout: 600_000 });
}
