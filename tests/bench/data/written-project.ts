import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundleContent } from '#shared/bundle/content';
import { groupBy } from '#shared/group-by';
import type { JournalEntry } from '#shared/history/journal-entry';
import { encodeFrame, GENESIS } from '#electron/journal/frame';
import { encodeEntry } from '#electron/journal/payload';
import { SEGMENT_BYTES, segmentFile } from '#electron/journal/segments';

/**
 * Writes a project into a profile as if all of it had been done there: an entry of the journal for each action.
 *
 * @returns how many bytes its journal has.
 */
export async function writeProject(
  profile: string,
  { project, changes, blobs }: BundleContent,
): Promise<number> {
  const folder = join(profile, 'projects', project);
  mkdirSync(join(folder, 'journal'), { recursive: true });
  const author = changes[0]?.author;
  if (author === undefined) throw new Error('A project begins with a change');
  const began = new Date(changes[0]?.hlc[0] ?? 0).toISOString();
  const actions = groupBy(changes, ({ batch }) => batch);
  const bytes = writeJournal(join(folder, 'journal'), [
    { v: 1, kind: 'epoch', project, author, at: began, reason: 'created' },
    ...[...actions.values()].map((of): JournalEntry => ({ v: 1, kind: 'changes', changes: of })),
  ]);
  for (const digest of blobs.digests) {
    const place = join(folder, 'blobs', digest.slice(0, 2));
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, digest), await blobs.read(digest));
  }
  return bytes;
}

function writeJournal(folder: string, entries: readonly JournalEntry[]): number {
  let [digest, segment, size, written]: [string, number, number, number] = [GENESIS, 1, 0, 0];
  let frames: Uint8Array[] = [];
  const flush = (): void => {
    writeFileSync(segmentFile(folder, segment), Buffer.concat(frames));
    [segment, size, frames] = [segment + 1, 0, []];
  };
  for (const entry of entries) {
    const frame = encodeFrame(digest, encodeEntry(entry));
    digest = frame.digest;
    frames.push(frame.bytes);
    size += frame.bytes.length;
    written += frame.bytes.length;
    if (size >= SEGMENT_BYTES) flush();
  }
  if (frames.length > 0) flush();
  return written;
}
