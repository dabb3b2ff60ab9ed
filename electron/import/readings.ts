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
import type { Order, Outcome } from './one-reading';
import { Shelf, type Found, type ShelvedFile } from './shelf';
import { notRead, UnreadQueue, type QueuedFile } from './unread-queue';

/** Who reads and who checks what was read: `Parser` and `Checker`, or others in tests. */
export type ReadingStaff = {
  readonly parser: { read(order: Order): Promise<Outcome>; end(): void };
  readonly checker: {
    check(pieces: readonly Uint8Array[]): Promise<CheckedArticle | undefined>;
    end(): void;
  };
};

/** What a reading belongs to, from the moment in which it was asked for. */
type Context = { readonly shelf: Shelf; readonly page: Page } & Pick<Order, 'onProgress' | 'cancelled'>;

/** The folders of projects as one page has them open: the next page opens them anew. */
type Page = { readonly folders: Map<string, Promise<Opened>> };
type Opened = { readonly shelf: Shelf; readonly queue: UnreadQueue; readonly found: Found };

/** What an earlier page or run of the program has left to do in a project. */
export type LeftOver = { readonly read: readonly ShelvedFile[]; readonly unread: readonly QueuedFile[] };

/** As many bytes as tell what a file is. */
const BEGINNING = 1024;

/**
 * Articles that were read and wait for a person's decision, and the files whose turn has not come: on the disk, for each
 * project in a folder of its own, until they are written or dropped.
 */
export class Readings {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #staff: ReadingStaff;
  readonly #going = new Set<Promise<unknown>>();
  #page: Page = { folders: new Map() };
  #asked = new AbortController();

  /** @param folder where they are kept: nothing else may be in it */
  constructor(disk: Disk, folder: string, staff: ReadingStaff) {
    this.#disk = disk;
    this.#folder = folder;
    this.#staff = staff;
  }

  /** Reads a file in the parser window. @param onProgress told how far it has come: pages, entries */
  async read(project: string, file: ChosenFile, onProgress: Order['onProgress']): Promise<Result<ReadFile>> {
    const { name } = file;
    const page = this.#page;
    const cancelled = this.#asked.signal;
    try {
      const { shelf } = await this.#open(project);
      if (page !== this.#page) return unreadable(name, 'cancelled');
      return await this.#counted(this.#readFile(file, { shelf, page, onProgress, cancelled }));
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
    for (const opened of this.#page.folders.values()) {
      const { shelf } = await opened;
      const kept = shelf.find(article);
      if (kept) return succeed(await shelf.files.read(kept.blob));
    }
    return unknown('peekArticle');
  }

  /** Writes texts and originals. @returns what a `doc` patch says of each, once all is on the disk */
  async write(project: string, blobs: Blobs, articles: readonly string[]): Promise<Result<Revision[]>> {
    const { shelf } = await this.#open(project);
    const revisions = articles.flatMap((article) => shelf.find(article) ?? []);
    if (revisions.length < articles.length) return unknown('writeArticles');
    const digests = new Set(revisions.flatMap(({ blob, original }) => [blob, original]));
    const contents = [...digests].map((digest) => ({ digest, pieces: () => shelf.files.pieces(digest) }));
    const written = await blobs.writeAll(contents);
    return written.ok ? succeed(revisions) : written;
  }

  /** Forgets articles: those that became documents, and those that will not. */
  async drop(articles: readonly string[]): Promise<void> {
    for (const opened of this.#page.folders.values()) await (await opened).shelf.drop(articles);
  }

  /** Keeps what is yet to be read in a project, in place of what was kept before. */
  async keepQueue(project: string, files: readonly QueuedFile[]): Promise<void> {
    await (await this.#open(project)).queue.replace(files);
  }

  /** What an earlier page has left: to be asked for by the next one before it has anything read. */
  async leftOver(project: string): Promise<LeftOver> {
    this.#page.folders.delete(project);
    const { found, queue } = await this.#open(project);
    const queued = notRead(await queue.load(), [...found.read.map(({ name }) => name), ...found.damaged]);
    return { read: found.read, unread: [...found.damaged.map((name) => ({ name })), ...queued] };
  }

  /** Ends what is going on: when the page is another, and at the end. What was read stays for the next page. */
  async pause(): Promise<void> {
    this.#page = { folders: new Map() };
    this.cancel();
    this.#staff.parser.end();
    this.#staff.checker.end();
    await Promise.allSettled(this.#going);
  }

  /** Removes what belongs to no project: called at the start. */
  async removeStrays(isProject: (name: string) => Promise<boolean>): Promise<void> {
    for (const name of await this.#disk.list(this.#folder)) {
      // What stays takes room and does no harm.
      if (!(await isProject(name)))
        await rm(path.join(this.#folder, name), { recursive: true, force: true }).catch(() => undefined);
    }
  }

  #open(project: string): Promise<Opened> {
    const { folders } = this.#page;
    const known = folders.get(project);
    if (known) return known;
    const opened = this.#openFolder(path.join(this.#folder, project));
    folders.set(project, opened);
    return opened;
  }

  async #openFolder(folder: string): Promise<Opened> {
    // What an earlier page began ends first: both would keep files in the same folder.
    await Promise.allSettled(this.#going);
    const shelf = new Shelf(this.#disk, folder);
    return { shelf, queue: new UnreadQueue(this.#disk, folder), found: await shelf.load() };
  }

  async #counted<Value>(reading: Promise<Value>): Promise<Value> {
    this.#going.add(reading);
    try {
      return await reading;
    } finally {
      this.#going.delete(reading);
    }
  }

  async #readFile(file: ChosenFile, context: Context): Promise<Result<ReadFile>> {
    const { name } = file;
    const { size } = await stat(file.path);
    if (size > LARGEST_FILE) return fail({ code: 'file-too-large', name, bytes: size, limit: LARGEST_FILE });
    const beginning = await this.#disk.read(file.path, 0, Math.min(size, BEGINNING));
    // What nobody can read need not be copied, nor a window opened for it.
    if (!formatOf(name, beginning)) return unreadable(name, 'formatUnknown');
    return this.#readCopy(file, size, context);
  }

  /** From a copy, so that what is read is what is kept as the original, whatever becomes of the file meanwhile. */
  async #readCopy(
    { path: file, name }: ChosenFile,
    size: number,
    { shelf, page, onProgress, cancelled }: Context,
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
    try {
      if (page === this.#page && outcome.kind === 'read' && articles.length === checks.length) {
        const { findings, work } = outcome;
        // What was done in another program is asked about at once, or read again.
        if (!work) await shelf.record({ name, findings, articles });
        return succeed({ articles, findings, ...(work && { work }) });
      }
      await shelf.drop(articles.map(({ article }) => article));
    } catch (error) {
      await shelf.drop(articles.map(({ article }) => article));
      throw error;
    } finally {
      await shelf.files.letGo(original);
    }
    return outcome.kind === 'read'
      ? unreadable(name, page === this.#page ? 'readerFailed' : 'cancelled')
      : unreadable(name, outcome.reason, outcome.detail);
  }
}

function unreadable(name: string, reason: UnreadableReason, detail?: string): Result<never> {
  return fail({ code: 'import-failed', name, reason, ...(detail !== undefined && { detail }) });
}

function unknown(request: string): Result<never> {
  return fail({ code: 'request-refused', request, reason: 'article-unknown' });
}
