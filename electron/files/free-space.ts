import { statfs } from 'node:fs/promises';

/** Kept free for the journal, for Chromium, and for everything else on the machine. */
const RESERVE_BYTES = 500 * 1024 * 1024;

/** How much an import may take of the disk that this folder is on. Where the disk does not say, no limit is known. */
export async function roomIn(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return Math.max(0, bavail * bsize - RESERVE_BYTES);
  } catch {
    return undefined;
  }
}
