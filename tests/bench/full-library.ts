import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Scholion } from '#tests/e2e/scholion';
import { library } from './data/marked-articles';
import { madeBundle } from './made';

/** Importing thousands of articles takes its time on a busy machine. */
const PATIENCE_MS = 600_000;

/** The bundle of the library; made on the first asking. */
export function libraryBundle(): Promise<string> {
  return madeBundle('library', library);
}

/** Takes the bundle in, as a person does. The program is left running; the caller stops it. */
export async function startWithLibrary(profile: string): Promise<Scholion> {
  const app = new Scholion(profile);
  await app.start([await libraryBundle()]);
  try {
    await lookThrough(app);
    await takeIn(app);
  } catch (error) {
    await app.stop();
    throw error;
  }
  return app;
}

/** Waits until the program has checked the bundle and says what it brings. */
export async function lookThrough(app: Scholion): Promise<void> {
  await app.dialog.getByRole('button', { name: 'Open bundle' }).waitFor({ timeout: PATIENCE_MS });
}

/** Has it taken, and waits until all of it is there. */
export async function takeIn(app: Scholion): Promise<void> {
  await app.dialog.getByRole('button', { name: 'Open bundle' }).click();
  await app.dialog.waitFor({ state: 'hidden', timeout: PATIENCE_MS });
  await app.library.getByRole('option').first().waitFor({ timeout: PATIENCE_MS });
  // The first articles are there before the last: until then nothing can be written.
  await app.page.getByRole('region', { name: 'Reading the whole project' }).waitFor({
    state: 'detached',
    timeout: PATIENCE_MS,
  });
}

/** A profile with the library of 5,000 articles in it. */
export type FullLibrary = { readonly profile: string };

let made: Promise<FullLibrary> | undefined;

/** One for all benches of a run; what they change in it is theirs to take back. */
export function fullLibrary(): Promise<FullLibrary> {
  made ??= make();
  return made;
}

/** Takes it away again, if it was made. */
export async function removeFullLibrary(): Promise<void> {
  const library = await made?.catch(() => undefined);
  if (library) await rm(library.profile, { recursive: true, force: true });
}

async function make(): Promise<FullLibrary> {
  const profile = await mkdtemp(join(tmpdir(), 'scholion-bench-'));
  try {
    const app = await startWithLibrary(profile);
    await app.stop();
    return { profile };
  } catch (error) {
    await rm(profile, { recursive: true, force: true });
    throw error;
  }
}
