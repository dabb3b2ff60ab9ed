import { randomUUID } from 'node:crypto';
import type { ReadArticle, ReadFile } from '#shared/import/read-file';
import type { Revision } from '#shared/model/document';
import type { Disk } from '../files/disk';
import type { CheckedArticle } from './check-article';
import { FileRecords, recordName, type FileRecord } from './file-records';
import { KeptFiles } from './kept-files';
import { QUEUE_NAME } from './unread-queue';

/** A file with what of it is on the shelf. */
export type ShelvedFile = Pick<ReadFile, 'articles' | 'findings'> & { readonly name: string };

/** What was found in the folder of a shelf: what is whole, and the names of files of which something was damaged. */
export type Found = { readonly read: readonly ShelvedFile[]; readonly damaged: readonly string[] };

/** The articles of a project that were read and neither written nor dropped. Those of recorded files outlive the program. */
export class Shelf {
  readonly files: KeptFiles;
  readonly #records: FileRecords;
  readonly #articles = new Map<string, Revision & { record?: number }>();
  /** How many articles of a recorded file are left. */
  readonly #left = new Map<number, number>();

  /** @param folder where it keeps all that is on it: nothing else may be in it but the queue */
  constructor(disk: Disk, folder: string) {
    this.files = new KeptFiles(disk, folder);
    this.#records = new FileRecords(disk, folder);
  }

  /** Puts onto it what an earlier run has left in its folder, and removes what belongs to nothing. */
  async load(): Promise<Found> {
    const read: ShelvedFile[] = [];
    const damaged: string[] = [];
    for (const [number, record] of await this.#records.load()) {
      const { whole, isDamaged } = await this.#takeUp(number, record);
      if (isDamaged) damaged.push(record.name);
      if (whole.length > 0) read.push({ name: record.name, findings: record.findings, articles: whole });
      else await this.#records.remove(number);
    }
    await this.files.removeRest(new Set([QUEUE_NAME, ...[...this.#left.keys()].map(recordName)]));
    return { read, damaged };
  }

  /** @param original the digest of the file that the article is from, which is kept here already */
  async add({ summary, revision, blob }: CheckedArticle, original: string): Promise<ReadArticle> {
    await this.files.keep(blob, revision);
    this.files.hold(original);
    const article = randomUUID();
    this.#articles.set(article, { textDigest: summary.textDigest, blob, original });
    return { article, original, ...summary };
  }

  /** Has these articles of one file outlive the program; answers once they are sure to. */
  async record({ name, findings, articles }: ShelvedFile): Promise<void> {
    const recorded = articles.flatMap((article) => {
      const kept = this.#articles.get(article.article);
      return kept ? [{ ...article, blob: kept.blob }] : [];
    });
    if (recorded.length === 0) return;
    const number = await this.#records.write({ name, findings, articles: recorded });
    for (const { article } of recorded) {
      const kept = this.#articles.get(article);
      if (kept) kept.record = number;
    }
    this.#left.set(number, recorded.length);
  }

  find(article: string): Revision | undefined {
    const kept = this.#articles.get(article);
    return kept && { textDigest: kept.textDigest, blob: kept.blob, original: kept.original };
  }

  async drop(articles: readonly string[]): Promise<void> {
    for (const article of articles) {
      const kept = this.#articles.get(article);
      this.#articles.delete(article);
      if (!kept) continue;
      // Of a record that stays because of others, an article whose text is gone counts as dropped.
      await this.files.letGo(kept.blob);
      await this.files.letGo(kept.original);
      if (kept.record !== undefined) await this.#oneLess(kept.record);
    }
  }

  async #oneLess(record: number): Promise<void> {
    const left = (this.#left.get(record) ?? 1) - 1;
    this.#left.set(record, left);
    if (left > 0) return;
    this.#left.delete(record);
    await this.#records.remove(record);
  }

  async #takeUp(number: number, { articles }: FileRecord) {
    const whole: ReadArticle[] = [];
    let isDamaged = false;
    for (const { blob, ...article } of articles) {
      const state = await this.#takeBoth(blob, article.original);
      isDamaged ||= state === 'damaged';
      if (state !== 'whole') continue;
      const { textDigest, original } = article;
      this.#articles.set(article.article, { textDigest, blob, original, record: number });
      whole.push(article);
    }
    if (whole.length > 0) this.#left.set(number, whole.length);
    return { whole, isDamaged };
  }

  /** A text that is gone was dropped; one whose file is gone is damaged. */
  async #takeBoth(blob: string, original: string): Promise<'whole' | 'missing' | 'damaged'> {
    const text = await this.files.take(blob);
    if (text !== 'whole') return text;
    if ((await this.files.take(original)) === 'whole') return 'whole';
    await this.files.letGo(blob);
    return 'damaged';
  }
}
