import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isMissing, type Disk } from '../files/disk';
import { digestOfPieces, piecesOf } from '../files/pieces';

/**
 * Contents in a folder, each once, under its digest, for as long as somebody holds it. Nothing waits for the disk: after a
 * power cut some may be damaged, which is found when they are taken up again.
 */
export class KeptFiles {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #holders = new Map<string, number>();

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /** Keeps a copy of a file, as long as it was when it was looked at. @returns its digest */
  async copy(file: string, size: number): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const unfinished = this.#pathOf(`${randomUUID()}.tmp`);
    const copy = await open(unfinished, 'wx', 0o600);
    let digest: string;
    try {
      digest = await digestOfPieces(piecesOf(this.#disk, file, size), (piece) => copy.appendFile(piece));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    } finally {
      await copy.close();
    }
    await rename(unfinished, this.#pathOf(digest));
    this.#hold(digest);
    return digest;
  }

  async keep(digest: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeFile(this.#pathOf(digest), bytes, { mode: 0o600 });
    this.#hold(digest);
  }

  pieces(digest: string): AsyncIterable<Uint8Array> {
    return piecesOf(this.#disk, this.#pathOf(digest));
  }

  read(digest: string): Promise<Uint8Array> {
    return this.#disk.read(this.#pathOf(digest));
  }

  /** One who holds it more. */
  hold(digest: string): void {
    this.#hold(digest);
  }

  /** One who holds it less. */
  async letGo(digest: string): Promise<void> {
    const holders = (this.#holders.get(digest) ?? 1) - 1;
    if (holders > 0) {
      this.#holders.set(digest, holders);
      return;
    }
    this.#holders.delete(digest);
    await rm(this.#pathOf(digest), { force: true });
  }

  /** Holds a content that an earlier run has left here, if it is there and is still what its digest says. */
  async take(digest: string): Promise<'whole' | 'missing' | 'damaged'> {
    if (!this.#holders.has(digest)) {
      try {
        if ((await digestOfPieces(this.pieces(digest))) !== digest) return 'damaged';
      } catch (error) {
        return isMissing(error) ? 'missing' : 'damaged';
      }
    }
    this.#hold(digest);
    return 'whole';
  }

  /** Removes whatever nobody holds. @param others the names of files in the folder that are not contents */
  async removeRest(others: ReadonlySet<string>): Promise<void> {
    for (const name of await this.#disk.list(this.#folder)) {
      if (!this.#holders.has(name) && !others.has(name)) await rm(this.#pathOf(name), { force: true });
    }
  }

  #hold(digest: string): void {
    this.#holders.set(digest, (this.#holders.get(digest) ?? 0) + 1);
  }

  #pathOf(name: string): string {
    return path.join(this.#folder, name);
  }
}
