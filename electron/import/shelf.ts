import { randomUUID } from 'node:crypto';
import type { ReadArticle } from '#shared/import/read-file';
import type { Revision } from '#shared/model/document';
import type { CheckedArticle } from './check-article';
import type { KeptFiles } from './kept-files';

/** The articles that one page has had read and neither written nor dropped. */
export class Shelf {
  readonly files: KeptFiles;
  readonly #articles = new Map<string, Revision>();

  constructor(files: KeptFiles) {
    this.files = files;
  }

  /** @param original the digest of the file that the article is from, which is kept here already */
  async add({ summary, revision, blob }: CheckedArticle, original: string): Promise<ReadArticle> {
    await this.files.keep(blob, revision);
    this.files.hold(original);
    const article = randomUUID();
    this.#articles.set(article, { textDigest: summary.textDigest, blob, original });
    return { article, original, ...summary };
  }

  find(article: string): Revision | undefined {
    return this.#articles.get(article);
  }

  async drop(articles: readonly string[]): Promise<void> {
    for (const article of articles) {
      const kept = this.#articles.get(article);
      this.#articles.delete(article);
      if (!kept) continue;
      await this.files.letGo(kept.blob);
      await this.files.letGo(kept.original);
    }
  }

  async clear(): Promise<void> {
    this.#articles.clear();
    await this.files.clear();
  }
}
