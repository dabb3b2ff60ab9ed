import { partsOf } from '#shared/history/parts';
import type { RoleName } from '#shared/model/passage';
import { session, notify } from '../../state/session';
import { whileWritten } from '../undo-state';
import { describeRefusal } from '../../text/refusals';
import { searchText } from '../../text/search';
import type { Desk } from '../desk';
import { tagsById, type Tag } from '../passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from '../plan';
import { tagPlaces, type PutTags } from '../tag-places';
import { writeParts, type Watch } from '../write-parts';
import { changeSearch } from './change-search';
import type { FoundPlace, FoundPlaces } from './found-places';
import { rememberSearch } from './recent-searches';
import { foundInHands } from './results';

/** What is to be put on every place. */
export type BatchTags = { readonly tags: readonly Tag[]; readonly themes: readonly string[] };

/** What putting it there would do: so many new passages, so many that get more, so many that have it all. */
export type BatchCounts = {
  readonly fresh: number;
  readonly added: number;
  readonly already: number;
  readonly articles: number;
};

/** So much is written at once; more, in parts of which one undo takes back all. */
const PATCHES_AT_ONCE = 2_000;
const NAMED = { first: 'tagFound', more: 'tagMoreFound', stopped: searchText.stopped };

/** Opens the line that tags what is ticked, or else the result at hand. */
export function tagFound(): Plan | Refusal {
  if (foundInHands().length === 0) return refuse('nothing-found');
  return { kind: 'do', run: () => changeSearch({ isTagging: true }) };
}

export function closeFoundTags(): void {
  changeSearch({ isTagging: false });
}

/** What putting these tags on these places would do. An actor who is yet to be made is on none of them. */
export function countBatch({ places }: FoundPlaces, wanted: BatchTags): BatchCounts {
  const open = places.filter((place) => !hasAll(place, wanted));
  return {
    fresh: open.filter(({ passage }) => passage === undefined).length,
    added: open.filter(({ passage }) => passage !== undefined).length,
    already: places.length - open.length,
    articles: new Set(open.map(({ document }) => document)).size,
  };
}

/** Tags the places that have not all of it yet, in one step for undo. Stopped, it takes back what was written. */
export async function applyBatch(
  desk: Desk,
  found: FoundPlaces,
  wanted: BatchTags,
  watch: Watch,
): Promise<boolean> {
  if (session.get().stopped) {
    notify(describeRefusal('journal-stopped'));
    return false;
  }
  const draft = new DraftBuilder(desk);
  const actors = [...tagsById(desk, draft, wanted.tags)].map(([id, { roles }]) => ({ id, roles }));
  const open = found.places.filter((place) => !hasAll(place, wanted));
  const places = open.map((place) => ({
    ...place,
    tags: missingOn(place, { actors, themes: wanted.themes }),
  }));
  tagPlaces(desk, draft, places, found.layers);
  rememberSearch(desk, session.get().search.line);
  const parts = partsOf(draft.streams, PATCHES_AT_ONCE);
  const isWhole = await (parts.length === 1
    ? writeParts(desk, parts, NAMED, watch)
    : whileWritten(desk, () => writeParts(desk, parts, NAMED, watch)));
  if (!isWhole) return false;
  session.set(({ recentActors }) => ({
    recentActors: [...new Set([...actors.map(({ id }) => id), ...recentActors])].slice(0, 30),
  }));
  changeSearch({ ticked: new Set(), isTagging: false });
  const { articles } = countBatch(found, wanted);
  notify(searchText.tagged(open.length, articles), { canUndo: true });
  return true;
}

/** Whether one passage of the person's own on these words has all that is wanted. */
function hasAll({ covering }: FoundPlace, { tags, themes }: BatchTags): boolean {
  return covering.some(
    (passage) =>
      tags.every(({ actor, roles }) => {
        const id = idOf(actor);
        const there = passage.actors.find((each) => each.id === id);
        return there !== undefined && roles.every((role) => there.roles.includes(role));
      }) && themes.every((theme) => passage.themes.some(({ id }) => id === theme)),
  );
}

/** What the passage on exactly these words has not yet; all of it where there is none. */
function missingOn({ passage: there, covering }: FoundPlace, { actors, themes }: PutTags): PutTags {
  const passage = there === undefined ? undefined : covering.find(({ id }) => id === there);
  if (!passage) return { actors, themes };
  return {
    actors: actors.flatMap(({ id, roles }) => {
      const has = passage.actors.find((each) => each.id === id);
      const missing = roles.filter((role: RoleName) => !has?.roles.includes(role));
      return has && missing.length === 0 ? [] : [{ id, roles: missing }];
    }),
    themes: themes.filter((theme) => !passage.themes.some(({ id }) => id === theme)),
  };
}

/** An actor that is in the project, or a candidate: if it became one, it goes by the same id. */
function idOf(actor: Tag['actor']): string | undefined {
  if ('id' in actor) return actor.id;
  return 'candidate' in actor ? actor.candidate.id : undefined;
}
