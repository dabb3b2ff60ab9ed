import { expect, test } from 'vitest';
import { plainTheme } from '#shared/brief/brief-style';
import { contrastOnWhite, LEAST_CONTRAST } from '#shared/brief/contrast';

test('the ends of the scale, and a grey of the standard, are as the standard says', () => {
  expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
  expect(contrastOnWhite('#FFFFFF')).toBeCloseTo(1, 5);
  // The lightest grey that passes level AA.
  expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2);
});

test('the colour that briefs come with can be read', () => {
  expect(contrastOnWhite(plainTheme.accent)).toBeGreaterThan(LEAST_CONTRAST);
});
