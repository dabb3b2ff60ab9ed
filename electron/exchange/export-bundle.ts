import path from 'node:path';
import { chmod } from 'node:fs/promises';
import type { Output } from '#shared/ipc/contract';
import { fail, succeed, type Failure, type Result } from '#shared/result';
import { writeBundle } from '../bundle/bundle-file';
import { reasonOf } from '../files/disk';
import type { Project } from '../files/projects';
import { blobsNamedIn } from './blobs-named';

/** Writes the register and these documents, with all their history and files, as a bundle that merges. */
export async function exportBundle(
  file: string,
  { journal, blobs }: Project,
  documents: readonly string[],
  fileMode: number,
): Promise<Result<NonNullable<Output<'exportBundle'>>>> {
  const name = path.basename(file);
  const changes = await journal.changesIn(new Set([journal.project, ...documents]));
  const digests = blobsNamedIn(changes);
  let missing: Failure | undefined;
  const read = async (digest: string): Promise<Uint8Array> => {
    const content = await blobs.read(digest);
    if (content.ok) return content.value;
    missing = content.failure;
    throw new Error('A bundle without one of its files is not written');
  };
  try {
    const { bytes } = await writeBundle(file, {
      kind: 'share',
      project: journal.project,
      changes,
      blobs: { digests, read },
    });
    await chmod(file, fileMode);
    return succeed({ name, bytes, changes: changes.length });
  } catch (error) {
    return fail(missing ?? { code: 'file-unwritable', name, reason: reasonOf(error) });
  }
}
