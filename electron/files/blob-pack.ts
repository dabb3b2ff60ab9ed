import path from 'node:path';
import { placeWhole } from './atomic';
import type { Disk } from './disk';
import { digestOfPieces } from './pieces';

/** A content to be kept, which may be large. */
export type Content = { readonly digest: string; readonly pieces: () => AsyncIterable<Uint8Array> };

/** Where in a pack a content lies. */
export type PackedPlace = { readonly file: string; readonly start: number; readonly bytes: number };

/** 'SCHP', at the very end: tells a pack from whatever else may lie there. */
const MAGIC = Buffer.from('SCHP', 'latin1');
/** Of each content: its digest (32), its length (4, big endian). */
const RECORD_BYTES = 36;
/** How many contents there are (4, big endian), and the magic. */
const END_BYTES = 8;
const MOST_BYTES = 0xffffffff;
/** Written at once, of many small contents. */
const PIECE_BYTES = 1024 * 1024;

/**
 * Writes many contents into one file, whole or not at all: one after another, then where each of them ends. A disk takes as
 * long to sync a file of a kilobyte as one of a hundred. The file's name in its folder is for the caller to sync.
 *
 * @throws Error if one of them is not what its digest says.
 */
export async function writePack(disk: Disk, file: string, contents: Iterable<Content>): Promise<void> {
  await placeWhole(disk, file, async (append) => {
    const records: Buffer[] = [];
    let pending: Uint8Array[] = [];
    let pendingBytes = 0;
    const write = async (piece: Uint8Array): Promise<void> => {
      pending.push(piece);
      pendingBytes += piece.length;
      if (pendingBytes < PIECE_BYTES) return;
      const together = Buffer.concat(pending);
      pending = [];
      pendingBytes = 0;
      await append(together);
    };
    for (const { digest, pieces } of contents) {
      let bytes = 0;
      const held = await digestOfPieces(pieces(), async (piece) => {
        bytes += piece.length;
        await write(piece);
      });
      if (held !== digest || bytes > MOST_BYTES) throw new Error('The content is another');
      records.push(recordOf(digest, bytes));
    }
    await append(Buffer.concat([...pending, ...records, endOf(records.length)]));
  });
}

/** Where each content of a pack lies, by digest; nothing if the file is no whole pack. */
export async function placesInPack(disk: Disk, file: string): Promise<Map<string, PackedPlace>> {
  const places = new Map<string, PackedPlace>();
  const size = (await disk.sizeOf(file)) ?? 0;
  const end = Buffer.from(await disk.read(file, Math.max(0, size - END_BYTES), END_BYTES));
  if (end.length < END_BYTES || !end.subarray(4).equals(MAGIC)) return places;
  const length = end.readUInt32BE(0) * RECORD_BYTES;
  const recordsAt = size - END_BYTES - length;
  if (recordsAt < 0) return places;
  const records = Buffer.from(await disk.read(file, recordsAt, length));
  let start = 0;
  for (let at = 0; at < records.length; at += RECORD_BYTES) {
    const bytes = records.readUInt32BE(at + 32);
    places.set(records.toString('hex', at, at + 32), { file, start, bytes });
    start += bytes;
  }
  return start === recordsAt ? places : new Map();
}

/** The packs in a folder, by their names. */
export async function packsIn(disk: Disk, folder: string): Promise<string[]> {
  const names = await disk.list(folder);
  return names.filter((name) => /^[0-9a-f-]{36}\.pack$/.test(name)).map((name) => path.join(folder, name));
}

function recordOf(digest: string, bytes: number): Buffer {
  const record = Buffer.alloc(RECORD_BYTES);
  record.write(digest, 0, 'hex');
  record.writeUInt32BE(bytes, 32);
  return record;
}

function endOf(contents: number): Buffer {
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32BE(contents, 0);
  MAGIC.copy(end, 4);
  return end;
}
