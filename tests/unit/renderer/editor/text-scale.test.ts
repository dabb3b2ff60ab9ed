import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextScale } from '#renderer/editor/text-scale';

const scale = new TextScale([
  { start: 0, end: 100, top: 0.1, bottom: 0.2 },
  { start: 101, end: 301, top: 0.2, bottom: 0.8 },
]);

test('a place stands where its part does, and within it by how much of its text lies before', () => {
  expect(scale.shareAt(0)).toBeCloseTo(0.1);
  expect(scale.shareAt(50)).toBeCloseTo(0.15);
  expect(scale.shareAt(201)).toBeCloseTo(0.5);
  expect(scale.shareAt(301)).toBeCloseTo(0.8);
});

test('what stands above or below the text is its beginning or its end', () => {
  expect([scale.offsetAt(0), scale.offsetAt(0.05), scale.offsetAt(1)]).toEqual([0, 0, 301]);
});

test('the place that stands somewhere stands there', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 301 }), (offset) => {
      expect(Math.abs(scale.offsetAt(scale.shareAt(offset)) - offset)).toBeLessThanOrEqual(1);
    }),
  );
});
