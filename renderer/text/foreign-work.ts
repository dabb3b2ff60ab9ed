import type { Becoming, Why } from '#shared/foreign-work/code-choice';
import type { TakenCounts } from '#shared/foreign-work/taking';
import type { Basis } from '#shared/model/implication';
import { counted } from './en';

const passages = (count: number): string => counted(count, 'passage', 'passages');

/** What other programs wrote down, and what it becomes here. */
export const foreignWorkText = {
  heading: 'Work from another tool',
  reading: (name: string) => `Reading ${name}`,
  steps: ['What is in it', 'What it becomes', 'Check'],
  step: (at: number, of: number, name: string) => `Step ${at} of ${of}: ${name}`,
  next: 'Next',
  back: 'Back',
  take: 'Take it in',
  taking: 'Taking it in',
  workingOut: 'Working out what becomes of it',
  stopped: 'Stopped. Nothing of it is in the project.',
  progress: (done: number, of: number) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  share: (done: number, of: number) => `${Math.floor((100 * done) / Math.max(1, of))} %`,
  stop: 'Stop',

  from: 'Made with',
  unnamedTool: 'It does not say',
  project: 'Project',
  texts: 'Texts',
  codes: 'Codes',
  passages: 'Passages',
  people: 'People',
  notes: 'Notes',
  when: 'Made',
  between: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  count: (count: number) => count.toLocaleString('en'),
  newTexts: (count: number) => counted(count, 'new text', 'new texts'),
  sameTexts: (count: number) => `${count.toLocaleString('en')} in the library already`,
  otherVersions: (count: number) =>
    `${counted(count, 'text', 'texts')} in the library in another version: passages go where their words are`,
  none: 'None',
  nobodyNamed: 'Nobody is named',
  foundAndLeftOut: 'Found along the way',

  codeList: 'Codes',
  hint: 'Arrows walk, Space ticks, Shift and arrows tick on. A actor, 1–6 role, I implication, T theme, L leave out. Codes below follow.',
  findCode: 'Find a code',
  noCodeFits: 'No code has this in its name.',
  noCodes: 'There are no codes in it.',
  uses: (count: number) => (count === 0 ? '' : count.toLocaleString('en')),
  usesLabel: (count: number) => (count === 0 ? 'on nothing' : `on ${passages(count)}`),
  becomes: {
    actor: 'Actor',
    role: 'Role',
    implication: 'Implication',
    theme: 'Theme',
    nothing: 'Leave out',
  } satisfies Record<Becoming, string>,
  why: {
    parent: 'as above it',
    known: 'known',
    name: 'a name',
    sentence: 'a sentence',
    role: 'a role',
    domain: 'a domain',
    group: 'its group',
    heading: 'a heading',
    review: 'a review',
    default: '',
    chosen: 'yours',
  } satisfies Record<Why, string>,
  same: 'in the project',
  whatBecomes: (name: string) => `“${name}” becomes`,
  severalBecome: (count: number) => counted(count, 'code becomes', 'codes become'),
  whichRole: 'Role',
  isSame: (what: 'actor' | 'theme') => `The same as the ${what} of this name in the project`,
  untick: 'Untick all',
  basisQuestion: 'Implications in these codes are',
  bases: { stated: 'Stated by the sources', inferred: 'Inferred by the coder' } satisfies Record<
    Basis,
    string
  >,

  peopleHeading: 'People and whose copy their work goes into',
  personUnnamed: (at: number) => `Person ${at}, without a name`,
  newPerson: 'A new person',
  me: 'Me: into my own copy',
  nobodysWork: 'Work that says no name goes into your own copy.',

  checkIntro: 'One undo takes all of it back.',
  willBe: (counts: TakenCounts, texts: number): [what: string, count: number][] => [
    ['New texts', texts],
    ['Passages', counts.passages],
    ['New actors', counts.actors],
    ['New themes', counts.themes],
    ['Implications', counts.implications],
    ['New people', counts.people],
    ['Notes', counts.notes],
  ],
  nothingNew: 'All of it was in the project already.',
  nothingToTake: 'All of it is in the project already.',
  taken: (counts: TakenCounts) =>
    `Took in ${passages(counts.passages)}, ${counted(counts.actors, 'actor', 'actors')}, ${counted(
      counts.themes,
      'theme',
      'themes',
    )} and ${counted(counts.implications, 'implication', 'implications')}.`,
} as const;
