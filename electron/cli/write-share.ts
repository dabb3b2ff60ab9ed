import type { BundleContent } from '#shared/bundle/content';
import type { Change } from '#shared/model/change';
import { writeBundle } from '../bundle/bundle-file';
import type { ExitCode, Io } from './command';
import { counted } from './printable';
import { writingTo } from './written-file';

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
  return writingTo(file, io, async () => {
    const { bytes } = await writeBundle(file, content);
    return counted(bytes, 'byte');
  });
}
