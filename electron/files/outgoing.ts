import { randomUUID } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { fail, succeed, type Result } from '#shared/result';
import { reasonOf, type AppendFile } from './disk';
import { nodeDisk } from './node-disk';

type Unfinished = {
  readonly handle: string;
  /** Where it will be. */
  readonly file: string;
  /** Where it is until it is whole. */
  readonly place: string;
  readonly opened: AppendFile;
};

/**
 * A file that the page writes piece by piece where the person said: whole or not at all, one at a time. What was begun and
 * not ended is removed when another one begins, and at the end.
 */
export class OutgoingFile {
  readonly #mode: number;
  #unfinished: Unfinished | undefined;

  /** @param mode what a file that goes to others is given: the person's own setting, not the profile's strict one. */
  constructor(mode: number) {
    this.#mode = mode;
  }

  /** @returns a handle for what follows. */
  async begin(file: string): Promise<Result<{ handle: string; name: string }>> {
    await this.leave();
    const name = path.basename(file);
    const handle = randomUUID();
    const place = path.join(path.dirname(file), `.${handle}.tmp`);
    try {
      this.#unfinished = { handle, file, place, opened: await nodeDisk.openToAppend(place) };
      return succeed({ handle, name });
    } catch (error) {
      return fail({ code: 'file-unwritable', name, reason: reasonOf(error) });
    }
  }

  /** @param content also what makes it. One that fails is over, and leaves nothing behind. */
  async append(handle: string, content: Uint8Array | (() => Promise<Uint8Array>)): Promise<Result<void>> {
    return this.#work(handle, async ({ opened }) =>
      opened.append(content instanceof Uint8Array ? content : await content()),
    );
  }

  /** Puts it in its place. */
  async end(handle: string): Promise<Result<void>> {
    return this.#work(handle, async ({ file, place, opened }) => {
      await opened.sync();
      await opened.close();
      await chmod(place, this.#mode);
      await nodeDisk.rename(place, file);
      await nodeDisk.syncFolder(path.dirname(file));
      this.#unfinished = undefined;
    });
  }

  /** Removes what was begun and not ended. */
  async leave(): Promise<void> {
    const unfinished = this.#unfinished;
    this.#unfinished = undefined;
    if (!unfinished) return;
    // Closed already, or gone: there is nothing more to be done about it.
    await unfinished.opened.close().catch(() => undefined);
    await nodeDisk.remove(unfinished.place).catch(() => undefined);
  }

  async #work(handle: string, work: (unfinished: Unfinished) => Promise<void>): Promise<Result<void>> {
    const unfinished = this.#unfinished;
    if (unfinished?.handle !== handle) return fail({ code: 'stopped' });
    try {
      await work(unfinished);
      return succeed(undefined);
    } catch (error) {
      // It was left meanwhile: what it was to hold is not there either.
      if (this.#unfinished !== unfinished) return fail({ code: 'stopped' });
      await this.leave();
      return fail({
        code: 'file-unwritable',
        name: path.basename(unfinished.file),
        reason: reasonOf(error),
      });
    }
  }
}
