import { put } from '#shared/bundle/put';
import { groupBy } from '#shared/group-by';
import type { KnownPatch } from '#shared/model/change';
import { linkId } from '#shared/model/ids';
import type { RoleName, Target } from '#shared/model/passage';
import type { Desk } from './desk';
import { appears, hasRole, ownPerson } from './passages';
import type { DraftBuilder } from './plan';

/** Where something is to be tagged: a passage of one's own, or words that become one. */
export type TagPlace = {
  readonly document: string;
  readonly target: Target;
  /** The passage of one's own on exactly these words, if there is one. */
  readonly passage: string | undefined;
};

/** What is put on a place: actors by their ids with their roles, and themes by theirs. */
export type PutTags = {
  readonly actors: readonly { readonly id: string; readonly roles: readonly RoleName[] }[];
  readonly themes: readonly string[];
};

/**
 * Puts tags on places of any number of articles, each in its own: what is on a passage already stays, words become a passage
 * of the person's own copy, and the copy is begun where there is none.
 *
 * @param layers the person's copies of these articles, as far as there are any.
 */
export function tagPlaces(
  desk: Desk,
  draft: DraftBuilder,
  places: readonly (TagPlace & { readonly tags: PutTags })[],
  layers: ReadonlyMap<string, string>,
): void {
  const person = ownPerson(desk, draft);
  for (const [document, own] of groupBy(places, (place) => place.document)) {
    const known = layers.get(document);
    const layer = known ?? desk.newId();
    const patches: KnownPatch[] = known ? [] : [put('layer', layer, { person, kind: 'work' })];
    for (const { target, passage: there, tags } of own) {
      const passage = there ?? desk.newId();
      if (!there) patches.push(put('passage', passage, { layer, target }));
      patches.push(...tagsOn(passage, tags));
    }
    draft.stream(document, ...patches);
  }
}

function tagsOn(passage: string, { actors, themes }: PutTags): KnownPatch[] {
  return [
    ...actors.flatMap(({ id, roles }) => [
      appears(passage, id),
      ...roles.map((role) => hasRole(passage, id, role)),
    ]),
    ...themes.map((theme) => hasTheme(passage, theme)),
  ];
}

export function hasTheme(passage: string, theme: string): KnownPatch {
  const id = linkId('labelled', passage, theme);
  return { op: 'put', type: 'labelled', id, fields: { passage, theme } };
}
