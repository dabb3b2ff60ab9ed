import type { Confidence, Domain, Effect, Horizon, Likelihood } from '../model/implication';
import type { Certainty, EventClass, Passage, PassageKind } from '../model/passage';
import type { Reliability } from '../sources/grades';

/** ICD 203's terms as they stand alone. */
export const likelihoodTerms: Record<Likelihood, string> = {
  'almost-no-chance': 'almost no chance',
  'very-unlikely': 'very unlikely',
  unlikely: 'unlikely',
  'roughly-even': 'roughly even chance',
  likely: 'likely',
  'very-likely': 'very likely',
  'almost-certain': 'almost certain',
};

/** What each level of confidence says of the basis (ICD 203, 2015, section D.6.e.2.a). */
export const confidenceTerms: Record<Confidence, string> = {
  low: 'thin, doubtful or hard to put together: few sources, little to check them against',
  moderate: 'credible and plausible, but not good or not confirmed enough for more',
  high: 'good, and from several sources that bear each other out; it may be wrong all the same',
};

/** The Admiralty scale's grades of a source. */
export const reliabilityTerms: Record<Reliability, string> = {
  a: 'reliable',
  b: 'usually reliable',
  c: 'fairly reliable',
  d: 'not usually reliable',
  e: 'unreliable',
  f: 'cannot be judged',
};

/** The Admiralty scale's grades of one item, whoever it comes from. */
export const credibilityTerms: Record<number, string> = {
  1: 'confirmed by others',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'cannot be judged',
};

/** How far a speaker commits to it, as it goes on after “put as”. */
export const certaintyTerms: Record<Certainty, string> = {
  'ct-plus': 'certain',
  'pr-plus': 'probable',
  'ps-plus': 'possible',
  'ct-minus': 'certainly not',
  'pr-minus': 'probably not',
  'ps-minus': 'possibly not',
  undetermined: 'cannot tell',
};

/** How somebody's words are given, as it goes on after their name. */
export const modeTerms: Record<NonNullable<NonNullable<Passage['voice']>['mode']>, string> = {
  author: '',
  direct: ', word for word',
  indirect: ', in other words',
  mixed: ', partly word for word',
};

export const domainNames: Record<Domain, string> = {
  pol: 'Political',
  mil: 'Military',
  eco: 'Economic',
  soc: 'Social',
  inf: 'Information',
  tec: 'Technology and infrastructure',
  leg: 'Legal',
  env: 'Environment',
};

export const effectNames: Record<Effect, string> = {
  gain: 'gains',
  loss: 'loses',
  mixed: 'mixed',
  unclear: 'unclear',
};

/** The same on the screen, in tables and in reports. */
export const effectSigns: Record<Effect, string> = { gain: '▲', loss: '▼', mixed: '◆', unclear: '?' };

export const horizonNames: Record<Horizon, string> = {
  now: 'Now',
  near: 'Within 3 months',
  mid: '3 to 12 months',
  long: 'Later than 12 months',
  none: 'No time given',
};

export const kindNames: Record<PassageKind, string> = {
  report: 'Report',
  judgement: 'Judgement',
  gap: 'Gap: says what is unknown',
};

/** PLOVER's event classes. */
export const eventNames: Record<EventClass, string> = {
  agree: 'Agree',
  consult: 'Consult',
  support: 'Support',
  concede: 'Concede',
  cooperate: 'Cooperate',
  aid: 'Aid',
  retreat: 'Retreat',
  request: 'Request',
  accuse: 'Accuse',
  reject: 'Reject',
  threaten: 'Threaten',
  protest: 'Protest',
  sanction: 'Sanction',
  mobilize: 'Mobilize',
  coerce: 'Coerce',
  assault: 'Assault',
};
