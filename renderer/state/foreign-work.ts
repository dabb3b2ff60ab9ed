import type { Acquaintance } from '#shared/foreign-work/propose';
import type { ForeignWork } from '#shared/import/foreign-work';
import type { ReadArticle } from '#shared/import/read-file';
import type { Finding } from '#shared/model/finding';

/** A text of another program's project, and the document that it is here, if it is one. */
export type MatchedArticle = {
  readonly article: ReadArticle;
  readonly as:
    | { readonly kind: 'new' }
    /** The very text, or one that differs from it. */
    | { readonly kind: 'same' | 'version'; readonly document: string; readonly title: string };
};

/** Someone of the project, as a choice offers them. */
export type PersonEntry = { readonly id: string; readonly name: string };

/** Who someone of another program's project is here: nobody yet, the person at the screen, or someone by id. */
export type PersonChoice = 'new' | 'me' | { readonly id: string };

/** Work of another program as it was read, with what the project has to hold it against. Nothing is written. */
export type OfferedWork = {
  /** The file's. */
  readonly name: string;
  readonly work: ForeignWork;
  readonly findings: readonly Finding[];
  readonly articles: readonly MatchedArticle[];
  readonly known: Acquaintance;
  /** The others of the project. */
  readonly people: readonly PersonEntry[];
  /** Who each person of the file is likely to be. */
  readonly proposedPeople: readonly PersonChoice[];
};
