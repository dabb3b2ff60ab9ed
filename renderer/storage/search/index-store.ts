import type { Table } from 'dexie';
import type { JournalPosition } from '#shared/ipc/contract';
import { crc32 } from '#shared/crc32';
import { Lexicon } from '#shared/search/lexicon';
import type { Said } from '#shared/search/mark-sheet';
import type { IndexedArticle } from '#shared/search/search-index';
import type { SearchedText } from '#shared/search/searched';
import type { PackedArticle } from './article-packer';
import { SEARCH_VERSION, type SearchDatabase } from './search-database';

/** What was found of an index on the disk. */
export type StoredIndex = {
  readonly lexicon: Lexicon;
  readonly articles: ReadonlyMap<string, IndexedArticle>;
  readonly position: JournalPosition;
};

/**
 * An index on the disk. It may end at any moment: each of its transactions leaves it true. Another window that opens it later
 * goes on with it; from then on this one writes nothing, and keeps what it makes in memory.
 */
export class IndexStore {
  readonly #database: SearchDatabase;
  readonly #writer = Math.random();
  /** What was said of articles that another window was to store, by article. */
  readonly #unstored = new Map<string, readonly Said[]>();
  /** How many entries of the lexicon are stored, and one. */
  #words = 1;

  constructor(database: SearchDatabase) {
    this.#database = database;
  }

  /**
   * Reads what is stored. Articles that are damaged are left out, as if they had never been packed; where the words by number
   * are damaged, nothing can be read.
   *
   * @returns nothing where there is none, or none that can be used.
   */
  async read(): Promise<StoredIndex | undefined> {
    const { articles, sheets, lexicon, state } = this.#database;
    return this.#database.transaction('rw', [articles, sheets, lexicon, state], async () => {
      await state.update('state', { writer: this.#writer });
      const known = await state.get('state');
      const words = known?.version === SEARCH_VERSION ? restored(await lexicon.toArray()) : undefined;
      if (!known || words?.size !== known.words) return undefined;
      this.#words = words.size;
      const [rows, texts] = await Promise.all([articles.toArray(), sheets.toArray()]);
      const whole = new Map(
        texts.filter(({ sheet, sum }) => isWhole(sheet, sum)).map((row) => [row.textDigest, row]),
      );
      const read = new Map<string, IndexedArticle>();
      for (const { document, about, textDigest, marks, sum } of rows) {
        const text = whole.get(textDigest);
        if (text?.language !== about.language || !text || !isWhole(marks, sum)) continue;
        read.set(document, { about, textDigest, text: text.sheet, marks });
      }
      return { lexicon: words, articles: read, position: known.position };
    });
  }

  /** Empties it: from now on what is stored is as the tables are at this position, or later. Texts are what their digests say. */
  async begin(position: JournalPosition): Promise<void> {
    const { articles, said, sheets, lexicon, state } = this.#database;
    const tables = [articles, said, sheets, lexicon, state];
    await this.#database.transaction('rw', tables, async () => {
      await Promise.all(tables.map((table) => table.clear()));
      await state.put({
        key: 'state',
        version: SEARCH_VERSION,
        position,
        words: 1,
        writer: this.#writer,
      });
    });
    this.#words = 1;
  }

  /** Moves the position, beyond which these articles have changed. */
  async takeOut(documents: Iterable<string>, position: JournalPosition): Promise<void> {
    const { articles, state } = this.#database;
    await this.#write([articles], async () => {
      await articles.bulkDelete([...documents]);
      await state.update('state', { position });
    });
  }

  /** Stores articles, with the words that they are the first to have. @param position moves there, if all that changed is in it. */
  async write(
    packed: readonly PackedArticle[],
    lexicon: Lexicon,
    position: JournalPosition | undefined,
  ): Promise<void> {
    const { articles, said, sheets, texts, lexicon: words, state } = this.#database;
    const from = this.#words;
    const entries = lexicon.entriesFrom(from);
    const found = packed.flatMap(({ document, article, said: of = [], text, isInPart }) =>
      article ? [{ document, article, said: of, text, isInPart }] : [],
    );
    const there = found.filter(({ isInPart }) => !isInPart);
    const gone = packed.filter(({ article }) => !article).map(({ document }) => document);
    const absent = packed
      .filter(({ article, isInPart }) => !article || isInPart)
      .map(({ document }) => document);
    const fresh = there.flatMap(({ article, text }) => (text ? [{ article, text }] : []));
    const isStored = await this.#write([articles, said, sheets, texts, words], async () => {
      if (entries.length > 0) await words.put({ from, entries });
      await articles.bulkPut(
        there.map(({ document, article: { about, textDigest, marks } }) => {
          return { document, about, textDigest, marks, sum: crc32(marks) };
        }),
      );
      await said.bulkPut(found.map(({ document, said: of }) => ({ document, said: of })));
      await sheets.bulkPut(
        fresh.map(({ article: { textDigest, about, text: sheet } }) => {
          return { textDigest, language: about.language, sheet, sum: crc32(sheet) };
        }),
      );
      await texts.bulkPut(fresh.map(({ article, text }) => rowOf(article.textDigest, text)));
      await articles.bulkDelete(absent);
      await said.bulkDelete(gone);
      await state.update('state', { words: from + entries.length, ...(position && { position }) });
    });
    if (!isStored) for (const { document, said: of } of found) this.#unstored.set(document, of);
    this.#words = from + entries.length;
  }

  /** Deletes what belongs to no article any more. @param words stored anew, if some were forgotten. */
  async keepOnly(
    documents: ReadonlySet<string>,
    textDigests: ReadonlySet<string>,
    words: Lexicon | undefined,
  ): Promise<void> {
    const { articles, said, sheets, texts, lexicon, state } = this.#database;
    const entries = words?.entriesFrom(1);
    await this.#write([articles, said, sheets, texts, lexicon], async () => {
      await Promise.all([
        ...[articles, said].map((table) => deleteOthers(table, documents)),
        ...[sheets, texts].map((table) => deleteOthers(table, textDigests)),
      ]);
      if (!entries) return;
      await lexicon.clear();
      await lexicon.put({ from: 1, entries });
      await state.update('state', { words: 1 + entries.length });
    });
    if (entries) this.#words = 1 + entries.length;
  }

  /** What was said of articles, by article. */
  async saidOf(documents: readonly string[]): Promise<Map<string, readonly Said[]>> {
    if (documents.length === 0) return new Map();
    const rows = await this.#database.said.bulkGet([...documents]);
    const stored = rows.flatMap((row) => (row ? [[row.document, row.said] as const] : []));
    const unstored = documents.flatMap((document) => {
      const said = this.#unstored.get(document);
      return said ? [[document, said] as const] : [];
    });
    return new Map([...stored, ...unstored]);
  }

  /** Those texts that are stored, by digest. */
  async textsOf(textDigests: readonly string[]): Promise<Map<string, SearchedText>> {
    if (textDigests.length === 0) return new Map();
    const rows = await this.#database.texts.bulkGet([...textDigests]);
    return new Map(rows.flatMap((row) => (row ? [[row.textDigest, row] as const] : [])));
  }

  async keepText(textDigest: string, text: SearchedText): Promise<void> {
    await this.#database.texts.put(rowOf(textDigest, text));
  }

  /** @returns whether it was written: not if another window does by now. */
  async #write(tables: readonly Table[], run: () => Promise<void>): Promise<boolean> {
    const { state } = this.#database;
    return this.#database.transaction('rw', [...tables, state], async () => {
      const known = await state.get('state');
      if (known?.writer !== this.#writer) return false;
      await run();
      return true;
    });
  }
}

async function deleteOthers(table: Keyed, wanted: ReadonlySet<string>): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  await table.bulkDelete(keys.filter((key) => !wanted.has(key)));
}

/** A table whose keys are digests, of documents or texts. */
type Keyed = {
  readonly toCollection: () => { readonly primaryKeys: () => Promise<string[]> };
  readonly bulkDelete: (keys: string[]) => Promise<void>;
};

/** A text without what no search asks for: marks, and how it came about. */
function rowOf(textDigest: string, { text, blocks }: SearchedText) {
  const plain = blocks.map(({ start, end, language }) => ({ start, end, ...(language && { language }) }));
  return { textDigest, text, blocks: plain };
}

/** Nothing where entries are missing: all numbers behind them would mean other words. */
function restored(rows: readonly { from: number; entries: readonly string[] }[]): Lexicon | undefined {
  const lexicon = new Lexicon();
  for (const { from, entries } of rows) {
    if (from !== lexicon.size) return undefined;
    lexicon.restore(entries);
  }
  return lexicon;
}

function isWhole(bytes: Uint8Array, sum: number): boolean {
  return bytes instanceof Uint8Array && crc32(bytes) === sum;
}
