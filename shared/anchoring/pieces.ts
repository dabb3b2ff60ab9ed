import type { Range } from '../model/document';

/** Pieces of one passage, in order; what touches or overlaps is one piece. */
export function withPiece(pieces: readonly Range[], added: Range): Range[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...pieces, added].toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** The pieces without the one that holds the offset, its end included; nothing when none does. */
export function withoutPieceAt<Piece extends Range>(
  pieces: readonly Piece[],
  offset: number,
): { left: Piece[]; removed: Piece } | undefined {
  const removed =
    pieces.find(({ start, end }) => start <= offset && end > offset) ??
    pieces.find(({ end }) => end === offset);
  return removed && { left: pieces.filter((piece) => piece !== removed), removed };
}
