import { createHash } from 'node:crypto';
import type { Disk } from './disk';

const PIECE = 1024 * 1024;

/**
 * A file's bytes, piece by piece, so that a large one takes little memory and nobody waits long.
 *
 * @param size so many bytes and no more; fewer where the file ends before
 * @param start where to begin
 */
export async function* piecesOf(
  disk: Disk,
  file: string,
  size = Infinity,
  start = 0,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size;) {
    const piece = await disk.read(file, start + at, Math.min(PIECE, size - at));
    if (piece.length > 0) yield piece;
    if (piece.length < Math.min(PIECE, size - at)) return;
    at += piece.length;
  }
}

/** The SHA-256 of what these pieces make together; `take` sees each of them. */
export async function digestOfPieces(
  pieces: AsyncIterable<Uint8Array>,
  take: (piece: Uint8Array) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    hash.update(piece);
    await take(piece);
  }
  return hash.digest('hex');
}
