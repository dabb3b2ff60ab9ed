import Dexie, { type EntityTable } from 'dexie';
import type { JournalPosition } from '#shared/ipc/contract';
import type { Said } from '#shared/search/mark-sheet';
import type { SearchedDocument, SearchedText } from '#shared/search/searched';

/** Raised when what is packed changes its form: an older index is then made anew, never migrated. */
export const SEARCH_VERSION = 2;

/** An article as it was packed. While it is there, it is as the tables had it at the index's position, or later. */
export type ArticleRow = {
  document: string;
  about: SearchedDocument;
  textDigest: string;
  marks: Uint8Array;
  /** CRC-32 of `marks`. */
  sum: number;
};

/** What was said of an article, for whoever shows it: quotes that are words of its text only by where they are. */
export type SaidRow = { document: string; said: readonly Said[] };

/** A text, and its words as they were packed. */
export type TextRow = { textDigest: string } & SearchedText;
export type SheetRow = { textDigest: string; language?: string | undefined; sheet: Uint8Array; sum: number };

/** Entries of the lexicon, the first of them by its number. */
export type LexiconRow = { from: number; entries: readonly string[] };

/** How far the index follows the journal, and how large its lexicon is. Articles that are not there are still to be read. */
export type SearchState = {
  key: 'state';
  version: number;
  position: JournalPosition;
  words: number;
  /** Who opened it last, and alone writes it: two that give words numbers would give one number to two words. */
  writer: number;
};

/** A project's index of what can be searched, apart from its tables: nothing waits for one when the other is written. */
export class SearchDatabase extends Dexie {
  declare articles: EntityTable<ArticleRow, 'document'>;
  declare said: EntityTable<SaidRow, 'document'>;
  declare texts: EntityTable<TextRow, 'textDigest'>;
  declare sheets: EntityTable<SheetRow, 'textDigest'>;
  declare lexicon: EntityTable<LexiconRow, 'from'>;
  declare state: EntityTable<SearchState, 'key'>;

  constructor(project: string) {
    super(nameFor(project), { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      articles: '&document',
      said: '&document',
      texts: '&textDigest',
      sheets: '&textDigest',
      lexicon: '&from',
      state: '&key',
    });
  }
}

/** Deletes a project's index: it is made anew when somebody searches. */
export async function deleteSearch(project: string): Promise<void> {
  await Dexie.delete(nameFor(project));
}

function nameFor(project: string): string {
  return `scholion-search-${project}`;
}
