import { FAVOURITE_COUNT, type Favourite, type Favourites } from '#shared/ipc/favourite';
import { notify, session, type LastTag } from '../state/session';
import { namedTags, taggingText } from '../text/tagging';
import type { Desk } from './desk';
import { local, remember } from './local';
import { refuse, type Plan, type Planner, type Refusal } from './plan';
import { livingTags, putTags } from './put-tags';
import { passageInHand } from './tag';

const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
export type Digit = (typeof digits)[number];

/** What each digit does: puts its actors with their roles on the selection or the sentence, as *Same as last* does. */
export const favouritePlanners = Object.fromEntries(
  digits.map((digit) => [`favourite${digit}`, (desk: Desk) => putFavourite(desk, digit)]),
) as Record<`favourite${Digit}`, Planner>;

function putFavourite(desk: Desk, digit: Digit): Plan | Refusal {
  if (!desk.reader) return refuse('no-document');
  const tags = tagsOf(desk, session.get().favourites[digit - 1]);
  return tags.length === 0 ? refuse(`no-favourite-${digit}`) : putTags(desk, tags, 'favourite');
}

export function editFavourites(): Plan {
  return { kind: 'do', run: () => session.set({ dialog: { kind: 'favourites' } }) };
}

/** Makes the tags of the passage in hand a favourite. */
export function makeFavourite(desk: Desk): Plan | Refusal {
  const id = passageInHand(desk);
  const passage = id === undefined ? undefined : desk.book.find(id);
  if (!passage) return refuse('no-passage');
  if (passage.actors.length === 0) return refuse('no-tags');
  const tags = passage.actors.map((actor) => ({ actor: { id: actor.id }, roles: actor.roles }));
  return { kind: 'do', run: () => addFavourite(desk, tags) };
}

/** Gives these tags the first digit that is free; when none is, the person chooses which gives way. */
export function addFavourite(desk: Desk, tags: readonly LastTag[]): void {
  const { favourites } = session.get();
  const known = digitOf(favourites, tags);
  if (known) return notify(taggingText.favouriteKnown(known));
  const digit = digits.find((each) => tagsOf(desk, favourites[each - 1]).length === 0);
  if (!digit) return session.set({ dialog: { kind: 'favourites', adding: tags } });
  putFavouriteAt(desk, digit, tags);
  notify(taggingText.favouriteMade(digit, namedTags(wordsFor(desk, tags))), {
    action: {
      label: taggingText.editFavourites,
      run: () => session.set({ dialog: { kind: 'favourites' } }),
    },
  });
}

/** Puts tags at a digit, whatever was there. */
export function putFavouriteAt(desk: Desk, digit: Digit, tags: readonly LastTag[]): void {
  changeFavourites(desk, (places) => {
    places[digit - 1] = { tags: tags.map(({ actor, roles }) => ({ actor: actor.id, roles: [...roles] })) };
  });
}

/** Changes the nine places and remembers them on this machine. */
export function changeFavourites(desk: Desk, change: (places: (Favourite | null)[]) => void): void {
  const before = session.get().favourites;
  const places = Array.from({ length: FAVOURITE_COUNT }, (_, at) => before[at] ?? null);
  change(places);
  session.set({ favourites: places });
  remember({ favourites: { ...local().favourites, [desk.project.project]: places } });
}

/** Whom a favourite puts on words: those of its actors that are still there. */
export function tagsOf(desk: Desk, favourite: Favourite | null | undefined): readonly LastTag[] {
  return livingTags(desk, favourite?.tags.map(({ actor, roles }) => ({ actor: { id: actor }, roles })) ?? []);
}

/** The digit that these tags have already. */
export function digitOf(favourites: Favourites, tags: readonly LastTag[]): Digit | undefined {
  const wanted = keyOf(tags);
  return digits.find((digit) => {
    const favourite = favourites[digit - 1];
    return (
      favourite &&
      keyOf(favourite.tags.map(({ actor, roles }) => ({ actor: { id: actor }, roles }))) === wanted
    );
  });
}

/** Names for tags, as far as their actors are there. */
export function wordsFor(
  { workspace }: Desk,
  tags: readonly LastTag[],
): { name: string; roles: LastTag['roles'] }[] {
  return tags.flatMap(({ actor, roles }) => {
    const name = workspace.fields('actor', actor.id)?.name;
    return name === undefined ? [] : [{ name, roles }];
  });
}

/** Two sets of tags are the same in whatever order they were put. */
function keyOf(tags: readonly LastTag[]): string {
  return tags
    .map(({ actor, roles }) => `${actor.id} ${roles.toSorted().join(' ')}`)
    .toSorted()
    .join('\n');
}
