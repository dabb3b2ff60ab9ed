import { z } from '#shared/model/zod';

/** Where the window was, and whether it filled its screen. */
export const WindowPlace = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof WindowPlace>;

export type Area = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export const SMALLEST = { width: 720, height: 480 };
const USUAL = { width: 1360, height: 900 };

/** How much of the window must be on some screen, so that a hand can get hold of it. */
const GRIP = { width: 120, height: 40 };

/** Where to open: the last place if a screen still shows it, else the middle of the first screen; never larger than it. */
export function placeOnScreens(saved: WindowPlace | undefined, screens: readonly Area[]): Area {
  const screen = saved && screens.find((area) => isGrippable(saved, area));
  if (saved && screen) return { x: saved.x, y: saved.y, ...sizeWithin(saved, screen) };
  const first = screens[0] ?? { x: 0, y: 0, ...USUAL };
  const size = sizeWithin(saved ?? USUAL, first);
  return {
    x: first.x + Math.floor((first.width - size.width) / 2),
    y: first.y + Math.floor((first.height - size.height) / 2),
    ...size,
  };
}

function sizeWithin(
  wanted: { width: number; height: number },
  screen: Area,
): { width: number; height: number } {
  return {
    width: Math.min(Math.max(wanted.width, SMALLEST.width), screen.width),
    height: Math.min(Math.max(wanted.height, SMALLEST.height), screen.height),
  };
}

/** By its title bar, that is: the upper edge must be on the screen. */
function isGrippable(place: Area, screen: Area): boolean {
  const width = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x);
  const isTopVisible = place.y >= screen.y && place.y <= screen.y + screen.height - GRIP.height;
  return width >= GRIP.width && isTopVisible;
}
