import { expect, test } from 'vitest';
import { nearestTowards } from '#shared/analysis/network-walk';

const places = new Map([
  ['middle', { x: 0, y: 0 }],
  ['right', { x: 100, y: 10 }],
  ['near but aside', { x: 20, y: 60 }],
  ['far right', { x: 300, y: 0 }],
  ['above', { x: 5, y: -80 }],
]);
const middle = { x: 0, y: 0 };

test('an arrow goes to the nearest that lies ahead', () => {
  expect(nearestTowards(places, middle, 'right')).toBe('right');
  expect(nearestTowards(places, middle, 'up')).toBe('above');
  expect(nearestTowards(places, middle, 'down')).toBe('near but aside');
});

test('what lies more aside than ahead is taken where nothing else is, and nothing at the edge', () => {
  expect(nearestTowards(places, { x: 100, y: 10 }, 'down')).toBe('near but aside');
  expect(nearestTowards(places, middle, 'left')).toBeUndefined();
});
