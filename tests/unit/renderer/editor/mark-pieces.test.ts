import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIntervals } from '#shared/anchoring/interval-index';
import { assignLanes, type Lanes } from '#shared/anchoring/lanes';
import { markPieces, type Piece } from '#renderer/editor/mark-pieces';
import type { MarkedPassage } from '#renderer/editor/mark-source';

type Spans = readonly (readonly [start: number, end: number])[];

/** A passage as the text draws it, on these spans, by an actor of this colour. */
function marked(
  id: string,
  spans: Spans,
  options: { slot?: number; isPending?: boolean } = {},
): MarkedPassage {
  return {
    id,
    start: Math.min(...spans.map(([start]) => start)),
    end: Math.max(...spans.map(([, end]) => end)),
    spans: spans.map(([start, end]) => ({ start, end })),
    actors: options.slot === undefined ? [] : [{ slot: options.slot }],
    isPending: options.isPending ?? false,
  };
}

const piecesOf = (...passages: readonly MarkedPassage[]) => markPieces(passages, lanesOf(passages));

function lanesOf(passages: readonly MarkedPassage[]): Lanes {
  const inOrder = passages.toSorted(compareIntervals);
  const lanes = assignLanes(inOrder);
  return new Map(inOrder.map(({ id }, at) => [id, lanes[at] ?? 0]));
}
const inShort = (pieces: readonly Piece[]) =>
  pieces.map(({ start, end, passages }) => [start, end, ...passages]);

/** Passages of up to three spans, none of which lies over another of the same passage. */
const passages = fc
  .array(fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 2, maxLength: 6 }), { maxLength: 14 })
  .map((all) =>
    all.map((gaps, n) => {
      const bounds = gaps.map((_, at) => gaps.slice(0, at + 1).reduce((sum, gap) => sum + gap, 0));
      const pairs = bounds.flatMap((start, at): [number, number][] => {
        const end = bounds[at + 1];
        return at % 2 === 0 && end !== undefined ? [[start, end]] : [];
      });
      return marked(`p${n}`, pairs);
    }),
  );

test('a passage by itself is one piece, which begins and ends it', () => {
  const [piece, ...more] = piecesOf(marked('one', [[3, 9]]));

  expect(more).toEqual([]);
  expect(piece).toMatchObject({ start: 3, end: 9, passages: ['one'], starting: ['one'], ending: ['one'] });
});

test('where passages overlap, the text is cut at each of their ends', () => {
  const pieces = piecesOf(marked('a', [[0, 10]]), marked('b', [[5, 15]]), marked('c', [[5, 10]]));

  expect(inShort(pieces)).toEqual([
    [0, 5, 'a'],
    [5, 10, 'a', 'b', 'c'],
    [10, 15, 'b'],
  ]);
  expect(pieces.map(({ starting }) => starting)).toEqual([['a'], ['b', 'c'], []]);
  expect(pieces.map(({ ending }) => ending)).toEqual([[], ['a', 'c'], ['b']]);
});

test('a passage of several stretches begins with its first and ends with its last', () => {
  const pieces = piecesOf(
    marked('a', [
      [0, 3],
      [7, 9],
      [12, 14],
    ]),
  );

  expect(inShort(pieces)).toEqual([
    [0, 3, 'a'],
    [7, 9, 'a'],
    [12, 14, 'a'],
  ]);
  expect(pieces.map(({ starting, ending }) => [starting, ending])).toEqual([
    [['a'], []],
    [[], []],
    [[], ['a']],
  ]);
});

test('pieces cover exactly what passages lie on, none over another, and each knows all its passages', () => {
  fc.assert(
    fc.property(passages, (all) => {
      const pieces = piecesOf(...all);

      for (let offset = 0; offset <= 100; offset += 1) {
        const here = all
          .filter(({ spans }) => spans.some(({ start, end }) => start <= offset && end > offset))
          .map(({ id }) => id);
        const covering = pieces.filter(({ start, end }) => start <= offset && end > offset);
        expect(covering.map(({ passages }) => passages)).toEqual(here.length > 0 ? [here] : []);
      }
    }),
  );
});

test('each passage is begun by one piece and ended by one', () => {
  fc.assert(
    fc.property(passages, (all) => {
      const pieces = piecesOf(...all);

      const ids = all.map(({ id }) => id).toSorted();
      expect(pieces.flatMap(({ starting }) => starting).toSorted()).toEqual(ids);
      expect(pieces.flatMap(({ ending }) => ending).toSorted()).toEqual(ids);
    }),
  );
});

test('a piece knows how many of its passages are on the disk', () => {
  const pieces = piecesOf(marked('a', [[0, 10]]), marked('b', [[5, 15]], { isPending: true }));

  expect(pieces.map(({ depth }) => depth)).toEqual([1, 1, 0]);
  expect(pieces.map(({ isPending }) => isPending)).toEqual([false, false, true]);
});

test('each span of a passage opens and closes by itself', () => {
  const pieces = piecesOf(
    marked('a', [
      [0, 3],
      [7, 9],
    ]),
  );

  expect(pieces.map(({ opening, closing }) => [opening, closing])).toEqual([
    [['a'], ['a']],
    [['a'], ['a']],
  ]);
});

describe('the lanes of a piece', () => {
  const nested = (count: number) =>
    Array.from({ length: count }, (_, n) => marked(`p${n}`, [[n, 40 - n]], { slot: n }));

  test('have the colour of the passage’s first actor that has one', () => {
    const [piece] = piecesOf(marked('a', [[0, 9]], { slot: 4 }));

    expect(piece?.lanes).toEqual([{ lane: 0, passage: 'a', slot: 4 }]);
  });

  test('are three at most; what lies deeper is counted once, where it ends', () => {
    const pieces = piecesOf(...nested(5));

    expect(Math.max(...pieces.map(({ lanes }) => lanes.length))).toBe(3);
    expect(pieces.filter(({ deeper }) => deeper > 0).map(({ end, deeper }) => [end, deeper])).toEqual([
      [37, 2],
    ]);
  });

  test('leave nothing to count where three are enough', () => {
    expect(piecesOf(...nested(3)).map(({ deeper }) => deeper)).toEqual([0, 0, 0, 0, 0]);
  });

  test('are counted for each place by itself where deep places lie apart', () => {
    const apart = nested(4).map(({ id, actors, isPending }, n) => ({
      ...marked(`${id} later`, [[100 + n, 140 - n]]),
      actors,
      isPending,
    }));

    const counts = piecesOf(...nested(4), ...apart).flatMap(({ deeper }) => (deeper > 0 ? [deeper] : []));

    expect(counts).toEqual([1, 1]);
  });
});
