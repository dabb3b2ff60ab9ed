import { readEntry, type JournalEntry } from '#shared/history/journal-entry';
import type { JournalPosition } from '#shared/ipc/contract';
import type { Disk } from '../files/disk';
import { decodeFrame, GENESIS } from './frame';
import type { FramePlace } from './scan';
import { segmentFile } from './segments';

/** What frames hold, as it was written: whoever folds it reads it (`readEntry`), so that nobody on the way has to. */
export type Page = {
  entries: { position: JournalPosition; payload: Uint8Array }[];
  isEnd: boolean;
  /** How many bytes the journal has up to the end of these entries, and in all. */
  upTo: number;
  inAll: number;
};

/** A page is full once it holds this much, or one entry that is longer. */
const PAGE_BYTES = 4 * 1024 * 1024;

/** The entries after a position, a page of them; nothing if the journal has no such frame at that place. */
export async function readEntries(
  disk: Disk,
  folder: string,
  places: readonly FramePlace[],
  { frames, digest }: JournalPosition,
): Promise<Page | undefined> {
  const end = places.length;
  if (frames > end || digest !== digestAt(places, frames)) return undefined;
  const page: Page = { entries: [], isEnd: false, upTo: 0, inAll: bytesOf(places) };
  let next = frames;
  for (let bytes = 0; next < end && bytes < PAGE_BYTES;) {
    const run = runFrom(places, next, end, PAGE_BYTES - bytes);
    page.entries.push(...(await readRun(disk, folder, run, next, digestAt(places, next))));
    next += run.length;
    bytes += bytesOf(run);
  }
  page.isEnd = next === places.length;
  page.upTo = page.isEnd ? page.inAll : bytesOf(places.slice(0, next));
  return page;
}

/** Every entry, page by page. */
export async function* entriesFrom(
  readAfter: (position: JournalPosition) => Promise<Page | undefined>,
): AsyncGenerator<JournalEntry> {
  let position: JournalPosition = { frames: 0, digest: GENESIS };
  for (let isEnd = false; !isEnd;) {
    const page = await readAfter(position);
    if (!page) throw new Error('The journal has changed under its reader');
    for (const { payload } of page.entries) yield readEntry(payload);
    position = page.entries.at(-1)?.position ?? position;
    isEnd = page.isEnd;
  }
}

function digestAt(places: readonly FramePlace[], frames: number): string {
  return frames === 0 ? GENESIS : (places[frames - 1]?.digest ?? '');
}

function bytesOf(places: readonly FramePlace[]): number {
  return places.reduce((sum, place) => sum + place.bytes, 0);
}

/** Frames that lie one after another in one segment: as many as have room, and one at least. */
function runFrom(places: readonly FramePlace[], first: number, end: number, room: number): FramePlace[] {
  const run: FramePlace[] = [];
  let bytes = 0;
  for (let index = first; index < end; index += 1) {
    const place = places[index];
    if (!place || (run[0] && (place.segment !== run[0].segment || bytes + place.bytes > room))) break;
    run.push(place);
    bytes += place.bytes;
  }
  return run;
}

async function readRun(
  disk: Disk,
  folder: string,
  run: readonly FramePlace[],
  before: number,
  digestBefore: string,
): Promise<Page['entries']> {
  const [first] = run;
  if (!first) return [];
  const length = bytesOf(run);
  const bytes = await disk.read(segmentFile(folder, first.segment), first.offset, length);
  let previous = digestBefore;
  return run.map((place, index) => {
    const frame = decodeFrame(bytes, place.offset - first.offset, previous);
    if (!frame) throw new Error(`Frame ${before + index + 1} could be read before and cannot be now`);
    previous = place.digest;
    const position = { frames: before + index + 1, digest: place.digest };
    return { position, payload: frame.payload };
  });
}
