import type { Places, Point } from './network-layout';

export const directions = ['left', 'right', 'up', 'down'] as const;
export type Direction = (typeof directions)[number];

const steps: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/**
 * The actor that lies nearest to a point in a direction: straight ahead counts, what lies aside counts twice as far, and what
 * lies more aside than ahead is taken only where nothing else is there.
 *
 * @returns nothing where nobody lies there.
 */
export function nearestTowards(places: Places, from: Point, direction: Direction): string | undefined {
  const step = steps[direction];
  let found: { readonly id: string; readonly distance: number } | undefined;
  for (const [id, place] of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * step.x + y * step.y;
    const aside = Math.abs(x * step.y) + Math.abs(y * step.x);
    if (ahead <= 0) continue;
    const distance = ahead + 2 * aside + (aside > ahead ? FAR : 0);
    if (!found || distance < found.distance) found = { id, distance };
  }
  return found?.id;
}

/** Further than anything straight ahead. */
const FAR = 1e6;
