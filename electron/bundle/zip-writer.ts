import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';
import { crc32 } from '#shared/crc32';

/** What becomes an entry: its content is asked for when its turn comes. */
export type Source = { readonly name: string; readonly read: () => Promise<Uint8Array> };

const deflate = promisify(zlib.deflateRaw) as (bytes: Uint8Array) => Promise<Buffer>;
const sumOf = (zlib as { crc32?: typeof crc32 }).crc32 ?? crc32;

/** So many entries are deflated while the next are read. */
const AHEAD = 8;
/** Pieces of the file are handed out at this size: one write for many small entries. */
const PIECE_BYTES = 256 * 1024;

/** 1 January 2000 at midnight, as the format keeps dates. */
const DATE = ((2000 - 1980) << 9) | (1 << 5) | 1;
/** Names in UTF-8; sum and sizes behind the data. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;
const VERSION_OF_ZIP64 = 45;
/** Made on Unix, by the edition 6.3 of the format. */
const MADE_BY = (3 << 8) | 63;
/** A plain file that its owner may write and others read. */
const MODE = (0o100644 << 16) >>> 0;
/** What stands where a number does not fit, and stands elsewhere in eight bytes. */
const ELSEWHERE = 0xffffffff;
const MOST_ENTRIES = 0xffff;

type Entry = {
  readonly name: Buffer;
  readonly sum: number;
  readonly size: number;
  readonly deflated: Buffer;
};
type Placed = Omit<Entry, 'deflated'> & { readonly deflatedSize: number; readonly offset: number };

/**
 * The bytes of a zip file (APPNOTE 6.3), piece by piece, made as they are asked for: the same entries make the same bytes
 * wherever the same zlib deflates them. Some few entries are held at a time.
 */
export async function* zipped(sources: Iterable<Source>): AsyncGenerator<Buffer> {
  const placed: Placed[] = [];
  let offset = 0;
  let pieces: Buffer[] = [];
  let held = 0;
  for await (const { deflated, ...entry } of deflatedInTurn(sources)) {
    const [header, descriptor] = [localHeader(entry.name), dataDescriptor(entry, deflated.length)];
    placed.push({ ...entry, deflatedSize: deflated.length, offset });
    pieces.push(header, deflated, descriptor);
    const length = header.length + deflated.length + descriptor.length;
    offset += length;
    held += length;
    if (held < PIECE_BYTES) continue;
    yield Buffer.concat(pieces);
    pieces = [];
    held = 0;
  }
  const directory = Buffer.concat(placed.map(directoryRecord));
  yield Buffer.concat([...pieces, directory, endOf(placed.length, offset, directory.length)]);
}

/** Reads one entry after the other, in their order; deflating goes on beside that. */
async function* deflatedInTurn(sources: Iterable<Source>): AsyncGenerator<Entry> {
  const begun: Promise<Entry>[] = [];
  try {
    for (const { name, read } of sources) {
      const content = await read();
      begun.push(entryOf(name, content));
      const first = begun.length > AHEAD ? begun.shift() : undefined;
      if (first) yield await first;
    }
    for (let next = begun.shift(); next; next = begun.shift()) yield await next;
  } finally {
    await Promise.allSettled(begun);
  }
}

async function entryOf(name: string, content: Uint8Array): Promise<Entry> {
  const deflated = await deflate(content);
  if (Math.max(content.length, deflated.length) >= ELSEWHERE) throw new RangeError(`${name} is too large`);
  return { name: Buffer.from(name), sum: sumOf(content), size: content.length, deflated };
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30 + name.length);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATED, 8);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt16LE(name.length, 26);
  name.copy(header, 30);
  return header;
}

function dataDescriptor({ sum, size }: Pick<Entry, 'sum' | 'size'>, deflatedSize: number): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(sum, 4);
  descriptor.writeUInt32LE(deflatedSize, 8);
  descriptor.writeUInt32LE(size, 12);
  return descriptor;
}

function directoryRecord({ name, sum, size, deflatedSize, offset }: Placed): Buffer {
  const isFar = offset >= ELSEWHERE;
  const extra = isFar ? 12 : 0;
  const record = Buffer.alloc(46 + name.length + extra);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(MADE_BY, 4);
  record.writeUInt16LE(isFar ? VERSION_OF_ZIP64 : VERSION, 6);
  record.writeUInt16LE(FLAGS, 8);
  record.writeUInt16LE(DEFLATED, 10);
  record.writeUInt16LE(DATE, 14);
  record.writeUInt32LE(sum, 16);
  record.writeUInt32LE(deflatedSize, 20);
  record.writeUInt32LE(size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra, 30);
  record.writeUInt32LE(MODE, 38);
  record.writeUInt32LE(isFar ? ELSEWHERE : offset, 42);
  name.copy(record, 46);
  if (isFar) {
    record.writeUInt16LE(0x0001, 46 + name.length);
    record.writeUInt16LE(8, 48 + name.length);
    record.writeBigUInt64LE(BigInt(offset), 50 + name.length);
  }
  return record;
}

/** What closes the file; before it the two records of Zip64 where a number is too large for it. */
function endOf(entries: number, directoryStart: number, directorySize: number): Buffer {
  const isLarge = entries >= MOST_ENTRIES || Math.max(directoryStart, directorySize) >= ELSEWHERE;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isLarge ? MOST_ENTRIES : entries, 8);
  end.writeUInt16LE(isLarge ? MOST_ENTRIES : entries, 10);
  end.writeUInt32LE(isLarge ? ELSEWHERE : directorySize, 12);
  end.writeUInt32LE(isLarge ? ELSEWHERE : directoryStart, 16);
  if (!isLarge) return end;
  const large = Buffer.alloc(56);
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeUInt16LE(MADE_BY, 12);
  large.writeUInt16LE(VERSION_OF_ZIP64, 14);
  large.writeBigUInt64LE(BigInt(entries), 24);
  large.writeBigUInt64LE(BigInt(entries), 32);
  large.writeBigUInt64LE(BigInt(directorySize), 40);
  large.writeBigUInt64LE(BigInt(directoryStart), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryStart + directorySize), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator, end]);
}
