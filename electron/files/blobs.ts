import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { fail, succeed, type Result } from '#shared/result';
import { placeWhole, removeUnfinished, writeAtomically } from './atomic';
import { packsIn, placesInPack, writePack, type Content, type PackedPlace } from './blob-pack';
import { reasonOf, type Disk } from './disk';
import { digestOfPieces, piecesOf } from './pieces';
import { Stopped } from './watch';

export type { Content } from './blob-pack';

/** So many files are written side by side: the disk syncs several about as quickly as one. */
const SIDE_BY_SIDE = 8;
/** From so many on they lie together in one file: the disk takes some milliseconds for each file that is to last. */
const WORTH_A_PACK = 16;
const PACKS = 'packs';

/**
 * A project's files, each under the digest of its content: originals and document revisions. One that comes alone is a
 * file of that name; many that come at once, with a bundle, are one pack. Written before the journal names them, never
 * changed, never trusted: what is read is checked against its name.
 */
export class Blobs {
  readonly #disk: Disk;
  readonly #folder: string;
  /** Where what is packed lies; read when it is first asked for. */
  #packed: Promise<Map<string, PackedPlace>> | undefined;

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

  /** Where they are kept, for a thread that keeps more there; then `lookAgain`. */
  get folder(): string {
    return this.#folder;
  }

  /** Removes what was being kept when the program was ended: of a bundle that may be nearly all of it. */
  async removeUnfinished(): Promise<void> {
    const folders = (await this.#disk.list(this.#folder)).map((name) => path.join(this.#folder, name));
    await Promise.all(folders.map((folder) => removeUnfinished(this.#disk, folder).catch(() => undefined)));
  }

  /** Finds what was kept meanwhile by others. */
  lookAgain(): void {
    this.#packed = undefined;
  }

  /** Keeps many contents and answers once all are on the disk. Those that are there and whole are not written again. */
  async writeAll(contents: readonly Content[]): Promise<Result<void>> {
    try {
      const missing = await this.#missingOf(contents);
      if (missing.length >= WORTH_A_PACK) await this.#writePacked(missing);
      else await this.#writeEach(missing);
      return succeed(undefined);
    } catch (error) {
      if (error instanceof Stopped) throw error;
      return fail({ code: 'file-unwritable', name: '', reason: reasonOf(error) });
    }
  }

  async read(digest: string): Promise<Result<Uint8Array>> {
    const places = await this.placesOf(digest);
    for (const { file, start, bytes: length } of places) {
      try {
        const bytes = await this.#disk.read(file, start, length);
        if (digestOfBytes(bytes) === digest) return succeed(bytes);
      } catch {
        // Absent or unreadable is the same to whoever wants the content.
      }
    }
    return fail({ code: 'blob-missing', digest });
  }

  async has(digest: string): Promise<boolean> {
    if ((await this.#packs()).has(digest)) return true;
    return (await this.#disk.sizeOf(this.#file(digest))) !== undefined;
  }

  /** Where a content may lie: in a pack, or in a file of its own, which is read to its end. */
  async placesOf(digest: string): Promise<(Omit<PackedPlace, 'bytes'> & { readonly bytes?: number })[]> {
    const packed = (await this.#packs()).get(digest);
    return [...(packed ? [packed] : []), { file: this.#file(digest), start: 0 }];
  }

  /** Those that are not here whole, in their order, which may be the one in which they are quickest to read. */
  async #missingOf(contents: readonly Content[]): Promise<Content[]> {
    const packs = await this.#packs();
    const alone = new Set<string>();
    const folders = new Set(contents.map(({ digest }) => path.dirname(this.#file(digest))));
    for (const folder of folders) for (const name of await this.#disk.list(folder)) alone.add(name);
    const missing: Content[] = [];
    for (const content of contents) {
      const { digest } = content;
      const mayBeHere = packs.has(digest) || alone.has(digest);
      if (!mayBeHere || !(await this.#isWhole(digest))) missing.push(content);
    }
    return missing;
  }

  async #writePacked(contents: readonly Content[]): Promise<void> {
    const folder = path.join(this.#folder, PACKS);
    await this.#disk.makeFolder(folder);
    await writePack(this.#disk, path.join(folder, `${randomUUID()}.pack`), contents);
    this.#packed = undefined;
    await this.#disk.syncFolder(folder);
  }

  /** Each folder is synced once, however many lie in it. */
  async #writeEach(contents: readonly Content[]): Promise<void> {
    const waiting = contents.values();
    const writeNext = async (): Promise<void> => {
      for (const next of waiting) await this.#writeContent(next);
    };
    const folders = new Set(contents.map(({ digest }) => path.dirname(this.#file(digest))));
    for (const folder of folders) await this.#disk.makeFolder(folder);
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, writeNext));
    await Promise.all([...folders].map((folder) => this.#disk.syncFolder(folder)));
  }

  /** Its folder is for the caller to make, and its name in there to sync. */
  async #writeContent({ digest, pieces }: Content): Promise<void> {
    await placeWhole(this.#disk, this.#file(digest), async (append) => {
      if ((await digestOfPieces(pieces(), append)) !== digest) throw new Error('The content is another');
    });
  }

  /** Piece by piece, so that a large one takes little memory. */
  async #isWhole(digest: string): Promise<boolean> {
    for (const { file, start, bytes } of await this.placesOf(digest)) {
      const pieces = piecesOf(this.#disk, file, bytes, start);
      if ((await digestOfPieces(pieces).catch(() => undefined)) === digest) return true;
    }
    return false;
  }

  /** One that cannot be read holds nothing: what is missing is said where it is asked for. */
  #packs(): Promise<Map<string, PackedPlace>> {
    this.#packed ??= (async () => {
      const all = new Map<string, PackedPlace>();
      for (const file of await packsIn(this.#disk, path.join(this.#folder, PACKS)).catch(() => [])) {
        const places = await placesInPack(this.#disk, file).catch(() => new Map<string, PackedPlace>());
        for (const [digest, place] of places) all.set(digest, place);
      }
      return all;
    })();
    return this.#packed;
  }

  #file(digest: string): string {
    return path.join(this.#folder, digest.slice(0, 2), digest);
  }
}

function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
