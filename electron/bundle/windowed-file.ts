import { Buffer } from 'node:buffer';
import { close, read } from 'node:fs';
import { Readable } from 'node:stream';
import { callbackify, promisify } from 'node:util';
import { RandomAccessReader } from 'yauzl';

const readAt = promisify(read);
const WINDOW_BYTES = 1024 * 1024;
/** What begins so soon after what was read before follows on it. */
const NEAR_BYTES = 64 * 1024;

/**
 * A file that is read here and there through a window: of ten thousand small entries that lie one after another, some
 * hundreds share one read of the disk. It owns the descriptor.
 */
export class WindowedFile extends RandomAccessReader {
  readonly #descriptor: number;
  #window = Buffer.alloc(0);
  #start = 0;

  constructor(descriptor: number) {
    super();
    this.#descriptor = descriptor;
  }

  /** The bytes of this stretch; fewer where the file ends before. They are good until the next call. */
  async bytes(start: number, length: number): Promise<Buffer> {
    const isInside = start >= this.#start && start + length <= this.#start + this.#window.length;
    if (!isInside) {
      // Whoever jumps to and fro wants no more than what was asked for.
      const end = this.#start + this.#window.length;
      const goesOn = start >= this.#start && start <= end + NEAR_BYTES;
      const window = Buffer.allocUnsafe(goesOn ? Math.max(WINDOW_BYTES, length) : length);
      const { bytesRead } = await readAt(this.#descriptor, window, 0, window.length, start);
      this.#window = window.subarray(0, bytesRead);
      this.#start = start;
    }
    return this.#window.subarray(start - this.#start, start - this.#start + length);
  }

  /** As yauzl reads the directory and the headers. */
  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    callbackify(() => this.#fill(target.subarray(offset, offset + length), position))(done);
  }

  /** As yauzl reads what is too large to be held. */
  override _readStreamForRange(start: number, end: number): Readable {
    // A stream of Node's own on the descriptor would close it when it ends.
    return Readable.from(this.#pieces(start, end), { objectMode: false });
  }

  override close(done: (error: Error | null) => void): void {
    close(this.#descriptor, done);
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end;) {
      const piece = await this.bytes(at, Math.min(WINDOW_BYTES, end - at));
      if (piece.length === 0) return;
      yield piece;
      at += piece.length;
    }
  }

  async #fill(target: Buffer, position: number): Promise<void> {
    const bytes = await this.bytes(position, target.length);
    if (bytes.length < target.length) throw new Error('The file ends before');
    bytes.copy(target);
  }
}
