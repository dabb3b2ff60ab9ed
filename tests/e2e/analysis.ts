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
    cell: grid.locator('[data-focused]'),
    /** The words of a row, head and total among them. */
    row: (actor: string): Locator => grid.getByRole('row').filter({ hasText: actor }).first(),
    behind: room.getByRole('complementary', { name: 'Passages' }),
    filters: room.getByRole('group', { name: 'What counts' }),
  };
}
