import { decodeRevision } from '#shared/import/decode-revision';
import { packMarks } from '#shared/search/mark-sheet';
import type { IndexedArticle, SearchIndex } from '#shared/search/search-index';
import type { SearchedText } from '#shared/search/searched';
import { packText } from '#shared/search/text-sheet';
import type { ProjectDatabase } from '../database';
import { breath } from './breath';
import type { IndexStore } from './index-store';
import type { SearchBridge } from './messages';
import { readArticle, type ReadArticle } from './read-article';

/** An article as it is now, packed; without one it is gone. */
export type PackedArticle = {
  readonly document: string;
  readonly article?: IndexedArticle;
  readonly said?: readonly string[];
  /** Given where it was packed anew. */
  readonly text?: SearchedText;
  /** It is not to be stored, so that the next start tries to read the whole of it. */
  readonly isInPart?: boolean;
};

type Sources = {
  readonly project: string;
  readonly tables: ProjectDatabase;
  readonly store: IndexStore;
  readonly bridge: Pick<SearchBridge, 'readBlob'>;
};

/** Reads articles and packs them for an index. */
export class ArticlePacker {
  readonly #sources: Sources;
  readonly #index: SearchIndex;

  constructor(sources: Sources, index: SearchIndex) {
    this.#sources = sources;
    this.#index = index;
  }

  /** Reads articles side by side and packs one after another, so that searches get their turn. */
  async pack(documents: readonly string[]): Promise<PackedArticle[]> {
    const { tables } = this.#sources;
    const read = documents.map((document) =>
      readArticle(tables, document, (textDigest, blob) => this.#text(textDigest, blob)),
    );
    const packed: PackedArticle[] = [];
    for (const [at, document] of documents.entries()) {
      packed.push(this.#packed(document, await read[at]));
      await breath();
    }
    return packed;
  }

  /** The present text of an article that the index holds. */
  async textOf(document: string): Promise<string> {
    const { store, tables } = this.#sources;
    const textDigest = this.#index.get(document)?.textDigest;
    const kept = textDigest && (await store.textOf(textDigest));
    if (kept) return kept.text;
    const row = await tables.documents.get(document);
    const text = row && (await this.#text(row.revision.textDigest, row.revision.blob));
    if (text) await store.keepText(row.revision.textDigest, text);
    return text?.text ?? '';
  }

  #packed(document: string, read: ReadArticle | undefined): PackedArticle {
    if (!read) return { document };
    const { textDigest, article, isWithoutText } = read;
    const { about, text } = article;
    const { lexicon } = this.#index;
    const known = this.#index.get(document);
    const isKnown = known?.textDigest === textDigest && known.about.language === about.language;
    const sheet = isKnown ? known.text : packText(text, lexicon, about.language);
    const { sheet: marks, said } = packMarks(article, lexicon);
    const packed = { document, article: { about, textDigest, text: sheet, marks }, said };
    if (isWithoutText && !isKnown) return { ...packed, isInPart: true };
    return isKnown ? packed : { ...packed, text };
  }

  async #text(textDigest: string, blob: string): Promise<SearchedText | undefined> {
    const { project, tables, store, bridge } = this.#sources;
    const known = (await store.textOf(textDigest)) ?? (await tables.contents.get(blob))?.file;
    if (known) return known;
    const bytes = await bridge.readBlob({ project, digest: blob });
    const decoded = bytes.ok ? decodeRevision(bytes.value) : undefined;
    return decoded?.ok ? decoded.value : undefined;
  }
}
