import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LARGEST_FILE, type FileHandle } from '#shared/ipc/contract';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf } from './disk';
import { nodeDisk } from './node-disk';

export type ChosenFile = { readonly path: string; readonly name: string };

/** How many chosen files are remembered; the oldest are forgotten first. */
const MOST_HANDLES = 10_000;

/**
 * The files of the outside world that a person chose, dropped or named at the start. The page knows them by numbers that
 * mean nothing, so it can read these files and no others.
 */
export class Handles {
  readonly #chosen = new Map<string, ChosenFile>();
  readonly #offered: string;

  /** @param offered where bytes that come from the page are kept; emptied at every start. */
  constructor(offered: string) {
    this.#offered = offered;
  }

  /** What is not a regular file is left out. */
  async handOut(paths: readonly string[]): Promise<FileHandle[]> {
    return this.handOutNamed(paths.map((file) => ({ path: file, name: path.basename(file) })));
  }

  /** The same for files that are known by more than their own name: by the folders in which they lie. */
  async handOutNamed(files: readonly ChosenFile[]): Promise<FileHandle[]> {
    const handles: FileHandle[] = [];
    for (const file of files) {
      const found = await stat(file.path).catch(() => undefined);
      if (found?.isFile())
        handles.push(this.#remember({ path: file.path, name: shortened(file.name) }, found.size));
    }
    return handles;
  }

  async keep(name: string, bytes: Uint8Array): Promise<Result<FileHandle>> {
    const file = path.join(this.#offered, randomUUID());
    try {
      await mkdir(this.#offered, { recursive: true, mode: 0o700 });
      // It is gone at the next start: nothing waits until it is on the disk.
      await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      return fail({ code: 'file-unwritable', name, reason: reasonOf(error) });
    }
    return succeed(this.#remember({ path: file, name }, bytes.byteLength));
  }

  find(handle: string): Result<ChosenFile> {
    const chosen = this.#chosen.get(handle);
    return chosen ? succeed(chosen) : fail({ code: 'file-unreadable', name: '', reason: 'handle-unknown' });
  }

  /** Where a file lies that the person chose in its place; nothing for bytes that came from the page. */
  placeOf(handle: string): string | undefined {
    const chosen = this.#chosen.get(handle);
    return chosen && path.dirname(chosen.path) !== this.#offered ? chosen.path : undefined;
  }

  async read(handle: string): Promise<Result<Uint8Array>> {
    const chosen = this.find(handle);
    return chosen.ok ? readWhole(chosen.value) : chosen;
  }

  /** Removes what the page gave: called at the start and at the end. */
  async forgetOffered(): Promise<void> {
    await rm(this.#offered, { recursive: true, force: true });
  }

  #remember(chosen: ChosenFile, bytes: number): FileHandle {
    const handle = randomUUID();
    this.#chosen.set(handle, chosen);
    const [oldest] = this.#chosen.keys();
    if (this.#chosen.size > MOST_HANDLES && oldest) this.#chosen.delete(oldest);
    return { handle, name: chosen.name, bytes };
  }
}

async function readWhole({ path: file, name }: ChosenFile): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) return fail({ code: 'file-too-large', name, bytes: size, limit: LARGEST_FILE });
    // As long as it was when it was looked at: one that grows meanwhile is not followed.
    return succeed(await nodeDisk.read(file, 0, size));
  } catch (error) {
    return fail({ code: 'file-unreadable', name, reason: reasonOf(error) });
  }
}

/** The contract takes 255 units; the end of a name, with what kind of file it is, says more than its middle. */
function shortened(name: string): string {
  return name.length <= 255 ? name : `${name.slice(0, 200)}…${name.slice(-54)}`;
}
