import { createHash } from 'node:crypto';
import path from 'node:path';
import type { AccountRecord } from '#shared/history/ledger';
import type { Hlc } from '#shared/model/change';
import { writeAtomically } from '../files/atomic';
import type { Disk } from '../files/disk';
import { chained, decodeFrame, GENESIS, HEADER_BYTES } from './frame';
import { outlineIn, type FramePlace, type ScanStart } from './scan';
import { segmentFile } from './segments';

/** The form of what is put by; another one is read as if there were none. */
const FORM = 1;

/** What a journal is numbered and dated by once it is read: kept beside it, so that the next start need not read it all. */
export type JournalRecord = {
  readonly project: string;
  readonly author: string;
  readonly clock: { readonly own: readonly string[]; readonly last: Hlc };
  readonly latest: Hlc;
  readonly accounts: readonly AccountRecord[];
  readonly places: readonly FramePlace[];
};

/** The frames of one segment, which lie one after another. */
type WrittenPlaces = { readonly segment: number; readonly bytes: number[]; readonly digests: string[] };
type Written = Omit<JournalRecord, 'places'> & {
  readonly form: number;
  readonly places: readonly WrittenPlaces[];
};

/** Puts it by. It is a cache: whoever finds none, or one that does not fit, reads the journal. */
export async function writeCheckpoint(disk: Disk, folder: string, record: JournalRecord): Promise<void> {
  const places: WrittenPlaces[] = [];
  for (const { segment, bytes, digest } of record.places) {
    if (places.at(-1)?.segment !== segment) places.push({ segment, bytes: [], digests: [] });
    places.at(-1)?.bytes.push(bytes);
    places.at(-1)?.digests.push(digest);
  }
  const text = JSON.stringify({ ...record, form: FORM, places } satisfies Written);
  await writeAtomically(disk, fileIn(folder), Buffer.from(`${digestOf(text)}\n${text}`));
}

/**
 * What was put by of the journal that lies there now: its segments are as long as they were, or longer at the end, and the
 * last frame is the one that was the last. That nothing was changed further back is for `isWhole` to find out.
 */
export async function readCheckpoint(
  disk: Disk,
  folder: string,
  journal: string,
  project: string,
): Promise<(JournalRecord & ScanStart) | undefined> {
  try {
    const [digest = '', text = ''] = Buffer.from(await disk.read(fileIn(folder)))
      .toString('utf8')
      .split('\n', 2);
    if (digestOf(text) !== digest) return undefined;
    const written = JSON.parse(text) as Written;
    if (written.form !== FORM || written.project !== project) return undefined;
    const places = written.places.flatMap(placesIn);
    const end = endOf(places);
    return end && (await fits(disk, journal, places, end)) ? { ...written, places, end } : undefined;
  } catch {
    return undefined;
  }
}

/** One that spoke of a journal which has turned out to be another. */
export async function removeCheckpoint(disk: Disk, folder: string): Promise<void> {
  await disk.remove(fileIn(folder)).catch(() => undefined);
}

/** So much is checked without letting others go first. */
const SLICE_BYTES = 1024 * 1024;

/**
 * Whether these frames are what they were, each chained to the one before.
 *
 * @param before the digest of the frame before the first of them.
 */
export async function isWhole(
  disk: Disk,
  journal: string,
  places: readonly FramePlace[],
  before = GENESIS,
): Promise<boolean> {
  let previous = before;
  for (let from = 0; from < places.length;) {
    const run = runFrom(places, from);
    const [first] = run;
    if (!first) return true;
    const are =
      first.bytes > SLICE_BYTES
        ? isLongWhole(disk, journal, first, previous)
        : areWhole(disk, journal, run, previous);
    if (!(await are)) return false;
    previous = run.at(-1)?.digest ?? previous;
    from += run.length;
    await new Promise(setImmediate);
  }
  return true;
}

/** Frames that lie one after another, read at once. */
async function areWhole(
  disk: Disk,
  journal: string,
  run: readonly FramePlace[],
  before: string,
): Promise<boolean> {
  const [first] = run;
  if (!first) return true;
  let previous = before;
  const length = run.reduce((sum, { bytes }) => sum + bytes, 0);
  const bytes = await disk.read(segmentFile(journal, first.segment), first.offset, length);
  return run.every(({ offset, digest }) => {
    const frame = decodeFrame(bytes, offset - first.offset, previous);
    previous = digest;
    return frame?.digest === digest;
  });
}

/** A bundle that was taken in may be one frame of a hundred megabytes: it is read a slice at a time. */
async function isLongWhole(
  disk: Disk,
  journal: string,
  { segment, offset, bytes, digest }: FramePlace,
  previous: string,
): Promise<boolean> {
  const outline = await outlineIn(disk, journal, { segment, offset });
  if (outline?.digest !== digest || outline.end !== offset + bytes) return false;
  const chain = chained(previous);
  for (let at = HEADER_BYTES; at < bytes; at += SLICE_BYTES) {
    const length = Math.min(SLICE_BYTES, bytes - at);
    chain.update(await disk.read(segmentFile(journal, segment), offset + at, length));
  }
  return chain.digest('hex') === digest;
}

function runFrom(places: readonly FramePlace[], from: number): FramePlace[] {
  const run: FramePlace[] = [];
  let room = SLICE_BYTES;
  for (let at = from; at < places.length && room > 0; at += 1) {
    const place = places[at] as FramePlace;
    if (run[0] && place.segment !== run[0].segment) break;
    run.push(place);
    room -= place.bytes;
  }
  return run;
}

function placesIn({ segment, bytes, digests }: WrittenPlaces): FramePlace[] {
  let offset = 0;
  return bytes.map((length, at) => {
    const place = { segment, offset, bytes: length, digest: digests[at] ?? '' };
    offset += length;
    return place;
  });
}

function endOf(places: readonly FramePlace[]): ScanStart['end'] | undefined {
  const last = places.at(-1);
  return last && { segment: last.segment, size: last.offset + last.bytes };
}

async function fits(
  disk: Disk,
  journal: string,
  places: readonly FramePlace[],
  end: ScanStart['end'],
): Promise<boolean> {
  const ends = new Map(places.map(({ segment, offset, bytes }) => [segment, offset + bytes]));
  for (const [segment, size] of ends) {
    const found = (await disk.sizeOf(segmentFile(journal, segment))) ?? 0;
    if (segment === end.segment ? found < size : found !== size) return false;
  }
  const [last] = places.slice(-1);
  if (!last || last.bytes <= SLICE_BYTES)
    return isWhole(disk, journal, places.slice(-1), places.at(-2)?.digest);
  // A bundle that was taken in may be one frame of a hundred megabytes: its content is for `isWhole` to check at leisure.
  return (await outlineIn(disk, journal, last))?.digest === last.digest;
}

function fileIn(folder: string): string {
  return path.join(folder, 'checkpoint.json');
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
