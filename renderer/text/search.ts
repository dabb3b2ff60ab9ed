import type { Problem } from '#shared/search/problem';
import type { FieldName, Place } from '#shared/search/query';
import { counted, quoted } from './en';

const results = (count: number): string => counted(count, 'result', 'results');
const articles = (count: number): string => counted(count, 'article', 'articles');

/** What each field is called where what was understood is shown. */
const fields: Record<FieldName, string> = {
  actor: 'Actor',
  role: 'Role',
  theme: 'Theme',
  kind: 'Kind',
  certainty: 'Certainty',
  domain: 'Domain',
  basis: 'Basis',
  likelihood: 'Likelihood',
  by: 'By',
  grade: 'Grade',
  source: 'Source',
  date: 'Date',
  in: 'Only in',
};

/** What each field asks, for whoever has not used it yet. */
const fieldHints: Record<FieldName, string> = {
  actor: 'who is in a passage, by name or alias',
  role: 'what somebody does there',
  theme: 'a theme of your codebook',
  kind: 'report, judgement or gap',
  certainty: 'how sure the speaker is',
  domain: 'of an implication',
  basis: 'stated or inferred',
  likelihood: 'of an implication',
  by: 'whose work it is',
  grade: 'of the article: A1 is best',
  source: 'who published the article',
  date: 'when it was published',
  in: 'where to look',
};

/** The search through all articles. */
export const searchText = {
  heading: 'Search',
  field: 'Search all articles',
  placeholder: 'Words, “a phrase”, actor:Name …',
  clear: 'Clear',
  leave: 'Back to where I was',
  offers: 'Completions',
  fields,
  fieldHints,
  places: {
    text: 'text',
    title: 'title',
    passage: 'quote',
    note: 'note',
    implication: 'implication',
    actor: 'actor',
  } satisfies Record<Place, string>,
  kinds: {
    text: 'Text',
    title: 'Titles',
    passage: 'Quotes',
    note: 'Notes',
    implication: 'Implications',
    actor: 'Actors',
  } satisfies Record<Place, string>,
  kindFilter: 'Which results',
  all: 'All',
  kindCount: (kind: string, count: number) => `${kind} ${count.toLocaleString('en')}`,

  understood: 'What is sought',
  not: 'not',
  or: 'or',
  near: (words: string) => `near one another: ${words}`,
  wordsBeginning: (words: string) => `${words}…`,
  editPart: (part: string) => `Change ${part}`,
  removePart: (part: string) => `Remove ${part}`,
  turnRound: (part: string, isExcluded: boolean) =>
    isExcluded ? `Look for ${part} after all` : `Leave out ${part}`,
  partHint: 'Enter changes it, - turns it round, Delete removes it.',

  found: (count: number, documents: number) =>
    count === 0 ? 'Nothing found' : `${results(count)} in ${articles(documents)}`,
  foundNoArticle: (count: number) => (count === 0 ? 'Nothing found' : results(count)),
  shownOf: (shown: number, count: number) =>
    `The first ${shown.toLocaleString('en')} of ${count.toLocaleString('en')} are listed. Say more to find fewer, or`,
  more: 'list more',
  looking: 'Looking…',
  reading: (done: number, of: number) =>
    `Reading the library: ${done.toLocaleString('en')} of ${articles(of)}. What is not read yet is not found yet.`,
  nothing: 'Nothing in this project fits all of this.',
  leaveOut: (part: string) => `Leave out ${part}`,
  lookForBeginning: (line: string) => `Look for ${line}, however it goes on`,
  nothingOfKind: (kind: string) => `Nothing of this kind: ${kind}.`,
  showAll: 'Show all kinds',
  without: (part: string) => `Without ${part}`,
  list: 'Results',
  actors: 'Actors',
  articleResults: (count: number) => results(count),
  ofWhom: (name: string) => `by ${name}`,
  colleague: 'a colleague',

  ticked: (count: number) => `${count.toLocaleString('en')} ticked`,
  noneTicked: 'Nothing ticked',
  tickAll: 'Tick all',
  untickAll: 'Untick all',
  tag: 'Tag…',
  hint: 'Space ticks, {tagFound} tags, {skipFound} skips, {neverFound} leaves out for good.',
  skipped: 'Skipped',
  leftOut: 'Left out whenever this is sought',
  takenBack: 'Listed again',
  skippedHere: 'skipped',
  rejectedHere: 'left out for good',
  leftOutCount: (count: number) => `${count.toLocaleString('en')} left out`,
  showLeftOut: 'Show',
  hideLeftOut: 'Hide',

  menu: (line: string) => `What to do with ${quoted(line)}`,
  open: 'Open in the article',
  lookForActor: 'Look for what is said of them',
  tick: 'Tick',
  untick: 'Untick',
  tagTicked: (count: number) => (count === 1 ? 'Tag it…' : `Tag ${results(count)}…`),
  skip: 'Skip',
  never: 'Never show it again',
  listAgain: 'List it again',

  saidResult: (at: number, of: number, place: string, line: string) =>
    `Result ${(at + 1).toLocaleString('en')} of ${of.toLocaleString('en')}, ${place}: ${line}`,
  lastOne: 'This is the last result.',
  firstOne: 'This is the first result.',
  bar: 'Results of the search',
  barCount: (at: number, of: number) =>
    `Result ${(at + 1).toLocaleString('en')} of ${of.toLocaleString('en')}`,
  next: 'Next result',
  previous: 'Previous result',
  back: 'All results',
  closeBar: 'Close',
  everywhere: 'All articles',

  tagHeading: (count: number) => `Tag ${results(count)}`,
  tagQuote: (count: number) => results(count),
  closeTags: 'Close, nothing is tagged',
  fresh: (count: number) => counted(count, 'new passage', 'new passages'),
  added: (count: number) =>
    `${counted(count, 'passage of yours gets it', 'passages of yours get it')} beside what is on ${count === 1 ? 'it' : 'them'}`,
  already: (count: number) => `${counted(count, 'has', 'have')} it already`,
  withoutPlace: (count: number) =>
    `${counted(count, 'result is no words of an article and stays', 'results are no words of an article and stay')} as ${count === 1 ? 'it is' : 'they are'}`,
  tagPlaces: (count: number) => `Tag ${counted(count, 'place', 'places')}`,
  tagNone: 'Tag',
  gathering: 'Looking up the places',
  writing: 'Tagging',
  progress: (done: number, of: number) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  stop: 'Stop',
  stopped: 'Stopped. What had been tagged was taken back.',
  sure: (count: number, documents: number) =>
    `${counted(count, 'place', 'places')} in ${articles(documents)} will be tagged. One undo takes all of it back.`,
  lookAgain: 'Look again',
  tagged: (count: number, documents: number) =>
    `Tagged ${counted(count, 'place', 'places')} in ${articles(documents)}.`,
  nothingToTag: 'None of these are words of an article, so there is nothing to tag.',
  chooseFirst: 'Name an actor or a theme: Tab or Enter takes it, Enter again tags.',

  saved: 'Saved searches',
  savedNone: 'A search that is saved is listed here, and goes with the project when it is handed on.',
  save: 'Save…',
  saveHeading: 'Save this search',
  renameHeading: 'Rename the search',
  saveName: 'Name',
  saveQuery: 'What it looks for',
  saveNow: 'Save search',
  saveHint: 'It is kept with the project, for everybody who works on it.',
  replaces: (name: string) => `There is a search called ${quoted(name)}: it will look for this from now on.`,
  nameMissing: 'A saved search needs a name.',
  nameTaken: 'Another search is called so.',
  cancel: 'Cancel',
  wasSaved: (name: string) => `Saved the search ${quoted(name)}.`,
  wasRemoved: (name: string) => `Removed the search ${quoted(name)}.`,
  run: 'Search',
  rename: 'Rename…',
  renameNow: 'Rename',
  remove: 'Remove',
  savedMenu: (name: string) => `What to do with the search ${quoted(name)}`,
  recent: 'Recent searches',
  forgetRecent: 'Forget them',
  inPalette: (name: string) => `Search: ${name}`,

  didYouMean: (line: string) => `Did you mean ${line}?`,

  help: 'What you can ask for',
  /** @param actor one that the project has. */
  examplesFor: (actor: string) => {
    const name = /\s/u.test(actor) ? `"${actor}"` : actor;
    return [
      { line: 'sanctions grain', says: 'both words, in any order' },
      { line: '"grain corridor"', says: 'these words side by side' },
      { line: 'sanction*', says: 'however the word goes on' },
      { line: 'oil OR gas', says: 'one or the other' },
      { line: 'grain -wheat', says: 'the first without the second' },
      { line: 'near(grain port)', says: 'within two sentences of one another' },
      { line: `actor:${name}`, says: 'passages with this actor, by any of its names' },
      { line: `actor:${name} role:affected`, says: 'where it is affected' },
      { line: 'certainty<probable', says: 'put as less than probable' },
      { line: 'domain:eco basis:inferred', says: 'economic implications that somebody inferred' },
      { line: 'grade<=C3 date>=2024', says: 'in articles graded C3 or better, from 2024 on' },
      { line: 'by:me in:quote', says: 'what you marked yourself' },
      { line: 'in:note sanctions', says: 'only in notes' },
    ];
  },
  exampleActor: 'Russia',
};

/** What in the line was not understood, and what becomes of it. */
export function describeProblem({ kind, subject, field }: Problem): string {
  const name = field === undefined ? '' : fields[field].toLowerCase();
  switch (kind) {
    case 'unknown-field':
      return `${quoted(`${subject}:`)} is nothing that can be asked for, so it is looked for as words.`;
    case 'unknown-value':
      return `There is no ${name} ${quoted(subject)}. The rest is looked for.`;
    case 'no-value':
      return `Say which ${name}, without a space before it.`;
    case 'no-order':
      return `One ${name} is not more than another: write a colon instead.`;
    case 'unclosed':
      return `${quoted(subject.replace(/^["“”„«»‹›「『]/u, ''))} is not closed, so it goes to the end of the line.`;
    case 'unopened':
      return 'A bracket is closed that was not opened.';
    case 'alone':
      return `${quoted(subject)} needs something on both sides of it, or after it.`;
    case 'too-nested':
      return `${quoted(subject)} says too much at once: in brackets, only OR can stand. It is left out.`;
    case 'not-among-others':
      return `${quoted(subject)} is left out: a minus stands before all alternatives or none.`;
    case 'near-words-only':
      return `${quoted(subject)} is left out: only words and phrases can be near one another.`;
    case 'near-distance':
      return 'Near is always within two sentences; the number is left out.';
    case 'unknown-name':
      return `No ${name} is called ${quoted(subject)}.`;
  }
}
