import { describe, expect, test } from 'vitest';
import { placeOnScreens, type WindowPlace } from '#electron/window-place';

const laptop = { x: 0, y: 25, width: 1_440, height: 875 };
const beside = { x: 1_440, y: 0, width: 1_920, height: 1_080 };

function aPlace(more: Partial<WindowPlace>): WindowPlace {
  return { x: 100, y: 100, width: 1_000, height: 700, isMaximized: false, ...more };
}

test('the first window stands in the middle of the first screen', () => {
  expect(placeOnScreens(undefined, [laptop, beside])).toEqual({ x: 40, y: 25, width: 1_360, height: 875 });
});

test('a window opens where it was, on any screen', () => {
  expect(placeOnScreens(aPlace({ x: 2_000 }), [laptop, beside])).toEqual({
    x: 2_000,
    y: 100,
    width: 1_000,
    height: 700,
  });
});

describe('a window that nobody could get hold of comes back to the first screen', () => {
  const lost: [string, WindowPlace][] = [
    ['its screen is gone', aPlace({ x: 2_000 })],
    ['its title bar is above the screen', aPlace({ y: -200 })],
    ['it is below', aPlace({ y: 890 })],
    ['only a sliver is left', aPlace({ x: 1_430 })],
  ];
  test.each(lost)('%s', (_why, place) => {
    expect(placeOnScreens(place, [laptop])).toEqual({ x: 220, y: 112, width: 1_000, height: 700 });
  });
});

test('a window is no larger than its screen and no smaller than it can be used', () => {
  expect(placeOnScreens(aPlace({ width: 5_000, height: 10 }), [laptop])).toMatchObject({
    width: 1_440,
    height: 480,
  });
});

test('without any screen it opens all the same', () => {
  expect(placeOnScreens(undefined, [])).toMatchObject({ width: 1_360, height: 900 });
});
