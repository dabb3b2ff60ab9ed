import { createHash, type Hash } from 'node:crypto';

/** What the first frame of a journal names as the one before it. */
export const GENESIS = '0'.repeat(64);

/** 'SCHJ': tells a frame from whatever else may lie there. */
export const MAGIC = Uint8Array.of(0x53, 0x43, 0x48, 0x4a);

/** Magic (4), length of the payload (4, big endian), digest (32). */
export const HEADER_BYTES = 40;
const DIGEST_AT = 8;

export type Frame = {
  readonly payload: Uint8Array;
  readonly digest: string;
  /** Where the next one begins. */
  readonly end: number;
};

/** One frame: its digest chains it to the frame before, so that none can be lost, changed or moved unnoticed. */
export function encodeFrame(previous: string, payload: Uint8Array): { bytes: Uint8Array; digest: string } {
  const digest = chain(previous, payload);
  const bytes = new Uint8Array(HEADER_BYTES + payload.length);
  bytes.set(MAGIC);
  viewOf(bytes).setUint32(MAGIC.length, payload.length);
  bytes.set(Buffer.from(digest, 'hex'), DIGEST_AT);
  bytes.set(payload, HEADER_BYTES);
  return { bytes, digest };
}

/** The frame that begins at `start`, or nothing if there is none that is whole and follows on `previous`. */
export function decodeFrame(bytes: Uint8Array, start: number, previous: string): Frame | undefined {
  const outline = outlineAt(bytes, start);
  if (!outline || outline.end > bytes.length) return undefined;
  const payload = bytes.subarray(start + HEADER_BYTES, outline.end);
  if (chain(previous, payload) !== outline.digest) return undefined;
  return { payload, digest: outline.digest, end: outline.end };
}

/** What a header says of its frame, unchecked; `end` may lie beyond the bytes there are. */
export function outlineAt(bytes: Uint8Array, start: number): { end: number; digest: string } | undefined {
  if (start + HEADER_BYTES > bytes.length) return undefined;
  if (MAGIC.some((byte, at) => bytes[start + at] !== byte)) return undefined;
  const length = viewOf(bytes).getUint32(start + MAGIC.length);
  const digest = Buffer.from(bytes.subarray(start + DIGEST_AT, start + HEADER_BYTES)).toString('hex');
  return { end: start + HEADER_BYTES + length, digest };
}

function chain(previous: string, payload: Uint8Array): string {
  return chained(previous).update(payload).digest('hex');
}

/** What makes the digest of a frame, once its payload has gone through. */
export function chained(previous: string): Hash {
  return createHash('sha256').update(Buffer.from(previous, 'hex'));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
