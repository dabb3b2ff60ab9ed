import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawNetwork } from '#shared/analysis/network-drawing';
import { labelOf, placeLabels } from '#shared/analysis/network-labels';
import { layOut, type Places } from '#shared/analysis/network-layout';
import { networkPicture } from '#shared/analysis/network-picture';
import type { Network } from '#shared/analysis/network';
import { pictureToSvg } from '#shared/analysis/picture';
import { aNetwork, anyNetwork } from '#tests/builders/a-network';

const widthOf = (words: string): number => words.length * 7;
const caption = { title: 'Who acts on <whom>', subtitle: '2 actors, 1 tie', legend: '▲ gains' };

function laidOut(network: Network): Places {
  const steps = layOut(network);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

describe('the layout', () => {
  test('is the same for the same network, in whatever order it comes', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const turned = {
          ...network,
          actors: network.actors.toReversed(),
          ties: network.ties.toReversed(),
        };
        const places = laidOut(network);
        expect(laidOut(network)).toEqual(places);
        expect(Object.fromEntries(laidOut(turned))).toEqual(Object.fromEntries(places));
      }),
      { numRuns: 25 },
    );
  });

  test('has a place for everybody, and nobody lies over another', () => {
    fc.assert(
      fc.property(anyNetwork, (network) => {
        const { discs } = drawNetwork(network, laidOut(network), 1);
        expect(discs).toHaveLength(network.actors.length);
        for (const [at, one] of discs.entries()) {
          for (const other of discs.slice(at + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('comes in steps, so that the window has its turn in between', () => {
    const ties = Array.from(
      { length: 600 },
      (_, at) => [`a${at % 150}`, `a${(at * 7 + 1) % 150}`, at + 1] as const,
    );
    const steps = layOut(aNetwork(ties.filter(([from, to]) => from !== to)));
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBe(300);
  });
});

describe('names', () => {
  test('never lie over each other, and stand whole where there is room', () => {
    fc.assert(
      fc.property(anyNetwork, fc.double({ min: 0.2, max: 2, noNaN: true }), (network, scale) => {
        const drawing = drawNetwork(network, laidOut(network), scale);
        const labels = placeLabels(drawing, widthOf);
        for (const [at, one] of labels.entries()) {
          for (const other of labels.slice(at + 1)) {
            const isAside = Math.abs(one.x - other.x) >= (widthOf(one.words) + widthOf(other.words)) / 2;
            expect(isAside || Math.abs(one.y - other.y) >= 16).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('of many letters are cut, and the heaviest comes first', () => {
    const long = 'The Joint Committee for the Review of Border Crossings North';
    const drawing = drawNetwork(
      aNetwork([[long, 'b', 3]]),
      new Map([
        [long, { x: 0, y: 0 }],
        ['b', { x: 1, y: 0 }],
      ]),
      1,
    );
    const [first] = placeLabels(drawing, widthOf);
    expect(first?.words).toBe('b');
    expect(placeLabels(drawing, widthOf).map(({ words }) => words)).toContain('The Joint Committee for the…');
    expect(labelOf('The Joint Commission for the Review')).toBe('The Joint Commission for…');
    expect(labelOf('Donaudampfschifffahrtsgesellschaft')).toBe('Donaudampfschifffahrtsgesel…');
  });
});

test('a tie that has a direction has an arrow and bends to one side; one that has none is straight', () => {
  const places = new Map([
    ['a', { x: 0, y: 0 }],
    ['b', { x: 200, y: 0 }],
  ]);
  const there = drawNetwork(aNetwork([['a', 'b', 1]]), places, 1).arcs[0];
  const back = drawNetwork(aNetwork([['b', 'a', 1]]), places, 1).arcs[0];
  const straight = drawNetwork(aNetwork([['a', 'b', 1]], 'together'), places, 1).arcs[0];

  expect(Math.sign(there?.middle.y ?? 0)).toBe(-Math.sign(back?.middle.y ?? 0));
  expect(there?.head).toBeDefined();
  expect([straight?.middle.y, straight?.head]).toEqual([0, undefined]);
});

test('the width of a tie grows with its passages', () => {
  const network = aNetwork([
    ['a', 'b', 1],
    ['b', 'c', 10],
    ['c', 'a', 20],
  ]);
  const { arcs } = drawNetwork(network, laidOut(network), 1);
  expect(arcs.map(({ tie, width }) => [tie.passages, width])).toEqual([
    [20, 8],
    [10, 1.5 + (6.5 * 9) / 19],
    [1, 1.5],
  ]);
});

test('as a picture nothing in it is markup, runs or is loaded', () => {
  const network = aNetwork([['Ministry & <b>', 'ب'.repeat(40), 2]]);
  const svg = pictureToSvg(networkPicture(network, laidOut(network), caption, widthOf));

  expect(svg).toContain('>Ministry &amp; &lt;b&gt;<');
  expect(svg).toContain(`>${'ب'.repeat(27)}…<`);
  expect(svg).toMatch(/text-anchor="middle" direction="rtl"[^>]*>ب/u);
  expect(svg).not.toMatch(/<script|href|url\(|<b>|NaN|undefined/u);
});

test('all of it lies within its edges', () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      const { width, height, shapes } = networkPicture(network, laidOut(network), caption, widthOf);
      for (const shape of shapes) {
        const half = shape.kind === 'words' && shape.isCentred ? widthOf(shape.words) / 2 : 0;
        expect(shape.x - half).toBeGreaterThanOrEqual(0);
        expect(shape.x + half).toBeLessThanOrEqual(width);
        expect(shape.y).toBeGreaterThanOrEqual(0);
        expect(shape.y).toBeLessThanOrEqual(height);
      }
    }),
    { numRuns: 25 },
  );
});
