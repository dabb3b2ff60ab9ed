import { decodeFrame, HEADER_BYTES, MAGIC, outlineAt } from './frame';

/** Disks lose what was not synced in units of this, and leave zeros there. */
const SECTOR_BYTES = 512;

/**
 * Whether these bytes, where no frame can be read, are what an interrupted write leaves: a frame cut short or with
 * sectors missing, and nothing whole behind it. Of such a frame nobody was told that it is saved. All else is damage.
 */
export function isTornEnd(bytes: Uint8Array): boolean {
  if (hasWholeFrameWithin(bytes)) return false;
  const outline = outlineAt(bytes, 0);
  const isCutShort = bytes.length < HEADER_BYTES || (outline !== undefined && outline.end > bytes.length);
  return isCutShort || hasZeroSector(bytes);
}

/** A frame behind the first one, proved whole by the digest that the frame before it still carries. */
function hasWholeFrameWithin(bytes: Uint8Array): boolean {
  const searched = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const magic = Buffer.from(MAGIC);
  const first = outlineAt(bytes, 0);
  for (let at = searched.indexOf(magic, 1); at >= 0; at = searched.indexOf(magic, at + 1)) {
    // The first frame's length may be what was changed: where it ends is not taken from it.
    if (first && decodeFrame(bytes, at, first.digest)) return true;
    const outline = outlineAt(bytes, at);
    if (outline && outline.end < bytes.length && decodeFrame(bytes, outline.end, outline.digest)) return true;
  }
  return false;
}

/** Payloads are JSON and hold no zero bytes: a sector inside, or part of one at either end, was never written. */
function hasZeroSector(bytes: Uint8Array): boolean {
  if (bytes[0] === 0 || bytes.at(-1) === 0) return true;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.alloc(SECTOR_BYTES));
}
