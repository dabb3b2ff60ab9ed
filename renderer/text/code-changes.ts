import { articlesIn, passagesIn } from './codebook';
import { counted, quoted } from './en';

/** What is said before entries are merged or split, and after. */
export const mergeText = {
  pickWith: (name: string) => `Merge ${quoted(name)} with`,
  pickHint: 'Type the name of what is the same',
  nothing: 'Nothing else goes by that name.',
  heading: { actor: 'Merge actors', theme: 'Merge themes' },
  kept: 'Which one is kept',
  keptHint: 'The others lead to it, and what is tagged with them is tagged with it.',
  whatHappens: 'What happens',
  counting: 'Counting what is tagged with them…',
  countLate: 'How much is tagged with them is not known yet: all articles are still being read.',
  passages: (passages: number, articles: number, kept: string) =>
    passages === 0
      ? `No passage is tagged with the others.`
      : `${passagesIn(passages)} in ${articlesIn(articles)} show ${quoted(kept)} instead.`,
  shared: (count: number) =>
    `${count === 1 ? 'In 1 of them' : `In ${count.toLocaleString('en')} of them`} both stand: their roles there are joined.`,
  copies: (copies: readonly { name: string | undefined; passages: number }[]) =>
    `${copies.map(({ name, passages }) => `${passages.toLocaleString('en')} in ${name === undefined ? 'your copy' : `${name}’s copy`}`).join(', ')}.`,
  implications: (count: number, kept: string) =>
    `${counted(count, 'implication affects', 'implications affect')} ${quoted(kept)} instead.`,
  below: (count: number, kept: string) =>
    `${counted(count, 'entry', 'entries')} that stood below the others ${count === 1 ? 'stands' : 'stand'} below ${quoted(kept)}.`,
  names: (names: readonly string[], kept: string) =>
    `${quoted(kept)} also goes by ${names.map(quoted).join(', ')}.`,
  guidance: (from: string) => `What ${from} says of when to use it is taken over where nothing is said yet.`,
  undo: 'Nothing is deleted. One undo takes all of it back.',
  now: 'Merge',
  merged: (kept: string, others: string) => `${others} merged into ${quoted(kept)}.`,
  merge: 'Merge…',
};

/** What is said before an entry is split, and after. */
export const splitText = {
  split: 'Split…',
  heading: (name: string) => `Split ${quoted(name)}`,
  name: 'Name of the new entry',
  rule: 'Show passages',
  role: 'Role',
  anyRole: 'Any role',
  noRole: 'Role not set',
  words: 'That say',
  anyWords: 'Any words',
  person: 'Whose',
  anyPerson: 'Anybody’s',
  mine: 'Yours',
  list: 'Passages',
  reading: 'Reading the passages…',
  late: 'The passages cannot be listed yet: all articles are still being read. Try again in a moment.',
  none: 'No passage fits.',
  tickShown: (count: number) => `Tick these ${count.toLocaleString('en')}`,
  untickAll: 'Untick all',
  goesAlong: (alias: string) => `${quoted(alias)} becomes a name of the new one`,
  effect: (ticked: number, all: number, articles: number, from: string) =>
    `${ticked.toLocaleString('en')} of ${passagesIn(all)}, in ${articlesIn(articles)}, leave ${quoted(from)} for the new entry, with their roles.`,
  rest: 'Implications stay as they are. One undo takes all of it back.',
  nothingTicked: 'Tick the passages that are to be tagged with the new entry.',
  now: 'Split',
  progress: 'Tagging',
  progressOf: (done: number, of: number) => `${done.toLocaleString('en')} of ${of.toLocaleString('en')}`,
  stop: 'Stop',
  stopped: 'Stopped: nothing was split.',
  done: (count: number, name: string) => `${passagesIn(count)} now tagged with ${quoted(name)}.`,
};
