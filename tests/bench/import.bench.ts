import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readingLimits } from '#electron/import/reading-limits';
import { largeFiles } from '#tests/builders/files/large-files';
import { tray } from '#tests/e2e/intake';
import { Scholion } from '#tests/e2e/scholion';
import { watchEventLoop } from './event-loop';
import { figureOf, quantile, type Figure } from './figure';
import { writeFiles, writeFolder } from './folder-of-files';
import { watchFrames } from './frames';
import { memoryNow, watchMemory, type Memory } from './memory';
import { watchProgress } from './progress';
import { watchTasks } from './tasks';
import { Witness } from './witness';

const FILES = 500;
/** No picture may take longer while files are read, and nothing may keep window or main process so long, in ms. */
const LONGEST = 100;
/** From one picture to the next, in ms: two windows are never nearer than this to one another. */
const A_PICTURE = 17;
const MEGABYTE = 1024 * 1024;

/** What is added at once, and how long one file of it may take, in ms. */
type Adding = { readonly size: string; readonly perFile: number; readonly begin: () => Promise<void> };

/**
 * A folder of files of all formats, added by one choice, and then five large ones that are dropped: how the window, the main
 * process and the memory bear it. On a machine that is busy with other things even a bare window waits; beyond the promised
 * longest, what a bare window had to wait at the same time is the measure.
 */
export async function* measure(): AsyncIterable<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  await writeFolder(join(folder, 'mixed'), FILES);
  const files = largeFiles();
  const large = await writeFiles(join(folder, 'large'), files);
  const witness = await Witness.begin();
  const app = new Scholion(join(folder, 'profile'));
  await app.start();
  await app.page.evaluate('globalThis.__name = (f) => f');
  try {
    const chooseFolder = async (): Promise<void> => {
      await app.answerOpenDialog([join(folder, 'mixed')]);
      await app.chooseCommand('addFolder');
    };
    yield* added(app, witness, { size: `${FILES} mixed files`, perFile: 200, begin: chooseFolder });
    const before = await memoryNow(app);
    const size = `${files.length} files of 20–30 MB`;
    yield* added(app, witness, { size, perFile: 10_000, begin: () => app.dropFiles(large) });
    const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
    yield* kept(size, bytes, before, await memoryNow(app));
  } finally {
    await app.stop();
    await witness.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Everything that is said of one adding, from the choice to the outcome. */
async function* added(
  app: Scholion,
  witness: Witness,
  { size, perFile, begin }: Adding,
): AsyncIterable<Figure> {
  const ends = {
    memory: await watchMemory(app),
    loop: await watchEventLoop(app.program),
    tasks: await watchTasks(app),
    progress: await watchProgress(app.page),
    frames: await watchFrames(app.page),
    bare: await witness.watch(),
  };
  const began = performance.now();
  await begin();
  const outcome = tray(app).getByText(/\d added/);
  await outcome.waitFor({ timeout: 600_000 });
  const took = performance.now() - began;
  const { frames, longTasks } = await ends.frames();
  const bare = await ends.bare();
  const files = await ends.progress();
  const tasks = await ends.tasks();
  const longestWait = await ends.loop();
  const peaks = await ends.memory();
  console.log(`  ${size}: ${await outcome.innerText()} ${(took / 1000).toFixed(1)} s`);
  await tray(app).getByRole('button', { name: 'Put away' }).click();

  const within = (figure: string, measured: number, usual = 0): Figure =>
    figureOf({ figure, size, goal: 1 }, [measured], [Math.max(LONGEST, usual + A_PICTURE)]);
  yield within('longest frame', Math.max(...frames), Math.max(...bare.frames));
  yield figureOf(
    { figure: 'frame, p95', size, goal: 1.5 },
    [quantile(frames, 0.95)],
    [quantile(bare.frames, 0.95)],
  );
  yield within('longest task of the window', Math.max(0, ...longTasks), Math.max(...bare.frames));
  yield within('own time in one task, window', tasks.window);
  yield within('longest wait in the main process', longestWait, bare.longestWait);
  yield within('own time in one task, main process', tasks.main);
  const rate = `${((1000 * files.length) / took).toFixed(1)}/s`;
  yield figureOf({ figure: `a file (${rate})`, size, goal: 1 }, files, [perFile]);
  for (const [process, peak] of peaks) {
    yield inMegabytes(`peak memory, ${process}`, size, peak, readingLimits.memory);
  }
}

/** What window and main process hold more than before, when all is in: a small part of the files. */
function* kept(size: string, bytes: number, before: Memory, after: Memory): Iterable<Figure> {
  for (const process of ['window', 'main process'] as const) {
    const more = (after.get(process) ?? 0) - (before.get(process) ?? 0);
    yield inMegabytes(`kept in memory, ${process}`, size, Math.max(0, more), bytes / 2);
  }
}

function inMegabytes(figure: string, size: string, measured: number, limit: number): Figure {
  return figureOf({ figure, size, goal: 1, unit: 'MB' }, [measured / MEGABYTE], [limit / MEGABYTE]);
}
