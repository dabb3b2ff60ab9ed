import { Unreadable } from '../unreadable';

/** Where the directory of a zip file lies, and how many entries it has. */
export type Directory = { readonly start: number; readonly end: number; readonly count: number };

const END = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * Finds the end record of a zip file (APPNOTE 4.3.16), with that of Zip64 where there is one.
 *
 * @throws Unreadable `damaged` where there is none, or it does not fit the file: most often the file was cut off
 */
export function findEnd(view: DataView): Directory {
  const last = view.byteLength - END;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END + view.getUint16(at + 20, true) !== view.byteLength) continue;
    return checked(largeRecord(view, at) ?? record(view, at));
  }
  throw new Unreadable('damaged', 'its end is missing');
}

type EndRecord = {
  readonly start: number;
  readonly size: number;
  readonly count: number;
  readonly at: number;
};

function record(view: DataView, at: number): EndRecord {
  return {
    at,
    count: view.getUint16(at + 10, true),
    size: view.getUint32(at + 12, true),
    start: view.getUint32(at + 16, true),
  };
}

/** The end record of Zip64 (APPNOTE 4.3.14), to which a locator of twenty bytes before the end record points. */
function largeRecord(view: DataView, end: number): EndRecord | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== 0x06064b50)
    throw new Unreadable('damaged', 'its end is broken');
  return {
    at,
    count: Number(view.getBigUint64(at + 32, true)),
    size: Number(view.getBigUint64(at + 40, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}

/** The directory ends where its end record begins; otherwise bytes are missing, or were put before it. */
function checked({ at, start, size, count }: EndRecord): Directory {
  if (start + size !== at || size < 46 * count)
    throw new Unreadable('damaged', 'its end does not fit the rest');
  return { start, end: at, count };
}
