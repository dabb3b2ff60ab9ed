import type { Places, Point } from '#shared/analysis/network-layout';
import type { Sight } from '../../../state/analysis-view';

export type Size = { readonly width: number; readonly height: number };

/** How many times as large one key makes a picture. */
export const STEP = 1.25;
const [SMALLEST, LARGEST] = [0.15, 4];
/** A small network is not blown up to fill a large screen. */
const MOST_AT_FIRST = 1.4;
/** Room for the names of the outermost, in pixels; below it also for what the signs mean. */
const [ASIDE, ABOVE, BELOW] = [88, 36, 60];

/** All of a picture, as large as it fits in. */
export function wholeIn(places: Places, { width, height }: Size): Sight {
  const all = [...places.values()];
  if (all.length === 0) return { scale: 1, x: 0, y: 0 };
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const across = Math.max(width - 2 * ASIDE, 80) / Math.max(right - left, 1);
  const upright = Math.max(height - ABOVE - BELOW, 80) / Math.max(bottom - top, 1);
  const scale = within(Math.min(across, upright, MOST_AT_FIRST));
  return {
    scale,
    x: (-(left + right) / 2) * scale,
    y: (-(top + bottom) / 2) * scale + (ABOVE - BELOW) / 2,
  };
}

/** So many times as large, around a point that stays where it is, in pixels from the middle of the frame. */
export function enlarged(
  { scale: before, x, y }: Sight,
  times: number,
  around: Point = { x: 0, y: 0 },
): Sight {
  const scale = within(before * times);
  const by = scale / before;
  return { scale, x: around.x + (x - around.x) * by, y: around.y + (y - around.y) * by };
}

export function moved({ scale, x, y }: Sight, by: Point): Sight {
  return { scale, x: x + by.x, y: y + by.y };
}

/** A place of the layout in the middle of the frame, no smaller than it is laid out. */
export function centredOn(place: Point, { scale: before }: Sight): Sight {
  const scale = Math.max(before, 1);
  return { scale, x: -place.x * scale, y: -place.y * scale };
}

/** Moved no further than it takes to have a place of the layout in sight; the same where that is in sight. */
export function showing(place: Point, sight: Sight, { width, height }: Size): Sight {
  const { scale, x, y } = sight;
  const by = {
    x: wayInto(place.x * scale + x, width / 2 - ASIDE / 2),
    y: wayInto(place.y * scale + y, height / 2 - ABOVE),
  };
  return by.x === 0 && by.y === 0 ? sight : moved(sight, by);
}

/** How far something is from the stretch between so much to the left and to the right of the middle. */
function wayInto(at: number, half: number): number {
  const most = Math.max(half, 0);
  return Math.min(most, Math.max(-most, at)) - at;
}

function within(scale: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, scale));
}
