import { createHash } from 'node:crypto';
import path from 'node:path';
import { fail, succeed, type Result } from '#shared/result';
import { writeAtomically, placeWhole } from './atomic';
import { reasonOf, type Disk } from './disk';
import { digestOfPieces, piecesOf } from './pieces';

/** A content to be kept, which may be large. */
export type Content = { readonly digest: string; readonly pieces: () => AsyncIterable<Uint8Array> };

/** So many files are written side by side: the disk syncs several about as quickly as one. */
const SIDE_BY_SIDE = 8;

/**
 * A project's files, each named by the digest of its content: originals and document revisions. Written before the
 * journal names them, never changed, never trusted: what is read is checked against its name.
 */
export class Blobs {
  readonly #disk: Disk;
  readonly #folder: string;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /** Answers with the digest once the content is on the disk. Writing it again mends a damaged one. */
  async write(bytes: Uint8Array): Promise<Result<string>> {
    const digest = digestOfBytes(bytes);
    const file = this.#file(digest);
    try {
      if ((await this.read(digest)).ok) {
        // Its name may still be on the way to the disk.
        await this.#disk.syncFolder(path.dirname(file));
        return succeed(digest);
      }
      await this.#disk.makeFolder(path.dirname(file));
      await writeAtomically(this.#disk, file, bytes);
      return succeed(digest);
    } catch (error) {
      return fail({ code: 'file-unwritable', name: digest, reason: reasonOf(error) });
    }
  }

  /** Keeps many contents and answers once all are on the disk. Each folder is synced once, however many lie in it. */
  async writeAll(contents: readonly Content[]): Promise<Result<void>> {
    // In their order, which may be the one in which they are quickest to read.
    const waiting = contents.values();
    const writeNext = async (): Promise<void> => {
      for (const next of waiting) await this.#writeContent(next);
    };
    try {
      const folders = new Set(contents.map(({ digest }) => path.dirname(this.#file(digest))));
      for (const folder of folders) await this.#disk.makeFolder(folder);
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, writeNext));
      await Promise.all([...folders].map((folder) => this.#disk.syncFolder(folder)));
      return succeed(undefined);
    } catch (error) {
      return fail({ code: 'file-unwritable', name: '', reason: reasonOf(error) });
    }
  }

  async read(digest: string): Promise<Result<Uint8Array>> {
    try {
      const bytes = await this.#disk.read(this.#file(digest));
      if (digestOfBytes(bytes) === digest) return succeed(bytes);
    } catch {
      // Absent or unreadable is the same to whoever wants the content.
    }
    return fail({ code: 'blob-missing', digest });
  }

  async has(digest: string): Promise<boolean> {
    return (await this.#disk.sizeOf(this.#file(digest))) !== undefined;
  }

  /** Its folder is for the caller to make, and its name in there to sync. */
  async #writeContent({ digest, pieces }: Content): Promise<void> {
    const file = this.#file(digest);
    if (await this.#isWhole(digest)) return;
    await placeWhole(this.#disk, file, async (append) => {
      if ((await digestOfPieces(pieces(), append)) !== digest) throw new Error('The content is another');
    });
  }

  async #isWhole(digest: string): Promise<boolean> {
    try {
      return (await digestOfPieces(piecesOf(this.#disk, this.#file(digest)))) === digest;
    } catch {
      return false;
    }
  }

  #file(digest: string): string {
    return path.join(this.#folder, digest.slice(0, 2), digest);
  }
}

function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
