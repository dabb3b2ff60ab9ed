import { crc32 } from '../../crc32';
import { Unreadable } from '../unreadable';
import { readDirectory, type ArchiveEntry } from './directory';
import { inflated } from './inflated';

/** Limits of foreign archives (`data.md`): parts, and bytes once they are unpacked. */
export const MOST_ENTRIES = 10_000;
export const MOST_BYTES = 500 * 1024 * 1024;
export const MOST_BYTES_OF_ENTRY = 200 * 1024 * 1024;
/** How much larger a part may become, from a megabyte on. Prose packs to about a third, tables to a fiftieth. */
const MOST_EXPANSION = 200;
const SMALL = 1024 * 1024;

/**
 * A zip file that someone else made, in memory: DOCX, ODT, EPUB, QDPX. Its directory is checked as it is opened, each
 * part as it is read. Nothing in it can make the reader take more memory than the limits, whatever sizes it declares.
 */
export class Archive {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ArchiveEntry>;

  /** @throws Unreadable `damaged`, `encrypted`, `tooManyParts` or `inflatesTooMuch` */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = readDirectory(bytes, MOST_ENTRIES);
    let total = 0;
    for (const entry of this.#entries.values()) {
      total += entry.size;
      if (isTooLarge(entry) || total > MOST_BYTES) throw new Unreadable('inflatesTooMuch', entry.name);
    }
  }

  /** Names of all parts, in the order of the directory; folders are none. */
  get names(): string[] {
    return [...this.#entries.keys()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** How long a part is once it is unpacked, as the archive says: what is read is never longer. */
  sizeOf(name: string): number | undefined {
    return this.#entries.get(name)?.size;
  }

  /**
   * The content of a part, or nothing if the archive has no such part. What comes back has the length and the sum that
   * the archive declares.
   *
   * @throws Unreadable `damaged` or `inflatesTooMuch`
   */
  read(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const packed = this.#bytes.subarray(entry.start, entry.end);
    const content = entry.isDeflated ? inflated(packed, entry.size, name) : packed;
    if (crc32(content) !== entry.crc) throw new Unreadable('damaged', `${name}: its checksum is wrong`);
    return content;
  }

  /**
   * The same for a part without which the file is not what it says.
   *
   * @throws Unreadable `damaged` where it is missing
   */
  need(name: string): Uint8Array {
    const content = this.read(name);
    if (!content) throw new Unreadable('damaged', `${name} is missing`);
    return content;
  }
}

function isTooLarge({ size, start, end }: ArchiveEntry): boolean {
  return size > MOST_BYTES_OF_ENTRY || (size > SMALL && size > MOST_EXPANSION * (end - start));
}
