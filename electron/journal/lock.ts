import path from 'node:path';
import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf } from '../files/disk';

/** Who has a project open: the process, and the profile it works for. */
export type Holder = { readonly pid: number; readonly profile: string };

/** A project that no other process can open meanwhile. */
export type ProjectLock = { release(): Promise<void> };

/**
 * Takes the project for this process. A lock whose process is dead is taken over, and so is one of the same profile: a
 * profile has one process at a time, and after a restart of the machine its old number may be somebody else's.
 *
 * @throws where the disk does not take the lock, because it is full or read-only.
 */
export async function lockProject(
  folder: string,
  project: string,
  holder: Holder,
  isRunning: (pid: number) => boolean = isProcess,
): Promise<Result<ProjectLock>> {
  const file = path.join(folder, 'lock');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(file, holder)) return succeed({ release: () => release(file, holder) });
    const other = (await holderOf(file)) ?? (await later(() => holderOf(file)));
    if (other && other.profile !== holder.profile && isRunning(other.pid)) break;
    await removeStale(file, other);
  }
  return fail({ code: 'project-locked', project });
}

export function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return reasonOf(error) === 'EPERM';
  }
}

async function create(file: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (reasonOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Nothing for a lock that cannot be read: it is being written, or its writer was interrupted and holds nothing. */
async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    const { pid, profile } = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof profile === 'string' ? { pid, profile } : undefined;
  } catch {
    return undefined;
  }
}

/** Moved before it is removed: if somebody else has just taken it over, it is their lock that was moved, and goes back. */
async function removeStale(file: string, stale: Holder | undefined): Promise<void> {
  const moved = `${file}.${process.pid}`;
  try {
    await rename(file, moved);
  } catch {
    return;
  }
  const found = await holderOf(moved);
  const isStale = found?.pid === stale?.pid && found?.profile === stale?.profile;
  await (isStale ? unlink(moved) : rename(moved, file));
}

async function later<Value>(look: () => Promise<Value>): Promise<Value> {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return look();
}

async function release(file: string, holder: Holder): Promise<void> {
  const found = await holderOf(file);
  if (found?.pid === holder.pid && found.profile === holder.profile) await unlink(file);
}
