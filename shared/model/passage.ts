import { Range } from './document';
import { Digest, Uuid } from './ids';
import { z } from './zod';

/** How many UTF-16 units of the text around a quote are kept to find it again. */
export const CONTEXT_LENGTH = 32;

/** One piece of a passage: where it is, what it says, and what stands around it. */
export const Span = Range.extend({
  quote: z.string().min(1),
  before: z.string().max(CONTEXT_LENGTH),
  after: z.string().max(CONTEXT_LENGTH),
});
export type Span = z.infer<typeof Span>;

/** Where a passage is: pieces of one revision's text, in order of their start. */
export const Target = z.strictObject({ textDigest: Digest, spans: z.array(Span).min(1) });
export type Target = z.infer<typeof Target>;

export const certainties = [
  'ct-plus',
  'ct-minus',
  'pr-plus',
  'pr-minus',
  'ps-plus',
  'ps-minus',
  'undetermined',
] as const;
export const Certainty = z.enum(certainties);
/** How far a speaker commits: certain, probable or possible, each for or against, or not said (FactBank). */
export type Certainty = z.infer<typeof Certainty>;

/** Who says it, outermost speaker first. */
export const Voice = z.strictObject({
  speakers: z.array(Uuid),
  mode: z.enum(['author', 'direct', 'indirect', 'mixed']).optional(),
  cue: Range.optional(),
});

export const eventClasses = [
  'agree',
  'consult',
  'support',
  'concede',
  'cooperate',
  'aid',
  'retreat',
  'request',
  'accuse',
  'reject',
  'threaten',
  'protest',
  'sanction',
  'mobilize',
  'coerce',
  'assault',
] as const;
export type EventClass = (typeof eventClasses)[number];

/** A fact reported, a judgement passed, or a gap: what the source says is not known. */
export const passageKinds = ['report', 'judgement', 'gap'] as const;
export type PassageKind = (typeof passageKinds)[number];

/** A highlight: the shortest stretch that carries a claim. Who is in it and what it bears on are links of their own. */
export const Passage = z.looseObject({
  layer: Uuid,
  target: Target,
  kind: z.enum(passageKinds).optional(),
  voice: Voice.optional(),
  /** How far the speaker commits (FactBank); set by a person, never by the program. */
  certainty: Certainty.optional(),
  credibility: z.int().min(1).max(6).optional(),
  /** PLOVER's sixteen event classes. */
  event: z.enum(eventClasses).optional(),
  note: z.string().optional(),
  why: z.string().optional(),
  doNotMark: z.string().optional(),
  codebookVersion: z.int().optional(),
});
export type Passage = z.infer<typeof Passage>;

export const roles = ['acts', 'affected', 'speaks', 'supports', 'opposes', 'mentioned'] as const;
export const RoleName = z.enum(roles);
export type RoleName = z.infer<typeof RoleName>;

/** How the words of a passage speak of an actor: by name, by description, as "he", or not at all. */
export const refs = ['named', 'nominal', 'pronoun', 'implied'] as const;
export const Ref = z.enum(refs);
export type Ref = z.infer<typeof Ref>;

/** An actor is in a passage. Without any role it shows as *role not set*. */
export const Appears = z.strictObject({
  passage: Uuid,
  actor: Uuid,
  ref: Ref.optional(),
});

/** What an actor does in a passage; one link for each role. */
export const Role = z.strictObject({ passage: Uuid, actor: Uuid, role: RoleName });

/** A theme of the team's own codebook on a passage. */
export const Labelled = z.strictObject({ passage: Uuid, theme: Uuid });
