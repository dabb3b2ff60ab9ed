import { expect, test } from 'vitest';
import { contrast, distance, nearestPair, over, parseColour, type Vision } from '#tests/colour/colour';

const [black, white, red, green] = ['#000000', '#ffffff', '#b3261e', '#4d7a1f'].map(parseColour) as [
  ReturnType<typeof parseColour>,
  ReturnType<typeof parseColour>,
  ReturnType<typeof parseColour>,
  ReturnType<typeof parseColour>,
];

test('computed colours are read in each form that the page writes them in', () => {
  const grey = { red: 0.2, green: 0.4, blue: 0.6, alpha: 1 };

  expect(parseColour('#336699')).toEqual(grey);
  expect(parseColour('rgb(51, 102, 153)')).toEqual(grey);
  expect(parseColour('color(srgb 0.2 0.4 0.6)')).toEqual(grey);
  expect(parseColour('rgba(51, 102, 153, 0.5)')).toEqual({ ...grey, alpha: 0.5 });
  expect(() => parseColour('transparent')).toThrow('no colour');
});

test('contrast is that of WCAG: 21 at most, 1 at least, and the published values of the palette', () => {
  expect(contrast(black, white)).toBeCloseTo(21);
  expect(contrast(red, red)).toBe(1);
  expect(contrast(parseColour('#1B1B1F'), parseColour('#FBEFC9'))).toBeCloseTo(15, 0);
  expect(contrast(parseColour('#E6E6EA'), parseColour('#3D3620'))).toBeCloseTo(9.7, 1);
});

test('half of a colour over another is their middle', () => {
  expect(over({ ...black, alpha: 0.5 }, white)).toEqual({ red: 0.5, green: 0.5, blue: 0.5, alpha: 1 });
});

test('red and green are near for eyes without one of the two cones', () => {
  const seenBy = (vision: Vision): number => distance(red, green, vision);

  expect(seenBy('deutan')).toBeLessThan(seenBy('normal') / 2);
  expect(seenBy('protan')).toBeLessThan(seenBy('normal') / 1.5);
});

test.each([
  ['light', '#0278C7 #8D1D0A #9F6700 #3D1490 #5B616C #56264C', 0.118],
  ['dark', '#4EB8E9 #DA5388 #DF9A54 #7474EF #0FF6F1 #ECDC21', 0.132],
])('the %s colours of actors are as far apart as was published', (_, slots, published) => {
  expect(nearestPair(slots.split(' ').map(parseColour)).distance).toBeCloseTo(published, 3);
});
