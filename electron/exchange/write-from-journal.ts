import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { textsIn } from '#shared/bundle/check-content';
import type { Change } from '#shared/model/change';
import { fail, succeed, type Failure, type Result } from '#shared/result';
import { inEntries, insistOnTexts, writeOutline } from '../bundle/write-bundle';
import { Blobs } from '../files/blobs';
import { reasonOf } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { PieceReader } from '../files/piece-reader';
import { Stopped, type Watch } from '../files/watch';
import { writtenChanges, type WrittenChange } from '../journal/written-changes';
import type { WriteOrder, Written } from './bundle-work';

const NEWLINE = Buffer.from('\n');

/**
 * Writes what a journal holds of some streams as a bundle. What is in memory is where each change lies, and some few
 * entries: changes go from the journal into the bundle as they were written, byte by byte.
 */
export async function writeFromJournal(order: WriteOrder, watch: Watch): Promise<Result<Written>> {
  const { file, project } = order;
  const reader = new PieceReader();
  let missing: Failure | undefined;
  try {
    const numbered = await changesOf(order, watch);
    const texts = textsIn(numbered.flatMap(({ withText }) => (withText ? [withText as Change] : [])));
    const digests = [...new Set(texts.flatMap(({ blob, original }) => [blob, original]))];
    insistOnTexts(texts, digests);
    const blobs = new Blobs(nodeDisk, order.blobs);
    const read = async (digest: string): Promise<Uint8Array> => {
      const content = await readBlob(blobs, digest, reader);
      if (content) return content;
      missing = { code: 'blob-missing', digest };
      throw new Error('A bundle without one of its files is not written');
    };
    const changes = inEntries(numbered).map(({ name, changes: own }) => ({
      name,
      read: async () =>
        Buffer.concat(own.flatMap((each) => [reader.read(each.file, each.start, each.bytes), NEWLINE])),
    }));
    const outline = { kind: 'share', project, numbered, changes, blobs: { digests, read } } as const;
    const { bytes } = await writeOutline(file, outline, watch);
    return succeed({ bytes, changes: numbered.length });
  } catch (error) {
    if (error instanceof Stopped) throw error;
    return fail(missing ?? { code: 'file-unwritable', name: path.basename(file), reason: reasonOf(error) });
  } finally {
    reader.close();
  }
}

async function changesOf({ project, streams, journal }: WriteOrder, watch: Watch): Promise<WrittenChange[]> {
  const wanted = new Set([project, ...streams]);
  const found: WrittenChange[] = [];
  const frames = journal.places.length;
  // Where all of it lies is soon known: it is not told of, but can be stopped.
  const onFrame = () => watch.progress(0, frames);
  for await (const change of writtenChanges(nodeDisk, journal, onFrame))
    if (wanted.has(change.stream)) found.push(change);
  return found;
}

/** Nothing if it is not there, or is another. */
async function readBlob(blobs: Blobs, digest: string, reader: PieceReader): Promise<Uint8Array | undefined> {
  for (const { file, start, bytes } of await blobs.placesOf(digest)) {
    try {
      const content = reader.read(file, start, bytes);
      if (createHash('sha256').update(content).digest('hex') === digest) return content;
    } catch {
      // It may lie in another place.
    }
  }
  return undefined;
}
