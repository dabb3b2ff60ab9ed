import path from 'node:path';
import { ReadArticle } from '#shared/import/read-file';
import { Digest } from '#shared/model/ids';
import { Finding } from '#shared/model/finding';
import { z } from '#shared/model/zod';
import { writeAtomically } from '../files/atomic';
import type { Disk } from '../files/disk';

/** A file that was read, with those of its articles that a person has yet to decide on. */
const FileRecord = z.strictObject({
  v: z.literal(1),
  name: z.string().max(255),
  findings: z.array(Finding).max(100),
  /** `blob` is the digest of the article's revision file. */
  articles: z
    .array(ReadArticle.extend({ blob: Digest }))
    .min(1)
    .max(10_000),
});
export type FileRecord = z.infer<typeof FileRecord>;

/** More than one job brings, several times over. */
const MOST_RECORDS = 20_000;
/** Bytes of a record: ten thousand articles with all that is said of each. */
const LARGEST_RECORD = 128 * 1024 * 1024;
const NAME = /^(\d{8})\.json$/;

/**
 * The records of files that were read, in the order of their reading: written whole or not at all, each under a number. They
 * are what is left of a job when the program has ended amid it.
 */
export class FileRecords {
  readonly #disk: Disk;
  readonly #folder: string;
  #last = 0;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#folder = folder;
  }

  /** Those that were kept, by their numbers. What is none, or not a sound one, is passed over. */
  async load(): Promise<ReadonlyMap<number, FileRecord>> {
    const records = new Map<number, FileRecord>();
    const numbers = (await this.#disk.list(this.#folder)).flatMap((name) => NAME.exec(name)?.[1] ?? []);
    for (const number of numbers.map(Number).slice(0, MOST_RECORDS)) {
      this.#last = Math.max(this.#last, number);
      const record = await this.#read(number);
      if (record) records.set(number, record);
    }
    return records;
  }

  /** @returns its number, once it is on the disk */
  async write(record: Omit<FileRecord, 'v'>): Promise<number> {
    this.#last += 1;
    const number = this.#last;
    await this.#disk.makeFolder(this.#folder);
    const bytes = Buffer.from(JSON.stringify({ v: 1, ...record } satisfies FileRecord));
    await writeAtomically(this.#disk, this.#pathOf(number), bytes);
    return number;
  }

  async remove(number: number): Promise<void> {
    await this.#disk.remove(this.#pathOf(number)).catch(() => undefined);
  }

  async #read(number: number): Promise<FileRecord | undefined> {
    const file = this.#pathOf(number);
    try {
      if (((await this.#disk.sizeOf(file)) ?? Infinity) > LARGEST_RECORD) return undefined;
      const raw: unknown = JSON.parse(Buffer.from(await this.#disk.read(file)).toString('utf8'));
      return FileRecord.safeParse(raw).data;
    } catch {
      return undefined;
    }
  }

  #pathOf(number: number): string {
    return path.join(this.#folder, recordName(number));
  }
}

/** The file in which the record of this number is. */
export function recordName(number: number): string {
  return `${String(number).padStart(8, '0')}.json`;
}
