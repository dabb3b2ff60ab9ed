import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Disk } from './disk';

/** Writes a file whole or not at all; once it returns the content survives a power cut. */
export async function writeAtomically(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  await placeWhole(disk, file, (append) => append(bytes));
  await disk.syncFolder(path.dirname(file));
}

/** Writes a file whole or not at all, and syncs it; its name in the folder is for the caller to sync. */
export async function placeWhole(disk: Disk, file: string, write: Write): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.${randomUUID()}.tmp`);
  try {
    await fill(disk, unfinished, write);
    await disk.rename(unfinished, file);
  } catch (error) {
    await disk.remove(unfinished).catch(() => undefined);
    throw error;
  }
}

/** Removes from a folder what was being written when the program was ended. Nobody may be writing there. */
export async function removeUnfinished(disk: Disk, folder: string): Promise<void> {
  const left = (await disk.list(folder)).filter((name) => /^\.[0-9a-f-]{36}\.tmp$/.test(name));
  // One that stays takes room and does no harm.
  await Promise.all(left.map((name) => disk.remove(path.join(folder, name)).catch(() => undefined)));
}

/** Writes a file that was not there, and syncs it; its name in the folder is for the caller to sync. */
export async function writeNew(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  await fill(disk, file, (append) => append(bytes));
}

/** Gives a file its content, by however many calls of `append`. */
type Write = (append: (bytes: Uint8Array) => Promise<void>) => Promise<void>;

async function fill(disk: Disk, file: string, write: Write): Promise<void> {
  const opened = await disk.openToAppend(file);
  try {
    await write((bytes) => opened.append(bytes));
    await opened.sync();
  } finally {
    await opened.close();
  }
}
