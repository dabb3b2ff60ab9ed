import { Buffer } from 'node:buffer';
import type { Disk } from '../files/disk';
import { GENESIS, HEADER_BYTES } from './frame';
import { readEntries } from './read-entries';
import type { FramePlace } from './scan';
import { segmentFile } from './segments';

/** A journal, to be read from anywhere. */
export type JournalPlaces = { readonly folder: string; readonly places: readonly FramePlace[] };

/** A change as it lies in the journal: its canonical form is those bytes. */
export type WrittenChange = {
  readonly stream: string;
  readonly author: string;
  readonly seq: number;
  readonly file: string;
  readonly start: number;
  readonly bytes: number;
  /** The change itself, where it brings a text. */
  readonly withText?: unknown;
};

const CHANGES = Buffer.from('"changes":[');
const TEXT = Buffer.from('"op":"doc"');
/** So much at the beginning and end of a change tells whose it is, and the how-manieth. */
const HEAD_BYTES = 64;
const TAIL_BYTES = 320;

/**
 * Where every change of a journal lies. Frames are checked as they are read; of the changes in them, which were checked
 * when they were written, only the ends are looked at.
 *
 * @param onFrame told how many frames were read
 */
export async function* writtenChanges(
  disk: Disk,
  { folder, places }: JournalPlaces,
  onFrame: (frames: number) => Promise<void>,
): AsyncGenerator<WrittenChange> {
  let position = { frames: 0, digest: GENESIS };
  while (position.frames < places.length) {
    const page = await readEntries(disk, folder, places, position);
    if (!page) throw new Error('The journal has changed under its reader');
    for (const { position: at, payload } of page.entries) {
      const place = places[at.frames - 1];
      if (!place) break;
      const file = segmentFile(folder, place.segment);
      const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
      for (const [start, end] of changesAt(bytes))
        yield {
          ...told(bytes.subarray(start, end)),
          file,
          start: place.offset + HEADER_BYTES + start,
          bytes: end - start,
        };
      position = at;
    }
    await onFrame(position.frames);
  }
}

/** From where to where the changes of an entry lie in its payload, which is in canonical form. */
export function* changesAt(payload: Buffer): Generator<[start: number, end: number]> {
  // Within a text a quotation mark is never bare, so that this is the key.
  const key = payload.indexOf(CHANGES);
  if (key === -1) return;
  let depth = 0;
  let start = 0;
  for (let at = key + CHANGES.length; at < payload.length; at += 1) {
    const byte = payload[at];
    if (byte === QUOTE) at = endOfString(payload, at);
    else if (byte === OPEN) {
      if (depth === 0) start = at;
      depth += 1;
    } else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) yield [start, at + 1];
    } else if (depth === 0 && byte === END) return;
  }
}

function endOfString(bytes: Buffer, quote: number): number {
  let at = quote + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

function told(change: Buffer): Pick<WrittenChange, 'stream' | 'author' | 'seq' | 'withText'> {
  const head = /^\{"author":"([0-9a-f-]+)",/.exec(change.toString('latin1', 0, HEAD_BYTES));
  const tail = /,"seq":(\d+),"stream":"([0-9a-f-]+)"(?:,"undoes":"[0-9a-f-]+")?,"v":\d+\}$/.exec(
    change.toString('latin1', Math.max(0, change.length - TAIL_BYTES)),
  );
  const withText = change.includes(TEXT) ? { withText: JSON.parse(change.toString('utf8')) as unknown } : {};
  const [author, seq, stream] = [head?.[1], tail?.[1], tail?.[2]];
  if (author === undefined || seq === undefined || stream === undefined)
    throw new Error('A change in the journal is not in canonical form');
  return { author, seq: Number(seq), stream, ...withText };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const END = 0x5d;
