import type { Effect, Implication, Stance } from '../model/implication';
import type { ActorKey } from './actors';

export type SampleImplication = {
  readonly fields: Pick<Implication, 'statement' | 'basis'> &
    Partial<
      Pick<
        Implication,
        'domain' | 'horizon' | 'likelihood' | 'confidence' | 'confidenceReason' | 'assumption' | 'indicator'
      >
    >;
  /** By the key of a passage in the same copy; one that the copy does not have is passed by. */
  readonly evidence: readonly (readonly [string, Stance])[];
  /** An effect that nobody has judged yet is left unset. */
  readonly affected: readonly (readonly [ActorKey, Effect?])[];
  /** One made earlier that cannot hold beside it. */
  readonly conflictsWith?: string;
};

/** What the sample concludes: statements without a hedge, with likelihood and confidence apart. */
export const sampleImplications = {
  commitment: {
    fields: {
      statement: 'North Korea becomes a party to the war in Ukraine.',
      basis: 'stated',
      domain: 'pol',
      horizon: 'now',
      likelihood: 'very-likely',
      confidence: 'high',
      confidenceReason: 'A named official confirms it, and a second government has briefed on it.',
    },
    evidence: [
      ['sent', 'supports'],
      ['lent', 'supports'],
      ['words', 'context'],
      ['backed', 'context'],
    ],
    affected: [
      ['russia', 'gain'],
      ['ukraine', 'loss'],
    ],
  },
  relief: {
    fields: {
      statement: 'North Korean troops relieve Russia’s worn units on the Kursk front.',
      basis: 'stated',
      domain: 'mil',
      horizon: 'near',
      likelihood: 'likely',
      confidence: 'moderate',
      confidenceReason:
        'The deployment is confirmed by a named source; strength and task of the units are not.',
    },
    evidence: [
      ['relief', 'supports'],
      ['sent', 'supports'],
      ['tactics', 'context'],
      ['burden', 'undermines'],
    ],
    affected: [
      ['russianForces', 'gain'],
      ['ukraine', 'loss'],
    ],
  },
  burden: {
    fields: {
      statement: 'The North Korean units cost their Russian hosts more than they bring.',
      basis: 'inferred',
      domain: 'mil',
      likelihood: 'unlikely',
      confidence: 'low',
      confidenceReason:
        'It rests on a general rule; nothing is reported of how the two forces work together.',
      assumption: 'Language and supply are as hard here as in other coalitions.',
      indicator: 'Reports of units sent back or taken out of the line.',
    },
    evidence: [
      ['burden', 'supports'],
      ['more', 'undermines'],
    ],
    affected: [['russianForces', 'loss'], ['northKoreanForces']],
    conflictsWith: 'relief',
  },
  sanctions: {
    fields: {
      statement: 'New sanctions on Russia and North Korea follow the deployment.',
      basis: 'stated',
      domain: 'eco',
      likelihood: 'very-likely',
    },
    evidence: [
      ['condemnation', 'supports'],
      ['sanctions', 'context'],
    ],
    affected: [
      ['russia', 'loss'],
      ['northKorea', 'loss'],
    ],
  },
  standing: {
    fields: {
      statement: 'By taking foreign infantry Russia shows that it cannot carry this war alone.',
      basis: 'inferred',
      domain: 'pol',
      confidence: 'low',
      confidenceReason: 'The reading comes from an opponent and from the author’s comment.',
    },
    evidence: [
      ['desperation', 'supports'],
      ['weakness', 'supports'],
      ['friends', 'undermines'],
    ],
    affected: [
      ['russia', 'loss'],
      ['west', 'gain'],
    ],
  },
  experience: {
    fields: {
      statement: 'North Korea’s army brings the practice of modern war home to the peninsula.',
      basis: 'inferred',
      horizon: 'long',
      assumption: 'Enough of the soldiers return to teach others.',
    },
    evidence: [
      ['experience', 'supports'],
      ['lent', 'context'],
    ],
    affected: [
      ['northKorea', 'gain'],
      ['southKorea', 'loss'],
    ],
  },
  aid: {
    fields: {
      statement: 'NATO states raise their military aid to Ukraine.',
      basis: 'inferred',
      domain: 'mil',
    },
    evidence: [
      ['expansion', 'supports'],
      ['briefed', 'context'],
      ['alarm', 'context'],
    ],
    affected: [
      ['ukraine', 'gain'],
      ['nato', 'mixed'],
    ],
  },
  weapons: {
    fields: { statement: 'South Korea gives Ukraine weapons of its own.', basis: 'inferred' },
    evidence: [['weapons', 'context']],
    affected: [
      ['ukraine', 'gain'],
      ['southKorea', 'unclear'],
    ],
  },
  friends: {
    fields: {
      statement: 'Russia keeps partners who fight for it in spite of its isolation.',
      basis: 'stated',
      domain: 'pol',
    },
    evidence: [
      ['message', 'supports'],
      ['friends', 'supports'],
      ['bringing', 'context'],
    ],
    affected: [
      ['russia', 'gain'],
      ['west', 'loss'],
    ],
  },
  payment: {
    fields: {
      statement: 'Russia pays for the troops with military technology.',
      basis: 'inferred',
      domain: 'tec',
      horizon: 'mid',
      likelihood: 'roughly-even',
      confidence: 'low',
      confidenceReason: 'The article names three kinds of payment and says that nobody outside knows.',
      assumption: 'North Korea has the stronger hand in the bargain.',
    },
    evidence: [
      ['goods', 'supports'],
      ['bargain', 'undermines'],
    ],
    affected: [
      ['northKorea', 'gain'],
      ['southKorea', 'loss'],
    ],
  },
  contingent: {
    fields: {
      statement: 'A second North Korean contingent follows the first.',
      basis: 'stated',
      domain: 'mil',
      horizon: 'near',
      likelihood: 'likely',
      confidence: 'low',
      confidenceReason: 'It is the author’s expectation, and holds only if the first units do well.',
      indicator: 'Trains with North Korean soldiers on the way west.',
    },
    evidence: [
      ['hold', 'supports'],
      ['more', 'supports'],
      ['signals', 'context'],
    ],
    affected: [
      ['russianForces', 'gain'],
      ['ukraine', 'loss'],
    ],
  },
  image: {
    fields: {
      statement: 'U.S. officials use the deployment to picture Russia as weak.',
      basis: 'stated',
      domain: 'inf',
      likelihood: 'very-likely',
    },
    evidence: [
      ['officials', 'supports'],
      ['shown', 'context'],
    ],
    affected: [
      ['russia', 'loss'],
      ['unitedStates', 'gain'],
    ],
  },
} as const satisfies Readonly<Record<string, SampleImplication>>;

export type ImplicationKey = keyof typeof sampleImplications;
