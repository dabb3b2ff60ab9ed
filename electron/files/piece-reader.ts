import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** So many files are open at once. */
const MOST_OPEN = 64;

/**
 * Reads pieces of files, many thousand, in a thread that has nothing else to do: waiting for the disk takes a fraction of
 * what handing each piece from thread to thread would.
 */
export class PieceReader {
  readonly #open = new Map<string, number>();

  /** @param bytes to the end of the file, if none are named @throws the system's error, or if the file ends before */
  read(file: string, start = 0, bytes?: number): Buffer {
    const descriptor = this.#descriptorOf(file);
    const piece = Buffer.allocUnsafe(bytes ?? Math.max(0, fstatSync(descriptor).size - start));
    let filled = 0;
    while (filled < piece.length) {
      const read = readSync(descriptor, piece, filled, piece.length - filled, start + filled);
      if (read === 0) throw new Error('The file ends before');
      filled += read;
    }
    return piece;
  }

  close(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor);
    this.#open.clear();
  }

  #descriptorOf(file: string): number {
    const known = this.#open.get(file);
    if (known !== undefined) return known;
    if (this.#open.size >= MOST_OPEN) this.close();
    const descriptor = openSync(file, 'r');
    this.#open.set(file, descriptor);
    return descriptor;
  }
}
