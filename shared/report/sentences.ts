import { likelihoodRanges, type Implication, type Likelihood } from '../model/implication';

/** What is printed of an implication: what it says with how likely it is; and apart from that how good the basis is. */
export type PrintedJudgement = {
  /** Says whether it is stated or inferred, how likely it is where that was assessed, and the statement. */
  readonly judgement: string;
  /** How good the basis is, without a word of how likely it is. */
  readonly confidence: string | undefined;
  /** Why, in a sentence of its own: it is in the person's words. */
  readonly reason: string | undefined;
};

/** What of an implication is judged: the statement, and how. */
export type Judged = Pick<Implication, 'statement' | 'basis'> &
  Partial<Pick<Implication, 'likelihood' | 'confidence' | 'confidenceReason'>>;

/**
 * An implication as reports print it. Likelihood and confidence never share a sentence (ICD 203, 2015, section D.6.e.2.a);
 * without a likelihood there is no judgement of which one could be confident.
 */
export function printedJudgement({
  statement,
  basis,
  likelihood,
  confidence,
  confidenceReason,
}: Judged): PrintedJudgement {
  const isBased = likelihood !== undefined && confidence !== undefined;
  const reason = confidenceReason?.trim();
  return {
    judgement: `${opening[basis]}${likelihood ? `${joint[basis]} ${judged(likelihood)}` : ''}: ${asSentence(statement)}`,
    confidence: isBased ? `Our confidence in this judgement is ${confidence}.` : undefined,
    reason: isBased && reason ? asSentence(reason) : undefined,
  };
}

const opening = { stated: 'The source states', inferred: 'We infer' } as const;
const joint = { stated: ' this, and we judge it', inferred: ' this, and judge it' } as const;

/** The term with its range, in words that fit after "judge it". */
function judged(likelihood: Likelihood): string {
  const [from, to] = likelihoodRanges[likelihood];
  return `${terms[likelihood]} (${from}–${to} %)`;
}

const terms: Record<Likelihood, string> = {
  'almost-no-chance': 'to have almost no chance',
  'very-unlikely': 'very unlikely',
  unlikely: 'unlikely',
  'roughly-even': 'to have a roughly even chance',
  likely: 'likely',
  'very-likely': 'very likely',
  'almost-certain': 'almost certain',
};

/** With a capital and a stop, as it was written otherwise. */
export function asSentence(words: string): string {
  const plain = words.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return /[.!?…][”"’')\]]*$/u.test(plain) ? plain : `${plain}.`;
}
