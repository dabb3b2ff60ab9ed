import type { Range } from '../model/document';
import type { Finding } from '../model/finding';
import type { Block, Mark, PageMark, RemovedPart } from '../model/revision-file';
import type { ForeignWork } from './foreign-work';
import type { ImportFormat } from './formats';

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

/** What every importer makes of an article: plain values, with only blocks and marks that Scholion knows. */
export type Imported = {
  readonly meta: SourceFields;
  /** Canonical: blocks joined by one LF (`data.md`). */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  /** Where the pages of the source begin, if it has pages. */
  readonly pages: readonly PageMark[];
  /** Page furniture, one range for each block; it stays in the text. */
  readonly outside: readonly Range[];
  /** What was left out of the text, in the order of the source. */
  readonly removed: readonly RemovedPart[];
  readonly format: ImportFormat;
  /** A WHATWG name of an encoding; absent for pasted text, which comes decoded, and for formats that fix their own. */
  readonly encoding?: string;
  readonly findings: readonly Finding[];
  /** The title is the text's first words, for want of a better one. */
  readonly titleIsFromText: boolean;
};

/** What a file held: one article or a list of them; from another tool's project also the work that was done on them. */
export type ImportedFile = {
  readonly articles: readonly Imported[];
  /** What is to be said of the file as a whole. */
  readonly findings: readonly Finding[];
  readonly work?: ForeignWork;
};
