import type { Range } from '../model/document';
import type { Basis, Domain, Likelihood, Stance } from '../model/implication';
import type { Certainty, PassageKind, RoleName } from '../model/passage';
import { Outlets, type Provenance } from '../sources/outlets';
import type { Found } from './found';

/** An article as a search sees it: its words, and what people have said of it. Gold copies and what was removed are not in it. */
export type SearchedArticle = {
  readonly document: string;
  readonly about: SearchedDocument;
  readonly text: SearchedText;
  readonly passages: readonly SearchedPassage[];
  readonly implications: readonly SearchedImplication[];
  readonly notes: readonly SearchedNote[];
};

/** What is known of an article beside its words. */
export type SearchedDocument = Provenance & {
  readonly title: string;
  /** As far as it is known: `2024`, `2024-10`, `2024-10-28`. */
  readonly published?: string;
  readonly reliability?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f';
  readonly credibility?: number;
  /** BCP 47. */
  readonly language?: string;
  /** When it was added, in milliseconds since 1970 UTC. */
  readonly addedAt: number;
};

/** A canonical text, and the blocks that it consists of: no sentence goes over the end of one. */
export type SearchedText = {
  readonly text: string;
  readonly blocks: readonly (Range & { readonly language?: string | undefined })[];
};

export type SearchedPassage = {
  readonly id: string;
  /** Its pieces in the present text; none where that text does not have it. */
  readonly spans: readonly Range[];
  readonly quote: string;
  readonly note?: string;
  readonly why?: string;
  readonly kind?: PassageKind;
  readonly certainty?: Certainty;
  /** The person in whose copy it is. */
  readonly by?: string;
  /** Milliseconds since 1970 UTC. */
  readonly madeAt: number;
  readonly actors: readonly SearchedTag[];
  readonly themes: readonly string[];
  /** The implications that it is evidence for or against, of this article and of others. */
  readonly bearsOn: readonly SearchedBearing[];
};

export type SearchedBearing = { readonly implication: string; readonly stance: Stance };

/** An actor in a passage, and what it does there. */
export type SearchedTag = { readonly actor: string; readonly roles: readonly RoleName[] };

export type SearchedImplication = {
  readonly id: string;
  readonly statement: string;
  readonly assumption?: string;
  readonly indicator?: string;
  readonly basis: Basis;
  readonly domain?: Domain;
  readonly likelihood?: Likelihood;
  readonly by?: string;
};

/** A bottom line or a remark. */
export type SearchedNote = {
  /** What it is shown with: what it is on, or itself where that is an article. */
  readonly object: NonNullable<Found['object']>;
  readonly text: string;
  readonly by?: string;
};

/** What all articles of a project share. */
export type SearchedRegister = {
  readonly actors: readonly SearchedActor[];
  readonly themes: readonly SearchedTheme[];
  readonly people: readonly SearchedPerson[];
  readonly outlets: Outlets;
};

export type SearchedActor = {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly note?: string;
  readonly partOf?: string;
  readonly mergedInto?: string;
};
export type SearchedTheme = {
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  readonly mergedInto?: string;
};
export type SearchedPerson = { readonly id: string; readonly name?: string; readonly initials?: string };

/** A register in which there is nobody yet. */
export const nobody: SearchedRegister = { actors: [], themes: [], people: [], outlets: Outlets.byName([]) };
