import fc from 'fast-check';
import { expect, test } from 'vitest';
import { regionsOf } from '#shared/import/pdf/regions';
import type { Word } from '#shared/import/pdf/words';

const SIZE = 10;

function aWord(text: string, left: number, baseline: number, width = 30): Word {
  const plain = { isBold: false, isItalic: false, isMono: false, isArtifact: false };
  return {
    letters: [text],
    left,
    right: left + width,
    top: baseline - 7.5,
    bottom: baseline + 2.2,
    baseline,
    size: SIZE,
    ...plain,
  };
}

/** Lines of full width: five words each, named by column and line. */
function aColumn(name: string, left: number, top: number, lines: number, shift = 0): Word[] {
  return Array.from({ length: lines }, (_, line) =>
    Array.from({ length: 5 }, (__, word) =>
      aWord(`${name}${line}`, left + word * 34, top + shift + line * 12),
    ),
  ).flat();
}

const read = (words: readonly Word[], isRightToLeft = false) =>
  regionsOf(words, isRightToLeft).map((region) =>
    [...new Set(region.words.map(({ letters }) => letters[0]![0]))].join(''),
  );

test('columns are read one after another, whatever the order in which they are drawn', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 4 }),
      fc.integer({ min: 6, max: 30 }),
      fc.array(fc.integer({ min: 0, max: 11 }), { minLength: 4, maxLength: 4 }),
      fc.integer(),
      (columns, lines, shifts, seed) => {
        const words = Array.from({ length: columns }, (_, at) =>
          aColumn('abcd'[at]!, 40 + at * 185, 100, lines, shifts[at]),
        ).flat();
        const shuffled = words.toSorted(
          (a, b) => ((a.left * 31 + a.top * 17 + seed) % 7) - ((b.left * 31 + b.top * 17 + seed) % 7),
        );

        const names = 'abcd'.slice(0, columns);
        expect(read(shuffled).join('')).toBe(names);
        expect(read(shuffled, true).toReversed().join('')).toBe(names);
      },
    ),
    { numRuns: 60 },
  );
});

test('a headline across the columns is read before them, what follows them after', () => {
  const words = [
    ...Array.from({ length: 11 }, (_, at) => aWord('h', 40 + at * 34, 60)),
    ...aColumn('a', 40, 100, 12),
    ...aColumn('b', 240, 100, 12),
    ...Array.from({ length: 11 }, (_, at) => aWord('z', 40 + at * 34, 280)),
  ];

  expect(read(words)).toEqual(['h', 'a', 'b', 'z']);
});

test('numbers beside what they number are no column', () => {
  const words = Array.from({ length: 8 }, (_, at) => [
    aWord('n', 40, 100 + at * 12, 8),
    ...Array.from({ length: 8 }, (__, word) => aWord('t', 70 + word * 34, 100 + at * 12)),
  ]).flat();

  expect(regionsOf(words, false)).toHaveLength(1);
});

test('no word is lost', () => {
  const word = fc
    .tuple(fc.integer({ min: 0, max: 550 }), fc.integer({ min: 0, max: 800 }))
    .map(([left, top]) => aWord('w', left, top));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const regions = regionsOf(words, false);
      expect(new Set(regions.flatMap((region) => region.words))).toEqual(new Set(words));
      expect(regions.reduce((sum, region) => sum + region.words.length, 0)).toBe(words.length);
    }),
  );
});
