import { PartialDate } from './document';
import { Uuid } from './ids';
import { z } from './zod';

export const STATEMENT_LENGTH = 240;

/** ICD 203's seven terms, least likely first; their ranges are in `likelihoodRanges`. */
export const likelihoods = [
  'almost-no-chance',
  'very-unlikely',
  'unlikely',
  'roughly-even',
  'likely',
  'very-likely',
  'almost-certain',
] as const;
export const Likelihood = z.enum(likelihoods);
export type Likelihood = z.infer<typeof Likelihood>;

/** Per cent, both ends included (ICD 203, 2015, section D.6.e.2.a). */
export const likelihoodRanges: Record<Likelihood, readonly [from: number, to: number]> = {
  'almost-no-chance': [1, 5],
  'very-unlikely': [5, 20],
  unlikely: [20, 45],
  'roughly-even': [45, 55],
  likely: [55, 80],
  'very-likely': [80, 95],
  'almost-certain': [95, 99],
};

export const confidences = ['low', 'moderate', 'high'] as const;
export const Confidence = z.enum(confidences);
export type Confidence = z.infer<typeof Confidence>;

export const domains = ['pol', 'mil', 'eco', 'soc', 'inf', 'tec', 'leg', 'env'] as const;
export const Domain = z.enum(domains);
export type Domain = z.infer<typeof Domain>;

export const Basis = z.enum(['stated', 'inferred']);
export type Basis = z.infer<typeof Basis>;

export const horizons = ['now', 'near', 'mid', 'long', 'none'] as const;
/** When it comes true: now, within 3 months, 3 to 12, later, or without a time. */
export const Horizon = z.enum(horizons);
export type Horizon = z.infer<typeof Horizon>;

/** What an event means, in the analyst's words. Whom it affects and what it rests on are links of their own. */
export const Implication = z.looseObject({
  layer: Uuid,
  statement: z.string().min(1).max(STATEMENT_LENGTH),
  /** Whether the source states it or the analyst infers it. */
  basis: Basis,
  domain: Domain.optional(),
  horizon: Horizon.optional(),
  likelihood: Likelihood.optional(),
  /** How good the basis is; never a second likelihood. */
  confidence: Confidence.optional(),
  confidenceReason: z.string().optional(),
  assumption: z.string().optional(),
  indicator: z.string().optional(),
  outcome: z.strictObject({ what: z.string(), on: PartialDate }).optional(),
});
export type Implication = z.infer<typeof Implication>;

export const stances = ['supports', 'undermines', 'context'] as const;
export const Stance = z.enum(stances);
export type Stance = z.infer<typeof Stance>;

/** A passage is evidence for, against, or around an implication; kept with the passage's document. */
export const Bears = z.strictObject({ passage: Uuid, implication: Uuid, stance: Stance });

export const effects = ['gain', 'loss', 'mixed', 'unclear'] as const;
export const Effect = z.enum(effects);
export type Effect = z.infer<typeof Effect>;

/** Whom an implication concerns, and how; unset until a person says so. */
export const Affects = z.strictObject({ implication: Uuid, actor: Uuid, effect: Effect.optional() });

/** Two implications that cannot both hold; a < b. */
export const ConflictsWith = z.strictObject({ a: Uuid, b: Uuid });
