import { constants, type Stats } from 'node:fs';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { isMissing, type AppendFile, type Disk } from './disk';

const APPEND = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY;

/** The real disk. */
export const nodeDisk: Disk = {
  makeFolder,
  list: (folder) => orIfMissing(readdir(folder), []).then((names) => names.toSorted()),
  sizeOf: async (file) => (await orIfMissing<Stats | undefined>(stat(file), undefined))?.size,
  read,
  openToAppend,
  truncate,
  rename,
  remove: unlink,
  syncFolder,
};

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = path.dirname(made))
    await syncFolder(path.dirname(made));
}

async function read(file: string, start = 0, length?: number): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const bytes = new Uint8Array(length ?? Math.max(0, (await handle.stat()).size - start));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) return bytes.slice(0, filled);
      filled += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

async function openToAppend(file: string): Promise<AppendFile> {
  const handle = await open(file, APPEND, 0o600);
  return {
    append: (bytes) => handle.appendFile(bytes),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function truncate(file: string, length: number): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.truncate(length);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows keeps names safe by itself and has no way to ask for it.
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function orIfMissing<Value>(wanted: Promise<Value>, otherwise: Value): Promise<Value> {
  try {
    return await wanted;
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
}
