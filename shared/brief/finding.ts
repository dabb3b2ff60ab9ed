import type { PageSpan } from '../pages';
import type { Cited } from '../citation';
import type { Document } from '../model/document';
import type { Domain, Effect, Horizon, Stance } from '../model/implication';
import type { Judged } from '../report/sentences';
import type { Certainty, Passage } from '../model/passage';
import type { ReliabilityOf } from '../sources/grades';

/** What a brief reports of an implication: names in place of ids, and all that was said for and against it. */
export type Finding = {
  readonly id: string;
  readonly judged: Judged;
  readonly domain?: Domain | undefined;
  readonly horizon?: Horizon | undefined;
  readonly assumption?: string | undefined;
  readonly indicator?: string | undefined;
  /** Whose judgement it is; absent where that person has given no name. */
  readonly by?: string | undefined;
  readonly affected: readonly { readonly name: string; readonly effect?: Effect | undefined }[];
  /** In the order of the articles, then of their texts. */
  readonly evidence: readonly Evidence[];
  readonly dissent: readonly Dissent[];
};

/** A passage that bears on a finding. */
export type Evidence = {
  readonly passage: string;
  readonly quote: string;
  readonly stance: Stance;
  /** Who says it, the outermost speaker first; nobody is the author of the article. */
  readonly speakers: readonly string[];
  readonly mode?: NonNullable<Passage['voice']>['mode'];
  /** How far the speaker commits to it. */
  readonly certainty?: Certainty | undefined;
  /** Who marked it, where that is somebody else than the one whose finding it is. */
  readonly markedBy?: string | undefined;
  readonly article: Article;
  readonly pages?: PageSpan | undefined;
  /** Of this passage alone; where it has none, that of the article counts. */
  readonly credibility?: number | undefined;
  /** The same source is heard in a piece of evidence before it: it adds no second one. */
  readonly isHeardAlready: boolean;
};

/** An article as a source (ICD 206): what names it, and how far it is trusted. What nobody graded has no grade. */
export type Article = Cited &
  Pick<Document, 'accessed' | 'address' | 'credibility' | 'descriptor' | 'marking'> & {
    readonly id: string;
    readonly reliability?: ReliabilityOf | undefined;
    /** The same word for all articles that are one source. */
    readonly source: string;
  };

/**
 * Somebody sees it differently. *Excludes*: a judgement that cannot hold beside this one. *Judges*: the same statement,
 * judged otherwise. *Rejects*: a reviewer's verdict, with the reason.
 */
export type Dissent =
  | { readonly kind: 'excludes' | 'judges'; readonly by?: string | undefined; readonly judged: Judged }
  | { readonly kind: 'rejects'; readonly by?: string | undefined; readonly note?: string | undefined };
