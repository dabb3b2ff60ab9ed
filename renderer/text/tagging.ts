import type { ActorType } from '#shared/model/actor';
import type { Ref, RoleName } from '#shared/model/passage';
import { counted, roleNames, text } from './en';

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

/** What a new actor is said to be: "new, state"; "new, unsorted". */
export function newActorWord(type: ActorType | undefined): string {
  return `new, ${type ? actorTypeNames[type].toLowerCase() : 'unsorted'}`;
}

/** How the words of a passage speak of an actor. */
export const refNames: Record<Ref, string> = {
  named: 'Named in the words',
  nominal: 'Described',
  pronoun: 'As “he”, “she”, “it” or “they”',
  implied: 'Not in the words',
};

/** The same in short, beside the actor's roles. */
export const refWords: Record<Ref, string> = {
  named: 'named',
  nominal: 'described',
  pronoun: 'as a pronoun',
  implied: 'not in the words',
};

/** "acts, speaks"; "role not set". */
export function namedRoles(roles: readonly RoleName[]): string {
  return roles.length > 0 ? roles.map((role) => roleNames[role]).join(', ') : text.roleNotSet;
}

/** "North Korea acts · Russia affected" */
export function namedTags(tags: readonly { name: string; roles: readonly RoleName[] }[]): string {
  return tags
    .map(({ name, roles }) => (roles.length > 0 ? `${name} ${namedRoles(roles)}` : name))
    .join(' · ');
}

/** What the tag line, favourites and themes say. */
export const taggingText = {
  whoOrTheme: 'Who is in it? Or a theme',
  offered: 'Found in the words',
  didYouMean: 'did you mean',
  didYouMeanVia: (alias: string) => `did you mean “${alias}”`,
  theme: 'theme',
  found: (count: number) => (count === 0 ? 'Nobody found' : counted(count, 'suggestion', 'suggestions')),
  roleSet: (name: string, roles: string) => `${name}: ${roles}`,
  soWhat: 'So what?',
  sameAsLast: 'Same as last',
  highlight: 'Highlight',
  whatToDo: 'Without naming anybody',
  repeats: (tags: string) => `Last: ${tags}`,
  nothingToRepeat: 'Nothing was tagged yet that could be put here again.',
  offeredHint: '{tag} to name who is in it · {letGo} lets go',
  lineHint: 'Tab takes · 1–6 roles · comma: next · Enter saves · Esc leaves',
  roleButton: (role: string, question: string) => `${role}: ${question}`,
  moreAbout: (name: string) => `More about ${name}`,
  howItAppears: 'How it appears',
  typeOf: 'What it is',
  typeUnsorted: 'Unsorted',
  removeTheme: (name: string) => `Take out theme ${name}`,

  favourites: 'Favourites',
  editFavourites: 'Favourites…',
  favourite: (digit: number, tags: string) => `Favourite ${digit}: ${tags}`,
  keepFavourite: 'Keep as a favourite',
  keepAfterSaving: 'New actors can be in a favourite once they are saved',
  isFavourite: (digit: number) => `Is favourite ${digit}`,
  favouriteMade: (digit: number, tags: string) => `${digit} now puts: ${tags}.`,
  favouriteKnown: (digit: number) => `These tags are favourite ${digit} already.`,
  favouritesIntro:
    'While you read, a digit puts these actors with their roles on the selected words or the sentence.',
  favouritesFull: (tags: string) => `All nine digits are taken. Choose the one that is to put: ${tags}.`,
  putHere: 'Put here',
  emptyPlace: 'empty',
  howToMake: 'To fill a place, tag a passage and choose Make these tags a favourite in its menu.',
  favouriteName: (digit: number) => `Name of favourite ${digit}`,
  moveUp: (digit: number) => `Move favourite ${digit} up`,
  moveDown: (digit: number) => `Move favourite ${digit} down`,
  removeFavourite: (digit: number) => `Remove favourite ${digit}`,
  done: 'Done',
};
