import type { Locator } from '@playwright/test';
import type { Scholion } from './app';

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
