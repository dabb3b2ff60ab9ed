import type { Appears, Passage, RoleName } from '../model/passage';
import type { z } from '../model/zod';
import type { ActorKey } from './actors';

type Tag = {
  readonly actor: ActorKey;
  readonly roles: readonly RoleName[];
  /** Set where no name of the actor stands in the quote. */
  readonly ref?: z.infer<typeof Appears>['ref'];
};

export type SamplePassage = {
  /** As it stands in the article, where it stands once. */
  readonly quote: string;
  readonly tags: readonly Tag[];
  readonly speaker?: ActorKey;
  /** In whose words it stands; a speaker's are the author's rendering of them unless it says otherwise. */
  readonly mode?: 'direct' | 'indirect' | 'mixed';
  readonly fields?: Pick<Passage, 'kind' | 'certainty' | 'credibility' | 'note' | 'why'>;
};

/** The passages in the order of the text, each the shortest stretch that carries its claim. */
export const samplePassages = {
  sent: {
    quote: 'North Korean soldiers have been sent to Russia’s Kursk region',
    tags: [
      { actor: 'northKoreanForces', roles: ['acts'] },
      { actor: 'russia', roles: ['affected'] },
      { actor: 'rutte', roles: ['speaks'], ref: 'implied' },
    ],
    speaker: 'rutte',
    fields: { kind: 'report', certainty: 'ct-plus' },
  },
  lent: {
    quote: 'Pyongyang has lent Moscow fighting men',
    tags: [
      { actor: 'northKorea', roles: ['acts', 'supports'] },
      { actor: 'russia', roles: ['affected'] },
      { actor: 'northKoreanForces', roles: ['mentioned'], ref: 'nominal' },
    ],
    fields: { note: 'The act itself, in the author’s own voice.' },
  },
  words: {
    quote: 'Pyongyang had helped Moscow with kind words',
    tags: [
      { actor: 'northKorea', roles: ['acts', 'supports'] },
      { actor: 'russia', roles: ['affected'] },
    ],
    fields: { kind: 'report', certainty: 'ct-plus' },
  },
  briefed: {
    quote: 'a high-level South Korean delegation had briefed the allies',
    tags: [
      { actor: 'delegation', roles: ['acts', 'speaks'] },
      { actor: 'nato', roles: ['affected'], ref: 'nominal' },
    ],
    fields: { kind: 'report' },
  },
  expansion: {
    quote: 'He called the deployment a “dangerous expansion”',
    tags: [
      { actor: 'rutte', roles: ['speaks', 'opposes'], ref: 'pronoun' },
      { actor: 'northKoreanForces', roles: ['mentioned'], ref: 'nominal' },
    ],
    speaker: 'rutte',
    mode: 'mixed',
    fields: { kind: 'judgement' },
  },
  reading: {
    quote: 'read it as a mark of President Vladimir Putin’s “desperation”',
    tags: [
      { actor: 'rutte', roles: ['speaks'], ref: 'implied' },
      { actor: 'putin', roles: ['affected'] },
    ],
    speaker: 'rutte',
    mode: 'mixed',
    fields: { kind: 'judgement', note: 'A judgement of an opponent, and meant to be quoted.' },
  },
  desperation: {
    quote: 'a mark of President Vladimir Putin’s “desperation”',
    tags: [{ actor: 'putin', roles: ['affected'] }],
    speaker: 'rutte',
    fields: { kind: 'judgement', credibility: 3 },
  },
  relief: {
    quote: 'Fresh troops may relieve the pressure on the Kursk front',
    tags: [
      { actor: 'northKoreanForces', roles: ['acts', 'supports'], ref: 'nominal' },
      { actor: 'russianForces', roles: ['affected'], ref: 'implied' },
    ],
    fields: { certainty: 'ps-plus', why: '“May” leaves it open; the author does not commit.' },
  },
  condemnation: {
    quote: 'it has invited new condemnation and possibly further sanctions',
    tags: [{ actor: 'russia', roles: ['affected'], ref: 'pronoun' }],
    fields: { certainty: 'ps-plus' },
  },
  furtherSanctions: {
    quote: 'possibly further sanctions',
    tags: [
      { actor: 'west', roles: ['acts'], ref: 'implied' },
      { actor: 'russia', roles: ['affected'], ref: 'implied' },
    ],
    fields: { certainty: 'ps-plus', why: 'Two hedges in one sentence are two passages.' },
  },
  backed: {
    quote: 'Kim Jong Un’s government has long backed the invasion in words',
    tags: [
      { actor: 'kim', roles: ['mentioned'] },
      { actor: 'northKorea', roles: ['supports'], ref: 'nominal' },
    ],
  },
  experience: {
    quote: 'Its soldiers will see modern war at first hand',
    tags: [
      { actor: 'northKoreanForces', roles: ['affected'], ref: 'nominal' },
      { actor: 'northKorea', roles: ['affected'], ref: 'pronoun' },
    ],
    fields: { certainty: 'ct-plus' },
  },
  bargain: {
    quote: 'nobody outside the two capitals knows',
    tags: [
      { actor: 'russia', roles: ['mentioned'], ref: 'nominal' },
      { actor: 'northKorea', roles: ['mentioned'], ref: 'nominal' },
    ],
    fields: { kind: 'gap' },
  },
  goods: {
    quote: 'The bargain could include food, fuel or military technology',
    tags: [
      { actor: 'russia', roles: ['acts'], ref: 'implied' },
      { actor: 'northKorea', roles: ['affected'], ref: 'implied' },
    ],
    fields: { kind: 'judgement', certainty: 'ps-plus' },
  },
  tactics: {
    quote: 'a force whose tactics they have never met',
    tags: [
      { actor: 'northKoreanForces', roles: ['acts'], ref: 'nominal' },
      { actor: 'ukraine', roles: ['affected'], ref: 'pronoun' },
    ],
  },
  burden: {
    quote: 'a badly led ally can be a burden to its host',
    tags: [
      { actor: 'northKoreanForces', roles: ['acts'], ref: 'nominal' },
      { actor: 'russianForces', roles: ['affected'], ref: 'nominal' },
    ],
    fields: { kind: 'judgement', certainty: 'ps-plus' },
  },
  map: {
    quote: 'Numbers on a map tell you nothing',
    tags: [{ actor: 'staffOfficer', roles: ['speaks'], ref: 'implied' }],
    speaker: 'staffOfficer',
    mode: 'direct',
    fields: { kind: 'judgement' },
  },
  uniforms: {
    quote: 'we are counting uniforms',
    tags: [
      { actor: 'staffOfficer', roles: ['speaks'], ref: 'pronoun' },
      { actor: 'northKoreanForces', roles: ['mentioned'], ref: 'nominal' },
    ],
    speaker: 'staffOfficer',
    mode: 'direct',
    fields: { kind: 'gap', note: 'What is not known: who leads them, and who supplies them.' },
  },
  alarm: {
    quote: 'NATO turns its alarm into additional support for Ukraine',
    tags: [
      { actor: 'nato', roles: ['acts', 'supports'] },
      { actor: 'ukraine', roles: ['affected'] },
    ],
    fields: { kind: 'gap', certainty: 'undetermined' },
  },
  sanctions: {
    quote: 'the U.S. and its partners announce new sanctions on Pyongyang',
    tags: [
      { actor: 'unitedStates', roles: ['acts', 'opposes'] },
      { actor: 'west', roles: ['acts'], ref: 'nominal' },
      { actor: 'northKorea', roles: ['affected'] },
    ],
    fields: { kind: 'gap', certainty: 'undetermined' },
  },
  weapons: {
    quote: 'Seoul, which shared its intelligence, goes on to share weapons',
    tags: [
      { actor: 'southKorea', roles: ['acts'] },
      { actor: 'ukraine', roles: ['affected'], ref: 'implied' },
    ],
    fields: { certainty: 'undetermined' },
  },
  bringing: {
    quote: 'By bringing in these men, Mr. Putin tells the West',
    tags: [
      { actor: 'putin', roles: ['acts', 'speaks'] },
      { actor: 'northKoreanForces', roles: ['mentioned'], ref: 'nominal' },
      { actor: 'west', roles: ['affected'] },
    ],
  },
  message: {
    quote: 'Mr. Putin tells the West that he still has friends',
    tags: [
      { actor: 'putin', roles: ['speaks'] },
      { actor: 'west', roles: ['affected'] },
    ],
  },
  friends: {
    quote: 'he still has friends who will fight beside him',
    tags: [
      { actor: 'putin', roles: ['affected'], ref: 'pronoun' },
      { actor: 'northKorea', roles: ['supports'], ref: 'nominal' },
    ],
    speaker: 'putin',
  },
  weakness: {
    quote: 'does not look strong',
    tags: [{ actor: 'russia', roles: ['affected'], ref: 'implied' }],
    fields: { kind: 'judgement' },
  },
  officials: {
    quote: 'U.S. officials are likely to say so in every forum',
    tags: [
      { actor: 'unitedStates', roles: ['speaks', 'opposes'] },
      { actor: 'russia', roles: ['affected'], ref: 'implied' },
    ],
    fields: { certainty: 'pr-plus' },
  },
  signals: {
    quote: 'Deployments that begin as signals tend to grow',
    tags: [{ actor: 'northKoreanForces', roles: ['acts'], ref: 'implied' }],
    fields: { kind: 'judgement', certainty: 'pr-plus' },
  },
  hold: {
    quote: 'If the first units hold their ground, more will probably follow',
    tags: [
      { actor: 'northKoreanForces', roles: ['acts'], ref: 'nominal' },
      { actor: 'russianForces', roles: ['affected'], ref: 'implied' },
    ],
    fields: { certainty: 'pr-plus', why: '“Probably” holds only if they hold their ground.' },
  },
  more: {
    quote: 'more will probably follow',
    tags: [{ actor: 'northKoreanForces', roles: ['acts'], ref: 'nominal' }],
    fields: { certainty: 'pr-plus' },
  },
  shown: {
    quote: 'the Kremlin will have shown its weakness for nothing',
    tags: [{ actor: 'russia', roles: ['affected'] }],
    fields: { kind: 'judgement' },
  },
} as const satisfies Record<string, SamplePassage>;

export type PassageKey = keyof typeof samplePassages;
