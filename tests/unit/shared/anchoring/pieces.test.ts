import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutPieceAt, withPiece } from '#shared/anchoring/pieces';

test('a piece is put where it belongs, and joined to what it touches or overlaps', () => {
  const pieces = [
    { start: 10, end: 20 },
    { start: 40, end: 50 },
  ];

  expect(withPiece(pieces, { start: 25, end: 30 })).toEqual([
    { start: 10, end: 20 },
    { start: 25, end: 30 },
    { start: 40, end: 50 },
  ]);
  expect(withPiece(pieces, { start: 20, end: 30 })[0]).toEqual({ start: 10, end: 30 });
  expect(withPiece(pieces, { start: 15, end: 45 })).toEqual([{ start: 10, end: 50 }]);
  expect(withPiece(pieces, { start: 12, end: 14 })).toEqual(pieces);
});

test('pieces lie in order and apart, and cover what each of them covered', () => {
  const range = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 8 }), (added) => {
      const pieces = added.reduce<{ start: number; end: number }[]>(
        (before, one) => withPiece(before, one),
        [],
      );

      for (const [at, { start, end }] of pieces.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThan(pieces[at - 1]?.end ?? -1);
      }
      const covered = (ranges: typeof added, offset: number) =>
        ranges.some(({ start, end }) => start <= offset && end > offset);
      for (let offset = 0; offset < 80; offset += 1) {
        expect(covered(pieces, offset)).toBe(covered(added, offset));
      }
    }),
  );
});

test('the piece at a place is taken out, at its end too, and none where there is none', () => {
  const pieces = [
    { start: 10, end: 20 },
    { start: 20, end: 30 },
  ];

  expect(withoutPieceAt(pieces, 10)?.removed).toBe(pieces[0]);
  expect(withoutPieceAt(pieces, 20)?.removed).toBe(pieces[1]);
  expect(withoutPieceAt(pieces, 30)?.left).toEqual([pieces[0]]);
  expect(withoutPieceAt(pieces, 31)).toBeUndefined();
});
