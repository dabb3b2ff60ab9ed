import type { Place } from './query';
import type { SearchedDocument } from './searched';

/** A stretch of a line that is shown, in UTF-16 units. */
export type Stretch = { readonly start: number; readonly end: number };

/** A place where all that was sought holds, ready to be shown in one line. */
export type Found = {
  readonly place: Place;
  /** The passage, implication or actor, or of a note what it is on; nothing for words of the text and titles. */
  readonly object?: {
    readonly type: 'passage' | 'implication' | 'actor' | 'judgement' | 'thread';
    readonly id: string;
  };
  /** The article it is in; nothing for actors. */
  readonly document?: string;
  /** The person who made it, where it was made by one. */
  readonly by?: string;
  /** Where in the article's canonical text it is; nothing for what has no place there. */
  readonly range?: Stretch;
  /** The words around, one line, without line breaks. */
  readonly line: string;
  /** What was sought, within `line`. */
  readonly hits: readonly Stretch[];
};

/** The first of what was found, and how much there is in all. */
export type Findings = {
  readonly found: readonly Found[];
  /** What is known of the articles of `found`, by id. */
  readonly articles: ReadonlyMap<string, SearchedDocument>;
  /** How many there are of each kind, also of those that are not in `found`. */
  readonly counts: Readonly<Record<Place, number>>;
  readonly documents: number;
};
