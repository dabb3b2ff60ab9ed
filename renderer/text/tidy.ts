import type { ActorType } from '#shared/model/actor';

/** What is not finished yet, and what mends it. */
export const tidyText = {
  /** Without a number as long as it is not known. */
  heading: (count: number | undefined) =>
    count === undefined ? 'Tidy up' : `Tidy up ${count.toLocaleString('en')}`,
  region: 'Tidy up',
  list: 'What is not finished',
  none: 'Nothing is missing in your copy of this article.',
  kinds: { passage: 'Passage', implication: 'Implication', actor: 'Actor', document: 'Article' },
  nobody: 'nobody in it',
  role: (actor: string) => `role of ${actor} not set`,
  type: 'not sorted',
  evidence: 'no evidence',
  likelihood: 'not said how likely',
  affected: 'nobody affected',
  source: 'source not recorded',
  field: (name: string) => `${name.toLowerCase()} not said`,
  said: (at: number, of: number, title: string, lacks: string) => `${at} of ${of}: ${lacks}. ${title}`,
  whichKind: (actor: string) => `Which kind of actor is ${actor}?`,
};

export const actorTypeNames: Record<ActorType, string> = {
  person: 'Person',
  state: 'State',
  'public-body': 'Public body',
  military: 'Military',
  intergovernmental: 'Intergovernmental',
  company: 'Company',
  group: 'Group',
  collective: 'Collective',
};

/** How to tell the types apart. */
export const actorTypeTests: Record<ActorType, string> = {
  person: 'one human',
  state: 'a country or its government, acting as one',
  'public-body': 'a ministry, court, police, agency or delegation',
  military: 'an armed force or unit of a state',
  intergovernmental: 'its members are states',
  company: 'trades for profit, media included',
  group: 'a party, movement, charity or armed group of no state',
  collective: 'a class of people, not a body',
};
