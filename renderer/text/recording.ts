import type { Certainty, EventClass, PassageKind } from '#shared/model/passage';
import type { FieldKey } from '#shared/model/recording';

/** What each field is called, in lines, menus and the sheet. */
export const fieldNames: Record<FieldKey, string> = {
  actors: 'Who is in it',
  roles: 'What they do',
  voice: 'Who says it',
  certainty: 'How sure the speaker is',
  kind: 'Kind of passage',
  credibility: 'Credibility of the passage',
  event: 'Event',
  themes: 'Themes',
  note: 'Note',
  why: 'Why I read it so',
  affected: 'For whom, with what effect',
  likelihood: 'How likely',
  confidence: 'Confidence in the basis',
  domain: 'Domain',
  horizon: 'When',
  assumption: 'Assumption',
  indicator: 'Indicator',
  conflictsWith: 'Conflicts with',
  outcome: 'Outcome',
  judgement: 'Judgement of the article',
};

/** How far the speaker commits to it, as it goes on after “put as”. */
export const certaintyNames: Record<Certainty, string> = {
  'ct-plus': 'certain',
  'pr-plus': 'probable',
  'ps-plus': 'possible',
  'ct-minus': 'certainly not',
  'pr-minus': 'probably not',
  'ps-minus': 'possibly not',
  undetermined: 'cannot tell',
};

export const kindNames: Record<PassageKind, string> = {
  report: 'Report',
  judgement: 'Judgement',
  gap: 'Gap: says what is unknown',
};

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

const kindWords: Record<PassageKind, string> = {
  report: 'as report',
  judgement: 'as judgement',
  gap: 'as gap in what is known',
};

const modeWords = {
  author: '',
  direct: ', word for word',
  indirect: ', in other words',
  mixed: ', partly word for word',
} as const;
export type VoiceMode = keyof typeof modeWords;

/** What a person recorded on a passage, in the words of its card. */
export const recordedText = {
  /** @param hedge the word in the passage that shows it, where one does. */
  certainty: (certainty: Certainty, hedge?: string) => {
    if (hedge !== undefined) return `hedged: “${hedge}”, ${certaintyNames[certainty]}`;
    return certainty === 'undetermined'
      ? 'cannot tell how sure the speaker is'
      : `put as ${certaintyNames[certainty]}`;
  },
  /** @param speakers the outermost first; nobody is the author. */
  voice: (speakers: readonly string[], mode: VoiceMode = 'author') => {
    const [first = 'the author', ...others] = speakers;
    return [`${first} says`, ...others.map((other) => `citing ${other}`)].join(', ') + modeWords[mode];
  },
  unknownActor: 'somebody not in this project',
  kind: (kind: PassageKind) => kindWords[kind],
  credibility: (grade: string) => `credibility ${grade}`,
  event: (event: EventClass) => `event: ${eventNames[event].toLowerCase()}`,
  note: (note: string) => beginning(note),
  why: (why: string) => `why: ${beginning(why)}`,
  own: (name: string, value: string) => `${name}: ${beginning(value)}`,
};

/** The first words of what was written, on one line. */
function beginning(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 78).replace(/\s+\S*$/, '')}…` : line;
}
