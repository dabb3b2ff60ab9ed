import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Disk } from './disk';

/** Writes a file whole or not at all; once it returns the content survives a power cut. */
export async function writeAtomically(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const folder = path.dirname(file);
  const unfinished = path.join(folder, `.${randomUUID()}.tmp`);
  try {
    await writeNew(disk, unfinished, bytes);
    await disk.rename(unfinished, file);
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(folder);
}

/** Writes a file that was not there, and syncs it; its name in the folder is for the caller to sync. */
export async function writeNew(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  const opened = await disk.openToAppend(file);
  try {
    await opened.append(bytes);
    await opened.sync();
  } finally {
    await opened.close();
  }
}
