import { Inflate } from 'fflate';
import { Unreadable } from '../unreadable';

/** So little is fed at a time that what comes out beyond the limit (a thousandfold at most) stays small. */
const PIECE = 8 * 1024;

/**
 * Unpacks deflated bytes.
 *
 * @param size how long the result is to be; nothing longer is ever held
 * @param name for the detail of what is thrown
 * @throws Unreadable `inflatesTooMuch` as soon as more comes out, `damaged` for anything else that does not fit
 */
export function inflated(packed: Uint8Array, size: number, name: string): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size)
      throw new Unreadable('inflatesTooMuch', `${name} is longer than it says`);
    content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let start = 0; start < packed.length; start += PIECE) {
      inflate.push(packed.subarray(start, start + PIECE), start + PIECE >= packed.length);
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('damaged', `${name} cannot be unpacked`);
  }
  if (length !== size) throw new Unreadable('damaged', `${name} is shorter than it says`);
  return content;
}
