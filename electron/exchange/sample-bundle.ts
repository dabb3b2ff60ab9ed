import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileHandle } from '#shared/ipc/contract';
import type { Result } from '#shared/result';
import { colleagueContent } from '#shared/sample/sample';
import { writeBundle } from '../bundle/bundle-file';
import type { Handles } from '../files/handles';

/** The name under which a person meets it in the preview. */
const NAME = 'sample-colleague.scholion';

/** The colleague's bundle that comes with the sample, made anew each time it is asked for. */
export async function offerSampleBundle(handles: Handles): Promise<Result<FileHandle>> {
  const { project, changes, blobs } = colleagueContent();
  const read = async (digest: string): Promise<Uint8Array> => blobs.get(digest) ?? new Uint8Array();
  const folder = await mkdtemp(path.join(tmpdir(), 'scholion-sample-'));
  try {
    const file = path.join(folder, NAME);
    await writeBundle(file, { kind: 'share', project, changes, blobs: { digests: [...blobs.keys()], read } });
    return await handles.keep(NAME, await readFile(file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
