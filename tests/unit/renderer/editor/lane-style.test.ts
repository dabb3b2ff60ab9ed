import { expect, test } from 'vitest';
import { laneStyle } from '#renderer/editor/lane-style';

const inLane = (lane: number, slot?: number, passage = 'a') => ({ lane, slot, passage });

test('a lane has the colour of its actor, in one of six hues', () => {
  expect(laneStyle([inLane(0, 4)], undefined)).toContain('var(--slot-4) var(--shown)');
  expect(laneStyle([inLane(0, 10)], undefined)).toContain('var(--slot-4) var(--shown)');
});

test('four actors of one hue are told apart by the style of the line', () => {
  const styles = [4, 10, 16, 22].map((slot) => laneStyle([inLane(0, slot)], undefined));

  expect(new Set(styles).size).toBe(4);
});

test('a lane of nobody is neutral', () => {
  expect(laneStyle([inLane(0)], undefined)).toContain('var(--edge) var(--shown)');
});

test('each lane runs in a height of its own', () => {
  const heights = laneStyle([inLane(0, 0), inLane(1, 1), inLane(2, 2)], undefined).match(
    /calc\([^)]*\)\)?[^)]*\)/g,
  );

  expect(new Set(heights).size).toBe(3);
});

test('beside the selected passage the others step back in the same piece, too', () => {
  const style = laneStyle([inLane(0, 0, 'chosen'), inLane(1, 1, 'other')], 'chosen');

  expect(style).toContain('var(--slot-0) var(--shown)');
  expect(style).toContain('var(--slot-1) var(--back)');
});

test('where no passage has a lane, nothing is said of lanes', () => {
  expect(laneStyle([], undefined)).toBe('');
});
