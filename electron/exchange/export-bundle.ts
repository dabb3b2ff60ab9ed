import path from 'node:path';
import { chmod } from 'node:fs/promises';
import type { Output } from '#shared/ipc/contract';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf } from '../files/disk';
import type { Project } from '../files/projects';
import type { BundleJob } from './bundle-job';

/** Writes the register and these documents, with all their history and files, as a bundle that merges. */
export async function exportBundle(
  file: string,
  { journal, blobs }: Project,
  documents: readonly string[],
  { fileMode, job }: { readonly fileMode: number; readonly job: BundleJob },
): Promise<Result<NonNullable<Output<'exportBundle'>>>> {
  const { project } = journal;
  const written = await job.write({
    kind: 'write',
    file,
    project,
    streams: documents,
    journal: journal.written,
    blobs: blobs.folder,
  });
  if (!written.ok) return written;
  const name = path.basename(file);
  try {
    await chmod(file, fileMode);
    return succeed({ name, ...written.value });
  } catch (error) {
    return fail({ code: 'file-unwritable', name, reason: reasonOf(error) });
  }
}
