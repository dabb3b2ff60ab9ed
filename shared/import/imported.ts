import type { Range } from '../model/document';
import type { Block, Mark } from '../model/revision-file';

export type ImportFormat = 'text' | 'markdown';
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a source says of itself, as fields of the document; what it does not say is absent. */
export type SourceFields = {
  readonly title: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly address?: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
};

/** What an importer found, assumed and left behind: figures, said in words by whoever shows them. */
export type ImportReport = {
  readonly format: ImportFormat;
  /** Absent for pasted text, which comes decoded. */
  readonly encoding?: Encoding;
  /** Characters that no text may hold (controls, lone surrogates), each replaced by U+FFFD. */
  readonly replacedCharacters: number;
  /** Images of which only the alternative text was kept. */
  readonly droppedImages: number;
  /** Ruled lines between blocks. */
  readonly droppedRules: number;
  /** Fields of the file's front matter that no document has. */
  readonly droppedFields: readonly string[];
  /** Blocks of page furniture found at the end, such as "Leave a Reply": those of `outside`. */
  readonly furnitureBlocks: number;
};

/** What every importer makes of a file: plain values, with only blocks and marks that Scholion knows. */
export type Imported = {
  readonly meta: SourceFields;
  /** Canonical: blocks joined by one LF (`data.md`). */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  /** Page furniture, one range for each block; it stays in the text. */
  readonly outside: readonly Range[];
  readonly report: ImportReport;
  /** The title is the text's first words, for want of a better one. */
  readonly titleIsFromText: boolean;
};
