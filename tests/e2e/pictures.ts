import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject } from '#build/project';
import type { Scholion } from './app';
import { expectAccessible } from './accessible';

/** Where the tour leaves its pictures and the exported bundle. */
export const tourFolder = inProject('out', 'tour');
/** Whether this run is the tour: it then takes pictures on the way. */
export const isTour = process.env['SCHOLION_TOUR'] === '1';

export async function beginTour(): Promise<void> {
  if (!isTour) return;
  await rm(tourFolder, { recursive: true, force: true });
  await mkdir(tourFolder, { recursive: true });
}

let taken = 0;

/** Takes a picture in the tour, of what is looked at in one way only: the person's own colours, another size. */
export async function picture(app: Scholion, name: string): Promise<void> {
  if (!isTour) return;
  taken += 1;
  const file = `${String(taken).padStart(2, '0')}-${name}.png`;
  await app.page.screenshot({ path: join(tourFolder, file), animations: 'disabled' });
}

/** A screen worth looking at: checked for accessibility, and in the tour taken in light and dark. */
export async function look(app: Scholion, name: string): Promise<void> {
  await expectAccessible(app);
  if (!isTour) return;
  taken += 1;
  for (const colorScheme of ['light', 'dark'] as const) {
    await app.page.emulateMedia({ colorScheme });
    const file = `${String(taken).padStart(2, '0')}-${name}-${colorScheme}.png`;
    await app.page.screenshot({ path: join(tourFolder, file), animations: 'disabled' });
  }
  await app.page.emulateMedia({ colorScheme: null });
}
