import type { JournalPosition } from '#shared/ipc/contract';
import { fail, succeed, type Failure, type Result } from '#shared/result';
import { reasonOf, type AppendFile, type Disk } from '../files/disk';
import { encodeFrame, GENESIS } from './frame';
import type { FramePlace, Scan } from './scan';
import { SEGMENT_BYTES, segmentFile } from './segments';

type Waiting = {
  readonly bytes: Uint8Array;
  readonly digest: string;
  readonly resolve: (result: Result<JournalPosition>) => void;
};

/**
 * The end of a journal, where frames are appended. Frames that arrive while others are being written wait for those,
 * then share one write and one `fdatasync`. Nobody hears that a frame is saved before its `fdatasync` has returned.
 *
 * An error is final. After a failed `fsync` nothing is known of the pages it was about, so it is never tried again on the
 * same file: from then on every frame is refused, until the journal is opened and read anew.
 */
export class FrameLog {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #segmentBytes: number;
  /** Only frames that are on the disk. */
  readonly #places: FramePlace[];
  #segment: number;
  #size: number;
  #file: AppendFile | undefined;
  /** The last frame's, on the disk or still waiting. */
  #digest: string;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #failure: Failure | undefined;

  constructor(disk: Disk, folder: string, scan: Pick<Scan, 'places' | 'end'>, segmentBytes = SEGMENT_BYTES) {
    this.#disk = disk;
    this.#folder = folder;
    this.#segmentBytes = segmentBytes;
    this.#places = [...scan.places];
    this.#segment = scan.end.segment;
    this.#size = scan.end.size;
    this.#digest = scan.places.at(-1)?.digest ?? GENESIS;
  }

  /** The frames that are on the disk, in order. */
  get places(): readonly FramePlace[] {
    return this.#places;
  }

  /** Whether there are frames that are not on the disk yet. */
  get isWriting(): boolean {
    return this.#writing !== undefined;
  }

  /** Why nothing can be appended any more. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  get position(): JournalPosition {
    return { frames: this.#places.length, digest: this.#places.at(-1)?.digest ?? GENESIS };
  }

  /** Chains the payload at once, in the order of the calls; answers once it is on the disk, or refused. */
  append(payload: Uint8Array): Promise<Result<JournalPosition>> {
    if (this.#failure) return Promise.resolve(fail(this.#failure));
    const { bytes, digest } = encodeFrame(this.#digest, payload);
    this.#digest = digest;
    const answer = new Promise<Result<JournalPosition>>((resolve) =>
      this.#waiting.push({ bytes, digest, resolve }),
    );
    this.#writing ??= this.#writeAll();
    return answer;
  }

  /** From now on appends nothing more. What is being written is still written. */
  refuse(failure: Failure): void {
    this.#failure ??= failure;
  }

  async close(): Promise<void> {
    this.refuse({ code: 'journal-unwritable', reason: 'closed' });
    await this.#writing;
    await this.#file?.close();
    this.#file = undefined;
  }

  async #writeAll(): Promise<void> {
    // What was asked for in the same turn is written together.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(group);
      } catch (error) {
        const failure: Failure = { code: 'journal-unwritable', reason: reasonOf(error) };
        this.refuse(failure);
        const refused = [...group, ...this.#waiting];
        this.#waiting = [];
        for (const { resolve } of refused) resolve(fail(failure));
      }
    }
    this.#writing = undefined;
  }

  async #write(group: readonly Waiting[]): Promise<void> {
    const file = await this.#fileWithRoom();
    await file.append(Buffer.concat(group.map(({ bytes }) => bytes)));
    await file.sync();
    for (const { bytes, digest, resolve } of group) {
      this.#places.push({ segment: this.#segment, offset: this.#size, bytes: bytes.length, digest });
      this.#size += bytes.length;
      resolve(succeed(this.position));
    }
  }

  async #fileWithRoom(): Promise<AppendFile> {
    if (this.#file && this.#size < this.#segmentBytes) return this.#file;
    await this.#file?.close();
    this.#file = undefined;
    if (this.#size >= this.#segmentBytes) {
      this.#segment += 1;
      this.#size = 0;
    }
    const file = await this.#disk.openToAppend(segmentFile(this.#folder, this.#segment));
    this.#file = file;
    // The file may be new: without its name in the folder its frames would be lost with the power.
    await this.#disk.syncFolder(this.#folder);
    return file;
  }
}
