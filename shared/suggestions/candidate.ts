import type { ActorType, Alias } from '../model/actor';

/** A name that a candidate goes by, and whether it is applied without asking (`model.md` 1.1). */
export type CandidateAlias = Pick<Alias, 'text' | 'kind' | 'apply'>;

/** Whoever may be found in a text: an actor of the project, an entry of the gazetteer, a person the text names. */
export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly type?: ActorType | undefined;
  /** Identifiers elsewhere, by scheme: `iso3166`. */
  readonly ids?: Readonly<Record<string, string>>;
  readonly aliases: readonly CandidateAlias[];
};

/**
 * Why a mention is left for a person to decide. *Place*: the name of a state stands for its land. *Shared*: two
 * actors go by this name. *Capitals*: in a line of capitals "US" may be "us".
 */
export type Doubt = 'metonym' | 'demonym' | 'title' | 'place' | 'shared' | 'capitals';

/** Where a name of an actor stands: UTF-16 units of the text as it is, end exclusive, a possessive ending left outside. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  /** The candidate's id. */
  readonly actor: string;
  /** The alias as the candidate has it, not as the text writes it. */
  readonly alias: string;
  readonly apply: 'auto' | 'ask';
  /** Absent where the alias itself says *ask* and nothing more is known. */
  readonly why?: Doubt;
};
