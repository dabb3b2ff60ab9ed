import type { Locator } from '@playwright/test';
import { expect, type Scholion } from './app';

/** The parts of the room for analyses, as the screen calls them. */
export function analysisOf(app: Scholion) {
  const room = app.page.getByRole('region', { name: 'Analysis', exact: true });
  const grid = room.getByRole('grid', { name: 'Who is affected' });
  return {
    room,
    grid,
    /** The cell of a matrix that the arrows are at. */
    cell: grid.locator('[role][data-focused]'),
    /** All that is said of an actor: its name, its cells, its total. */
    row: (actor: string): Locator => grid.getByRole('row', { name: actor }),
    behind: room.getByRole('complementary', { name: 'Passages' }),
    filters: room.getByRole('group', { name: 'What counts' }),
  };
}

/** Opens the sample's article, until the focus is in its text: a room that is gone to before that would lose it again. */
export async function readSample(app: Scholion): Promise<void> {
  await app.openSample();
  await expect.poll(() => app.isReading()).toBe(true);
}
