import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { formatOf } from '#shared/import/formats';
import type { ReadArticle, ReadFile } from '#shared/import/read-file';
import type { UnreadableReason } from '#shared/import/unreadable';
import { LARGEST_FILE } from '#shared/ipc/contract';
import type { Revision } from '#shared/model/document';
import { fail, succeed, type Result } from '#shared/result';
import type { Blobs } from '../files/blobs';
import { reasonOf, type Disk } from '../files/disk';
import type { ChosenFile } from '../files/handles';
import type { CheckedArticle } from './check-article';
import { KeptFiles } from './kept-files';
import type { Order, Outcome } from './one-reading';
import { Shelf } from './shelf';

/** Who reads and who checks what was read: `Parser` and `Checker`, or others in tests. */
export type ReadingStaff = {
  readonly parser: { read(order: Order): Promise<Outcome>; end(): void };
  readonly checker: {
    check(pieces: readonly Uint8Array[]): Promise<CheckedArticle | undefined>;
    end(): void;
  };
};

/** What a reading belongs to, from the moment in which it was asked for. */
type Context = { readonly shelf: Shelf } & Pick<Order, 'onProgress' | 'cancelled'>;

/** As many bytes as tell what a file is. */
const BEGINNING = 1024;

/** Articles that were read and wait for a person's decision. What they take is on the disk, not in memory. */
export class Readings {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #staff: ReadingStaff;
  #shelf: Shelf;
  #asked = new AbortController();

  /** @param folder where they are kept: nothing else may be in it */
  constructor(disk: Disk, folder: string, staff: ReadingStaff) {
    this.#disk = disk;
    this.#folder = folder;
    this.#staff = staff;
    this.#shelf = this.#newShelf();
  }

  /** Reads a file in the parser window. @param onProgress told how far it has come: pages, entries */
  async read(file: ChosenFile, onProgress: Order['onProgress']): Promise<Result<ReadFile>> {
    const { name } = file;
    const context = { shelf: this.#shelf, onProgress, cancelled: this.#asked.signal };
    try {
      const { size } = await stat(file.path);
      if (size > LARGEST_FILE)
        return fail({ code: 'file-too-large', name, bytes: size, limit: LARGEST_FILE });
      const beginning = await this.#disk.read(file.path, 0, Math.min(size, BEGINNING));
      // What nobody can read need not be copied, nor a window opened for it.
      if (!formatOf(name, beginning)) return unreadable(name, 'formatUnknown');
      return await this.#readCopy(file, size, context);
    } catch (error) {
      return fail({ code: 'file-unreadable', name, reason: reasonOf(error) });
    }
  }

  /** Ends every reading that was asked for and is not over: they fail as cancelled. */
  cancel(): void {
    this.#asked.abort();
    this.#asked = new AbortController();
  }

  /** The revision file of an article that was read. */
  async peek(article: string): Promise<Result<Uint8Array>> {
    const kept = this.#shelf.find(article);
    return kept ? succeed(await this.#shelf.files.read(kept.blob)) : unknown('peekArticle');
  }

  /** Writes texts and originals. @returns what a `doc` patch says of each, once all is on the disk */
  async write(blobs: Blobs, articles: readonly string[]): Promise<Result<Revision[]>> {
    const shelf = this.#shelf;
    const revisions = articles.flatMap((article) => shelf.find(article) ?? []);
    if (revisions.length < articles.length) return unknown('writeArticles');
    const digests = new Set(revisions.flatMap(({ blob, original }) => [blob, original]));
    const contents = [...digests].map((digest) => ({ digest, pieces: () => shelf.files.pieces(digest) }));
    const written = await blobs.writeAll(contents);
    if (!written.ok) return written;
    await shelf.drop(articles);
    return succeed(revisions);
  }

  async drop(articles: readonly string[]): Promise<void> {
    await this.#shelf.drop(articles);
  }

  /** Ends what is going on and forgets all that was read: when the page is another, and at the end. */
  async forget(): Promise<void> {
    const old = this.#shelf;
    this.#shelf = this.#newShelf();
    this.cancel();
    this.#staff.parser.end();
    this.#staff.checker.end();
    await old.clear();
  }

  /** Removes what a run of the program that did not end in order has left behind: called at the start. */
  async removeLeftOver(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  #newShelf(): Shelf {
    return new Shelf(new KeptFiles(this.#disk, path.join(this.#folder, randomUUID())));
  }

  /** From a copy, so that what is read is what is kept as the original, whatever becomes of the file meanwhile. */
  async #readCopy(
    { path: file, name }: ChosenFile,
    size: number,
    { shelf, onProgress, cancelled }: Context,
  ): Promise<Result<ReadFile>> {
    const original = await shelf.files.copy(file, size);
    const checks: Promise<ReadArticle | undefined>[] = [];
    const check = async (pieces: readonly Uint8Array[]): Promise<ReadArticle | undefined> => {
      const checked = await this.#staff.checker.check(pieces);
      return checked && shelf.add(checked, original);
    };
    const outcome = await this.#staff.parser.read({
      name,
      size,
      pieces: () => shelf.files.pieces(original),
      onProgress,
      onArticle: (pieces) => checks.push(check(pieces)),
      cancelled,
    });
    const articles = (await Promise.all(checks)).filter((article) => article !== undefined);
    await shelf.files.letGo(original);
    if (shelf !== this.#shelf) await shelf.clear();
    else if (outcome.kind === 'read' && articles.length === checks.length) {
      const { findings, work } = outcome;
      return succeed({ articles, findings, ...(work && { work }) });
    } else await shelf.drop(articles.map(({ article }) => article));
    return outcome.kind === 'read'
      ? unreadable(name, shelf === this.#shelf ? 'readerFailed' : 'cancelled')
      : unreadable(name, outcome.reason, outcome.detail);
  }
}

function unreadable(name: string, reason: UnreadableReason, detail?: string): Result<never> {
  return fail({ code: 'import-failed', name, reason, ...(detail !== undefined && { detail }) });
}

function unknown(request: string): Result<never> {
  return fail({ code: 'request-refused', request, reason: 'article-unknown' });
}
