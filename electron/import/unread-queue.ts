import path from 'node:path';
import { z } from '#shared/model/zod';
import { writeAtomically } from '../files/atomic';
import type { Disk } from '../files/disk';

/** A file whose turn has not come: its name, and where it lies if the person chose it there. One that was dropped is nowhere. */
const QueuedFile = z.strictObject({ name: z.string().max(255), path: z.string().max(8_192).optional() });
export type QueuedFile = z.infer<typeof QueuedFile>;

/** The file in its folder. */
export const QUEUE_NAME = 'queue.json';

const Content = z.strictObject({ v: z.literal(1), files: z.array(QueuedFile).max(20_000) });

/** What is to be read in a project, in one small file, so that a job can go on after a restart. */
export class UnreadQueue {
  readonly #disk: Disk;
  readonly #file: string;

  constructor(disk: Disk, folder: string) {
    this.#disk = disk;
    this.#file = path.join(folder, QUEUE_NAME);
  }

  /** None if there is no such file, or nothing that can be made out. */
  async load(): Promise<readonly QueuedFile[]> {
    try {
      const raw: unknown = JSON.parse(Buffer.from(await this.#disk.read(this.#file)).toString('utf8'));
      return Content.safeParse(raw).data?.files ?? [];
    } catch {
      return [];
    }
  }

  async replace(files: readonly QueuedFile[]): Promise<void> {
    if (files.length === 0) return this.#disk.remove(this.#file).catch(() => undefined);
    await this.#disk.makeFolder(path.dirname(this.#file));
    const bytes = Buffer.from(JSON.stringify({ v: 1, files: [...files] } satisfies z.input<typeof Content>));
    return writeAtomically(this.#disk, this.#file, bytes);
  }
}

/** Those of a queue that were not read: a file that was read twice takes two of the same name out. */
export function notRead(queue: readonly QueuedFile[], read: readonly string[]): QueuedFile[] {
  const left = new Map<string, number>();
  for (const name of read) left.set(name, (left.get(name) ?? 0) + 1);
  return queue.filter(({ name }) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}
