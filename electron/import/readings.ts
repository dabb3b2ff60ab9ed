import { randomUUID } from 'node:crypto';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '#shared/canonical-json';
import { revisionFileOf } from '#shared/import/document-patches';
import type { Imported, ImportedFile } from '#shared/import/imported';
import { signatureOf } from '#shared/import/near-duplicate';
import type { ReadArticle, ReadFile } from '#shared/import/read-file';
import type { Revision } from '#shared/model/document';
import { fail, succeed, type Result } from '#shared/result';
import { sha256Hex } from '#shared/sha256';
import type { Blobs } from '../files/blobs';

/** Reads a file's bytes as articles, wherever that is done. */
export type ReadBytes = (name: string, bytes: Uint8Array) => Promise<Result<ImportedFile>>;

type Kept = { readonly textDigest: string; readonly revision: Uint8Array; readonly original: Uint8Array };

/** Articles that were read and wait for a person's decision. */
export class Readings {
  readonly #kept = new Map<string, Kept>();
  readonly #read: ReadBytes;

  constructor(read: ReadBytes) {
    this.#read = read;
  }

  async read(name: string, bytes: Uint8Array): Promise<Result<ReadFile>> {
    const read = await this.#read(name, bytes);
    if (!read.ok) return read;
    const { articles, findings, work } = read.value;
    const original = sha256Hex(bytes);
    return succeed({
      articles: articles.map((article) => this.#keep(article, bytes, original)),
      findings: [...findings],
      ...(work && { work }),
    });
  }

  /** The revision file of an article that was read. */
  peek(article: string): Result<Uint8Array> {
    const kept = this.#kept.get(article);
    return kept ? succeed(kept.revision) : unknown();
  }

  async write(blobs: Blobs, articles: readonly string[]): Promise<Result<Revision[]>> {
    const revisions: Revision[] = [];
    for (const article of articles) {
      const kept = this.#kept.get(article);
      if (!kept) return unknown();
      const blob = await blobs.write(kept.revision);
      if (!blob.ok) return blob;
      const original = await blobs.write(kept.original);
      if (!original.ok) return original;
      revisions.push({ textDigest: kept.textDigest, blob: blob.value, original: original.value });
    }
    this.drop(articles);
    return succeed(revisions);
  }

  drop(articles: readonly string[]): void {
    for (const article of articles) this.#kept.delete(article);
  }

  #keep(imported: Imported, bytes: Uint8Array, original: string): ReadArticle {
    const article = randomUUID();
    const { meta, text, blocks, pages, outside, removed, format, encoding, findings } = imported;
    const textDigest = sha256Hex(text);
    const revision = utf8ToBytes(canonicalJson(revisionFileOf(imported)));
    this.#kept.set(article, { textDigest, revision, original: bytes });
    return {
      article,
      textDigest,
      original,
      fields: { ...meta },
      outside: [...outside],
      words: text.match(/\S+/g)?.length ?? 0,
      blocks: blocks.length,
      pages: pages.length,
      removed: removed.length,
      format,
      ...(encoding !== undefined && { encoding }),
      findings: [...findings],
      signature: signatureOf(text),
    };
  }
}

function unknown(): Result<never> {
  return fail({ code: 'request-refused', request: 'readArticles', reason: 'article-unknown' });
}
