import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '#shared/ipc/contract';
import type { Result } from '#shared/result';
import type { Desktop } from './desktop';
import type { Program } from './program';

type Read = Result<Output<'readArticles'>>;

/** Has the program read this file as if it had been chosen, without adding it. */
export async function readInProgram(app: Desktop, name: string, bytes: Uint8Array): Promise<Read> {
  return (await beginReading(app, name, bytes))();
}

/** Begins to read a file. @returns how to wait for what comes of it */
export async function beginReading(
  app: Desktop,
  name: string,
  bytes: Uint8Array,
): Promise<() => Promise<Read>> {
  const file = join(app.profile, name);
  await writeFile(file, bytes);
  await app.answerOpenDialog([file]);
  const reading = app.page.evaluate(
    async (project) => {
      const chosen = await window.scholion.chooseDocuments();
      if (!chosen.ok || !chosen.value[0]) throw new Error('Nothing was chosen');
      return window.scholion.readArticles({ project, handle: chosen.value[0].handle });
    },
    await app.project(),
  );
  // Whoever waits later hears of a failure then.
  reading.catch(() => undefined);
  return () => reading;
}

/** The reasons for which files could not be read, or what was read of them. */
export function outcomeOf(read: Read): string {
  if (!read.ok) return read.failure.code === 'import-failed' ? read.failure.reason : read.failure.code;
  return read.value.articles.map(({ fields }) => fields.title).join(', ');
}

/** The process of the parser window: 0 if there is none. */
export async function parserProcess(app: Program): Promise<number> {
  return app.program.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('app://parser/'))
        ?.webContents.getOSProcessId() ?? 0,
  );
}

/** Has the parser window do this, as a hostile file would that had taken it over. */
export async function takeOverParser<Value>(app: Program, code: string): Promise<Value> {
  return app.program.evaluate(async ({ BrowserWindow }, given) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app://parser/'),
    );
    if (!window) throw new Error('No file is being read');
    return window.webContents.executeJavaScript(given);
  }, code);
}

/** Measures from now on how long each picture of the window takes. @returns how to end it, with the longest, in ms */
export async function watchFrames(app: Program): Promise<() => Promise<number>> {
  await app.page.evaluate(() => {
    const frames = { longest: 0, last: performance.now(), isOver: false };
    const next = (now: number): void => {
      frames.longest = Math.max(frames.longest, now - frames.last);
      frames.last = now;
      if (!frames.isOver) requestAnimationFrame(next);
    };
    requestAnimationFrame((now) => {
      frames.last = now;
      requestAnimationFrame(next);
    });
    Object.assign(window, { frames });
  });
  return () =>
    app.page.evaluate(() => {
      const { frames } = window as unknown as { frames: { longest: number; isOver: boolean } };
      frames.isOver = true;
      return frames.longest;
    });
}
