import { decode } from '../decode';
import { Unreadable } from '../unreadable';
import { findEnd } from './end-record';

/** A part of an archive: where its packed bytes lie, and what the directory says of it. */
export type ArchiveEntry = {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Once it is unpacked. */
  readonly size: number;
  readonly crc: number;
  readonly isDeflated: boolean;
};

const LONGEST_NAME = 1024;
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const UNSET = 0xffffffff;

/**
 * Reads the directory of a zip file (APPNOTE 6.3). It has to mean one thing only: each name once, no two parts sharing
 * bytes, local and central headers naming the same part. Gaps between parts, comments and folders are let pass, for
 * ordinary programs leave them.
 *
 * @throws Unreadable
 */
export function readDirectory(bytes: Uint8Array, mostEntries: number): Map<string, ArchiveEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== 0x04034b50)
    throw damaged('it does not begin as a zip file does');
  const { start: directory, end, count } = findEnd(view);
  if (count > mostEntries) throw new Unreadable('tooManyParts', `${count} packed files`);

  const entries = new Map<string, ArchiveEntry>();
  const places: Place[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    const header = readHeader(view, at, end);
    at = header.next;
    const place = placeOf(view, header, directory);
    places.push(place);
    if (header.name.endsWith('/') && header.size === 0) continue;
    if (!isPlainName(header.name)) throw damaged(`the name "${header.name.slice(0, 100)}" is not allowed`);
    if (entries.has(header.name)) throw damaged(`it holds "${header.name.slice(0, 100)}" twice`);
    const { name, size, crc, isDeflated } = header;
    entries.set(name, { name, size, crc, isDeflated, start: place.dataStart, end: place.end });
  }
  insistOnSeparateParts(places);
  return entries;
}

type Header = Pick<ArchiveEntry, 'name' | 'size' | 'crc' | 'isDeflated'> & {
  readonly rawName: Uint8Array;
  readonly packedSize: number;
  readonly localHeader: number;
  readonly next: number;
};

/** Reads one header of the central directory (APPNOTE 4.3.12). */
function readHeader(view: DataView, at: number, end: number): Header {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged('its directory is broken');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) throw damaged('its directory is broken');
  const rawName = bytesOf(view, at + 46, nameEnd);
  // Some programs of Windows write its separator, though the standard has slashes only (APPNOTE 4.4.17.1).
  const name = decode(rawName).raw.replaceAll('\\', '/');
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new Unreadable('encrypted', name);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(`${name} is packed in a way that is not read (${method})`);
  const fields = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  const [size = 0, packedSize = 0, localHeader = 0] = withLargeFields(view, fields, nameEnd, extraEnd);
  const isDeflated = method === 8;
  if (!isDeflated && size !== packedSize) throw damaged(`${name}: its sizes do not agree`);
  return {
    name,
    rawName,
    size,
    packedSize,
    localHeader,
    crc: view.getUint32(at + 16, true),
    isDeflated,
    next,
  };
}

/**
 * Zip64 (APPNOTE 4.5.3): a field that is all ones stands in the extra field, in this order. Programs that write without
 * knowing the length beforehand do so for small files, too.
 */
function withLargeFields(view: DataView, fields: readonly number[], start: number, end: number): number[] {
  if (!fields.includes(UNSET)) return [...fields];
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 0x0001) continue;
    const fieldEnd = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    let next = at + 4;
    return fields.map((field) => {
      if (field !== UNSET) return field;
      if (next + 8 > fieldEnd) throw damaged('its directory is broken');
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  throw damaged('its directory is broken');
}

type Place = { readonly start: number; readonly dataStart: number; readonly end: number };

/** Where a part lies, once its local header is known to name it (APPNOTE 4.3.7). */
function placeOf(view: DataView, header: Header, directory: number): Place {
  const { localHeader: start, rawName, name, packedSize } = header;
  if (start + 30 > directory || view.getUint32(start, true) !== 0x04034b50)
    throw damaged(`${name} is not where the directory says`);
  const nameEnd = start + 30 + view.getUint16(start + 26, true);
  const dataStart = nameEnd + view.getUint16(start + 28, true);
  const end = dataStart + packedSize;
  if (end > directory) throw damaged(`${name} is not where the directory says`);
  const localName = bytesOf(view, start + 30, nameEnd);
  if (localName.length !== rawName.length || localName.some((byte, index) => byte !== rawName[index]))
    throw damaged(`${name} has two names`);
  return { start, dataStart, end };
}

/** Parts that share their bytes are how a small file unpacks to a huge one. */
function insistOnSeparateParts(places: readonly Place[]): void {
  const sorted = places.toSorted((a, b) => a.start - b.start);
  for (const [index, { end }] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next && next.start < end) throw damaged('two files in it share their data');
  }
}

/** Whether a name is a plain relative path. Nothing is ever written under it, so what a disk forbids does not matter. */
function isPlainName(name: string): boolean {
  if (name.length > LONGEST_NAME || /[\p{Cc}\p{Cs}]|^[a-z]:/iu.test(name)) return false;
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

function bytesOf(view: DataView, start: number, end: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, end - start);
}

function damaged(detail: string): Unreadable {
  return new Unreadable('damaged', detail);
}
