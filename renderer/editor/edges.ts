import type { Range } from '#shared/model/document';
import type { WordIndex } from './word-index';

/** Where a passage begins, or where it ends: of its first piece the start, of its last the end. */
export type Edge = 'start' | 'end';

/** The pieces of a passage, in order; at least one. */
export type Pieces = readonly Range[];

/**
 * Where an edge goes when it moves by a word. Inward it leaves at least a word of its own piece, so it never comes to the
 * other edge or to another piece.
 *
 * @returns nothing where it can go no further.
 */
export function edgeByWord(
  words: WordIndex,
  pieces: Pieces,
  edge: Edge,
  isOutward: boolean,
): number | undefined {
  const { start, end } = pieceAt(pieces, edge);
  if (edge === 'end') {
    const to = isOutward ? words.endingAfter(end)?.end : words.endingBefore(end)?.end;
    return to !== undefined && to > start ? to : undefined;
  }
  const to = isOutward ? words.before(start)?.start : words.after(start)?.start;
  return to !== undefined && to < end ? to : undefined;
}

/**
 * Where an edge goes that is dragged to an offset: to the nearest edge of a word, or raw; held where its piece keeps at least
 * a word, or a character.
 */
export function edgeNear(
  words: WordIndex,
  pieces: Pieces,
  edge: Edge,
  offset: number,
  isRaw: boolean,
): number {
  const { start, end } = pieceAt(pieces, edge);
  if (isRaw) return edge === 'end' ? Math.max(offset, start + 1) : Math.min(offset, end - 1);
  if (edge === 'end') {
    const snapped = nearest(
      offset,
      words.endingBefore(offset + 1)?.end,
      words.endingAfter(offset - 1)?.end,
      end,
    );
    return Math.max(snapped, words.endingAfter(start)?.end ?? end);
  }
  const snapped = nearest(offset, words.before(offset + 1)?.start, words.after(offset - 1)?.start, start);
  return Math.min(snapped, words.before(end)?.start ?? start);
}

/** The pieces with one edge elsewhere; the others stay as they are. */
export function withEdge(pieces: Pieces, edge: Edge, to: number): Range[] {
  const at = edge === 'start' ? 0 : pieces.length - 1;
  return pieces.map((piece, place) =>
    place === at
      ? { start: edge === 'start' ? to : piece.start, end: edge === 'end' ? to : piece.end }
      : piece,
  );
}

/** The piece that an edge belongs to. */
export function pieceAt(pieces: Pieces, edge: Edge): Range {
  const piece = edge === 'start' ? pieces[0] : pieces.at(-1);
  if (!piece) throw new Error('A passage has at least one piece');
  return piece;
}

function nearest(
  offset: number,
  before: number | undefined,
  behind: number | undefined,
  otherwise: number,
): number {
  if (before === undefined || behind === undefined) return before ?? behind ?? otherwise;
  return offset - before < behind - offset ? before : behind;
}
