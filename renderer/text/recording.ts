import type { Certainty, EventClass, PassageKind } from '#shared/model/passage';
import type { FieldKey } from '#shared/model/recording';
import { certaintyTerms, eventNames, modeTerms } from '#shared/report/terms';

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

const kindWords: Record<PassageKind, string> = {
  report: 'as report',
  judgement: 'as judgement',
  gap: 'as gap in what is known',
};

export type VoiceMode = keyof typeof modeTerms;

/** What a person recorded on a passage, in the words of its card. */
export const recordedText = {
  /** @param hedge the word in the passage that shows it, where one does. */
  certainty: (certainty: Certainty, hedge?: string) => {
    if (hedge !== undefined) return `hedged: “${hedge}”, ${certaintyTerms[certainty]}`;
    return certainty === 'undetermined'
      ? 'cannot tell how sure the speaker is'
      : `put as ${certaintyTerms[certainty]}`;
  },
  /** @param speakers the outermost first; nobody is the author. */
  voice: (speakers: readonly string[], mode: VoiceMode = 'author') => {
    const [first = 'the author', ...others] = speakers;
    return [`${first} says`, ...others.map((other) => `citing ${other}`)].join(', ') + modeTerms[mode];
  },
  unknownActor: 'somebody not in this project',
  kind: (kind: PassageKind) => kindWords[kind],
  credibility: (grade: string) => `credibility ${grade}`,
  event: (event: EventClass) => `event: ${eventNames[event].toLowerCase()}`,
  note: (note: string) => beginning(note),
  why: (why: string) => `why: ${beginning(why)}`,
  themes: (names: readonly string[]) => `themes: ${names.join(', ')}`,
  own: (name: string, value: string) => `${name}: ${beginning(value)}`,
};

/** The first words of what was written, on one line. */
function beginning(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 78).replace(/\s+\S*$/, '')}…` : line;
}

/** How a field's line says what to do. */
export const fieldText = {
  recorded: (name: string, words?: string) => `${name}: ${words ?? 'not set'}.`,
  notRecorded: (name: string) => `${name}: not recorded in this project.`,
  recordHere: 'Record it here',
  recordInProject: 'In the whole project',
  notNow: 'Not now',
  offerHint: 'Enter records it here · P in the whole project · Esc leaves',
  unset: 'Take it back',
  choiceHint: 'A digit saves · 0 takes it back · Esc leaves',
  offered: (hedge: string, certainty: Certainty) =>
    `“${hedge}” suggests ${certaintyTerms[certainty]}: Enter takes it.`,
  certaintyLabel: 'How far the speaker commits to it',
  save: 'Save',
  wordsHint: 'Leaving saves · Esc leaves it unsaved, and keeps it',
  wordsKept: (name: string) => `${name} not saved. What you wrote is kept and comes back with it.`,
  draftBack: 'Not saved yet: this is what you wrote before.',
  notePlaceholder: 'For yourself and for colleagues',
  whyPlaceholder: 'What in the text shows it',
  date: 'Date',
  valueUnset: '–',
  notSet: 'Not set',
  details: 'All that is recorded here',
  detailsHint: 'A digit opens it · Esc leaves',
  whatWeRecord: 'What we record…',
} as const;

/** Who says it. */
export const voiceText = {
  field: 'Who says it? Type a name',
  speakers: 'Speakers, the outermost first',
  because: { speaks: 'speaks here', sentence: 'in the sentence', last: 'last used', author: '' },
  author: 'The author of the article',
  citing: 'citing',
  /** Nobody is the author. */
  chain: (names: readonly string[]) => names.join(', citing ') || 'The author of the article',
  fromRoles: (names: readonly string[]) => `From the roles: ${names.join(', ')}.`,
  asAuthor: 'Not set: read as the author.',
  remove: (name: string) => `Take out ${name}`,
  hint: 'A digit saves · Tab goes on to whom they cite · 0 takes it back · Esc leaves',
  mode: 'How it is given',
  modes: { direct: 'Word for word', indirect: 'In other words', mixed: 'Partly' },
} as const;
