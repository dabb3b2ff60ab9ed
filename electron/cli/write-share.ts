import path from 'node:path';
import type { BundleContent } from '#shared/bundle/content';
import type { Change } from '#shared/model/change';
import { writeBundle } from '../bundle/bundle-file';
import { reasonOf } from '../files/disk';
import type { ExitCode, Io } from './command';
import { failureInWords } from './failure-words';
import { counted } from './printable';

/** Writes a share of these changes with their files, over what is there, and says so. */
export async function writeShare(
  file: string,
  project: string,
  changes: readonly Change[],
  blobs: ReadonlyMap<string, Uint8Array>,
  io: Io,
): Promise<ExitCode> {
  const read = async (digest: string) => blobs.get(digest) ?? new Uint8Array();
  const content: BundleContent = {
    kind: 'share',
    project,
    changes,
    blobs: { digests: [...blobs.keys()], read },
  };
  try {
    const { bytes } = await writeBundle(file, content);
    io.err(`${file}: written, ${counted(bytes, 'byte')}\n`);
    return 0;
  } catch (error) {
    const failure = { code: 'file-unwritable', name: path.basename(file), reason: reasonOf(error) } as const;
    io.err(`${failureInWords(failure)}\n`);
    return 1;
  }
}
