import type { BlobSource } from '#shared/bundle/content';
import type { Change } from '#shared/model/change';
import { fail, type Result } from '#shared/result';
import type { Project } from '../files/projects';
import type { Arrival, Received } from '../journal/project-journal';
import { blobsNamedIn } from './blobs-named';
import { obstacleFailure } from './obstacle-failure';

export type Arriving = { readonly changes: readonly Change[]; readonly blobs: BlobSource };

/**
 * Takes what arrives into a project: first the blobs, then all changes in one frame of the journal. Interrupted before
 * that frame, it leaves some unnamed blobs and no trace in the project.
 */
export async function receiveChanges(
  project: Project,
  { changes, blobs }: Arriving,
  arrived: Arrival,
): Promise<Result<Received>> {
  const written = await project.blobs.writeAll(
    blobs.digests.map((digest) => ({ digest, pieces: () => pieceOf(blobs, digest) })),
  );
  if (!written.ok) return written;
  for (const digest of blobsNamedIn(changes)) {
    if (!(await project.blobs.has(digest))) return fail({ code: 'blob-missing', digest });
  }
  const received = await project.journal.receive(changes, arrived);
  return 'obstacle' in received ? fail(obstacleFailure(received.obstacle, arrived?.name ?? '')) : received;
}

async function* pieceOf(blobs: BlobSource, digest: string): AsyncGenerator<Uint8Array> {
  yield await blobs.read(digest);
}
