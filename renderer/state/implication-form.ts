import type { Range } from '#shared/model/document';
import type {
  Basis,
  Confidence,
  Domain,
  Effect,
  Horizon,
  Likelihood,
  Stance,
} from '#shared/model/implication';

/** What evidence is made of: a passage, or words that become one when the drawer is saved. */
export type EvidenceSource =
  { readonly kind: 'passage'; readonly id: string } | { readonly kind: 'text'; readonly range: Range };
export type EvidenceItem = { readonly of: EvidenceSource; readonly stance: Stance };

export type AffectedActor = {
  readonly actor: { readonly id: string } | { readonly name: string };
  readonly effect: Effect | undefined;
};

/** What the drawer holds: one implication with whom it affects, what it rests on, and what cannot hold beside it. */
export type ImplicationForm = {
  readonly statement: string;
  readonly basis: Basis;
  readonly domain: Domain | undefined;
  readonly horizon: Horizon | undefined;
  readonly likelihood: Likelihood | undefined;
  /** Kept while the drawer is open; stored only beside a likelihood. */
  readonly confidence: Confidence | undefined;
  readonly confidenceReason: string;
  readonly assumption: string;
  readonly indicator: string;
  /** What happened, and when: both, or neither. */
  readonly outcome: string;
  readonly outcomeOn: string;
  readonly affected: readonly AffectedActor[];
  readonly evidence: readonly EvidenceItem[];
  /** The implications that cannot hold beside it. */
  readonly conflicts: readonly string[];
  /** The values of the project's own fields, by key; an empty one is not set. */
  readonly own: Readonly<Record<string, string>>;
};

/** A drawer on these words, or this passage, in which nothing was said yet. */
export function emptyForm(basis: Basis, evidence?: EvidenceSource): ImplicationForm {
  return {
    statement: '',
    basis,
    domain: undefined,
    horizon: undefined,
    likelihood: undefined,
    confidence: undefined,
    confidenceReason: '',
    assumption: '',
    indicator: '',
    outcome: '',
    outcomeOn: '',
    affected: [],
    evidence: evidence ? [{ of: evidence, stance: 'supports' }] : [],
    conflicts: [],
    own: {},
  };
}

/** What tells one piece of evidence from another. */
export function keyOfEvidence(of: EvidenceSource): string {
  return of.kind === 'passage' ? of.id : `${of.range.start}-${of.range.end}`;
}
