import type { JournalEntry } from '#shared/history/journal-entry';
import type { Disk } from '../files/disk';
import { isTornEnd } from './damage';
import { decodeFrame, GENESIS, HEADER_BYTES, outlineAt } from './frame';
import { decodeEntry } from './payload';
import { segmentFile, segmentsIn } from './segments';

/** Where a frame lies, and the digest that names it. */
export type FramePlace = {
  readonly segment: number;
  readonly offset: number;
  readonly bytes: number;
  readonly digest: string;
};

/** From where on a journal cannot be read. */
export type Fault = {
  readonly segment: number;
  readonly offset: number;
  readonly kind: 'torn' | 'damaged';
  /** How much there is from there to the end of that segment. */
  readonly bytes: number;
};

export type Scan = {
  readonly places: readonly FramePlace[];
  readonly fault?: Fault;
  /** There is a whole frame that a newer version wrote: the journal is not to be touched. */
  readonly isTooNew: boolean;
  /** The last segment that has anything to keep, and how much of it. */
  readonly end: { readonly segment: number; readonly size: number };
};

/** Where reading may begin: behind frames that were read before. */
export type ScanStart = {
  readonly places: readonly FramePlace[];
  readonly end: { readonly segment: number; readonly size: number };
};

const fromBeginning: ScanStart = { places: [], end: { segment: 1, size: 0 } };

/**
 * Reads a journal as far as it is whole. Nothing is written.
 *
 * @param start what is known of it already, and not read again.
 */
export async function scanJournal(
  disk: Disk,
  folder: string,
  onEntry: (entry: JournalEntry) => void,
  start: ScanStart = fromBeginning,
): Promise<Scan> {
  const segments = (await filledSegmentsIn(disk, folder)).filter((segment) => segment >= start.end.segment);
  const last = segments.at(-1);
  const places = [...start.places];
  let previous = places.at(-1)?.digest ?? GENESIS;
  let { end } = start;
  for (const segment of segments) {
    const from = segment === start.end.segment ? start.end.size : 0;
    const bytes = await disk.read(segmentFile(folder, segment), from);
    let offset = 0;
    while (offset < bytes.length) {
      const frame = decodeFrame(bytes, offset, previous);
      if (!frame) {
        const rest = bytes.subarray(offset);
        // Behind what was torn off nothing is ever written: with more segments behind, it is damage.
        const kind = segment === last && isTornEnd(rest) ? 'torn' : 'damaged';
        const fault: Fault = { segment, offset: from + offset, kind, bytes: rest.length };
        return { places, fault, isTooNew: false, end };
      }
      const entry = decodeEntry(frame.payload);
      if (!entry) return { places, isTooNew: true, end };
      onEntry(entry);
      places.push({ segment, offset: from + offset, bytes: frame.end - offset, digest: frame.digest });
      previous = frame.digest;
      offset = frame.end;
      end = { segment, size: from + offset };
    }
  }
  return { places, isTooNew: false, end };
}

/** Where a frame begins and ends in its segment, as its header tells. */
export type FrameOutline = { readonly at: number; readonly end: number; readonly digest: string };

/**
 * The payloads of a segment as its headers tell them, unchecked: enough to show a project's name in a list.
 *
 * @param from where the first frame begins
 * @returns the last frame there; nothing if there is none
 */
export async function scanPayloads(
  disk: Disk,
  folder: string,
  onPayload: (payload: Buffer) => void,
  segment: number,
  from = 0,
): Promise<FrameOutline | undefined> {
  const bytes = await disk.read(segmentFile(folder, segment), from);
  let last: FrameOutline | undefined;
  for (let outline = outlineAt(bytes, 0); outline && outline.end <= bytes.length;) {
    const offset = last ? last.end - from : 0;
    const payload = bytes.subarray(offset + HEADER_BYTES, outline.end);
    onPayload(Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength));
    last = { at: from + offset, end: from + outline.end, digest: outline.digest };
    outline = outlineAt(bytes, outline.end);
  }
  return last;
}

/** What the header at this place says of its frame; nothing if none begins there. */
export async function outlineIn(
  disk: Disk,
  folder: string,
  { segment, offset }: Pick<FramePlace, 'segment' | 'offset'>,
): Promise<FrameOutline | undefined> {
  const header = await disk.read(segmentFile(folder, segment), offset, HEADER_BYTES);
  const outline = outlineAt(header, 0);
  return outline && { at: offset, end: offset + outline.end, digest: outline.digest };
}

/** One that is empty was made just before the power went, or emptied when its content was set aside. */
async function filledSegmentsIn(disk: Disk, folder: string): Promise<number[]> {
  const segments = await segmentsIn(disk, folder);
  const sizes = await Promise.all(segments.map((segment) => disk.sizeOf(segmentFile(folder, segment))));
  return segments.filter((_, index) => sizes[index]);
}
