import { decodeRevision } from '#shared/import/decode-revision';
import type { Revision } from '#shared/model/document';
import { packMarks, type Said } from '#shared/search/mark-sheet';
import type { IndexedArticle, SearchIndex } from '#shared/search/search-index';
import type { SearchedText } from '#shared/search/searched';
import { searchedArticle } from '#shared/search/searched-article';
import { packText } from '#shared/search/text-sheet';
import { TextWords } from '#shared/search/text-words';
import type { ProjectDatabase } from '../database';
import { breath } from './breath';
import type { IndexStore } from './index-store';
import type { SearchBridge } from './messages';
import { readDocuments, type ReadDocument } from './read-documents';

/** An article as it is now, packed; without one it is gone. */
export type PackedArticle = {
  readonly document: string;
  readonly article?: IndexedArticle;
  readonly said?: readonly Said[];
  /** Given where it was packed anew. */
  readonly text?: SearchedText;
  /** It is not to be stored, so that the next start tries to read the whole of it. */
  readonly isInPart?: boolean;
};

/** Articles as they were read: those that are gone are not among `read`. */
export type ReadArticles = {
  readonly documents: readonly string[];
  readonly read: ReadonlyMap<string, ReadDocument>;
  /** By digest. */
  readonly texts: ReadonlyMap<string, SearchedText>;
};

type Sources = {
  readonly project: string;
  readonly tables: ProjectDatabase;
  readonly store: IndexStore;
  readonly bridge: Pick<SearchBridge, 'readBlob'>;
};

/** A search waits no longer for its turn. */
const LONGEST_MS = 4;

/** Reads articles and packs them for an index. */
export class ArticlePacker {
  readonly #sources: Sources;
  readonly #index: SearchIndex;
  /** Of the text that is being packed. */
  readonly #words = new TextWords();

  constructor(sources: Sources, index: SearchIndex) {
    this.#sources = sources;
    this.#index = index;
  }

  /** Reads articles together, for `pack`. */
  async read(documents: readonly string[]): Promise<ReadArticles> {
    const read = await readDocuments(this.#sources.tables, documents);
    const texts = await this.#texts([...read.values()].map(({ row }) => row.revision));
    return { documents, read, texts };
  }

  /** Packs articles one after another, so that searches get their turn. */
  async pack({ documents, read, texts }: ReadArticles): Promise<PackedArticle[]> {
    const packed: PackedArticle[] = [];
    let breathedAt = performance.now();
    for (const document of documents) {
      const found = read.get(document);
      packed.push(found ? this.#packed(document, found, texts) : { document });
      if (performance.now() - breathedAt < LONGEST_MS) continue;
      await breath();
      breathedAt = performance.now();
    }
    return packed;
  }

  /** The present texts of articles that the index holds, by article. */
  async textsOf(documents: readonly string[]): Promise<Map<string, string>> {
    const wanted = documents.flatMap((document) => {
      const textDigest = this.#index.get(document)?.textDigest;
      return textDigest === undefined ? [] : [{ document, textDigest }];
    });
    const kept = await this.#sources.store.textsOf(wanted.map(({ textDigest }) => textDigest));
    const texts = new Map<string, string>();
    for (const { document, textDigest } of wanted) {
      const text = kept.get(textDigest) ?? (await this.#readAgain(document));
      if (text) texts.set(document, text.text);
    }
    return texts;
  }

  /** A text that was to be stored and is not. */
  async #readAgain(document: string): Promise<SearchedText | undefined> {
    const { store, tables } = this.#sources;
    const row = await tables.documents.get(document);
    const text = row && (await this.#texts([row.revision])).get(row.revision.textDigest);
    if (text) await store.keepText(row.revision.textDigest, text);
    return text;
  }

  #packed(
    document: string,
    { row, objects, passages }: ReadDocument,
    texts: ReadonlyMap<string, SearchedText>,
  ): PackedArticle {
    const { textDigest } = row.revision;
    const text = texts.get(textDigest);
    const searched = searchedArticle(document, objects, passages, text ?? { text: '', blocks: [] });
    if (!searched) return { document };
    const { about } = searched;
    const { lexicon } = this.#index;
    const known = this.#index.get(document);
    const isKnown = known?.textDigest === textDigest && known.about.language === about.language;
    this.#words.clear();
    const sheet = isKnown ? known.text : packText(searched.text, lexicon, about.language, this.#words);
    const { sheet: marks, said } = packMarks(searched, lexicon, isKnown ? undefined : this.#words);
    const packed = { document, article: { about, textDigest, text: sheet, marks }, said };
    if (isKnown) return packed;
    return text ? { ...packed, text } : { ...packed, isInPart: true };
  }

  /** The texts of these digests, as far as they can be read: as stored, of articles that were open, or from their files. */
  async #texts(revisions: readonly Revision[]): Promise<Map<string, SearchedText>> {
    const { tables, store } = this.#sources;
    const texts = await store.textsOf(revisions.map(({ textDigest }) => textDigest));
    const missing = revisions.filter(({ textDigest }) => !texts.has(textDigest));
    const opened = await tables.contents.bulkGet(missing.map(({ blob }) => blob));
    await Promise.all(
      missing.map(async ({ textDigest, blob }, at) => {
        const text = opened[at]?.file ?? (await this.#textIn(blob));
        if (text) texts.set(textDigest, text);
      }),
    );
    return texts;
  }

  async #textIn(blob: string): Promise<SearchedText | undefined> {
    const { project, bridge } = this.#sources;
    const bytes = await bridge.readBlob({ project, digest: blob });
    const decoded = bytes.ok ? decodeRevision(bytes.value) : undefined;
    return decoded?.ok ? decoded.value : undefined;
  }
}
