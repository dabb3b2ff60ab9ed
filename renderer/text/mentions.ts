import type { Doubt } from '#shared/suggestions/candidate';
import { counted } from './en';

const mentions = (count: number): string => counted(count, 'mention', 'mentions');

/** The list of an actor's mentions. */
export const mentionText = {
  heading: (actor: string) => `Mentions of ${actor}`,
  headingAsking: 'Whose mentions?',
  close: 'Close the list of mentions',
  another: 'Another actor…',
  list: (actor: string) => `Mentions of ${actor}`,
  scope: 'Where',
  scopes: { selection: 'Selection', document: 'This article', library: 'Library' },
  role: 'Role for all',
  apply: (count: number) => `Tag ${mentions(count)}`,
  applyNone: 'Tag mentions',
  all: 'Tick all',
  none: 'Untick all',
  hint: 'Space ticks, X leaves one out for good, A ticks all.',
  counts: (found: number, left: number, tagged: number) =>
    [
      `${found.toLocaleString('en')} found`,
      ...(left > 0 ? [`${left.toLocaleString('en')} for you to decide`] : []),
      ...(tagged > 0 ? [`${tagged.toLocaleString('en')} tagged already`] : []),
    ].join(' · '),
  searching: 'Looking for mentions',
  searched: (done: number, of: number) =>
    `${done.toLocaleString('en')} of ${counted(of, 'article', 'articles')}`,
  stop: 'Stop',
  sure: (count: number, articles: number) =>
    `${mentions(count)} in ${counted(articles, 'article', 'articles')} will be tagged. One undo takes all of it back.`,
  lookAgain: 'Look again',
  nothing: {
    selection: (actor: string) => `${actor} is not named in the selection.`,
    document: (actor: string) => `${actor} is not named in this article.`,
    library: (actor: string) => `${actor} is not named in any article.`,
  },
  lookInLibrary: 'Look in the library',
  why: {
    metonym: 'a place that may stand for it',
    demonym: 'its people, or what is theirs',
    title: 'a title alone',
    place: 'used as a place',
    shared: 'a name of several',
    capitals: 'in a line of capitals',
  } satisfies Record<Doubt, string>,
  asks: 'asks each time',
  taggedAlready: 'tagged already',
  rejected: 'left out',
  leftOut: 'Left out from now on',
  takenBack: 'Offered again',
  tagged: (count: number, actor: string, left: number) =>
    `Tagged ${mentions(count)} of ${actor}${left > 0 ? `, ${left.toLocaleString('en')} left for you` : ''}`,
  find: 'Name of the actor',
  mentioned: 'Actors named in this article',
  isNew: 'new',
  isNewHint: 'Not in this project yet: it is made with the first mention',
  nobody: 'No known name stands in this article. Type one to look for it.',
  newActor: (name: string) => `New actor: “${name}”`,
  ghostsShown: 'Suggested mentions are underlined with dots',
  ghostsHidden: 'Suggested mentions are hidden',
};
