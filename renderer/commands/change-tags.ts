import type { KnownPatch } from '#shared/model/change';
import { linkId } from '#shared/model/ids';
import { roles as allRoles, type Ref } from '#shared/model/passage';
import type { ActorInPassage } from '../state/passage-view';
import { idsBecoming } from '../state/survivors';
import type { Desk } from './desk';
import { appears, hasRole, tagsById, type Tag } from './passages';
import type { DraftBuilder } from './plan';
import { hasTheme } from './tag-places';

/** Writes the difference between who is in a passage and who is to be. */
export function changeTags(desk: Desk, draft: DraftBuilder, passage: string, tags: readonly Tag[]): void {
  const before = desk.book.find(passage)?.actors ?? [];
  const wanted = tagsById(desk, draft, tags);
  for (const actor of before) takeOff(desk, draft, passage, actor, wanted.get(actor.id));
  for (const [id, tag] of wanted) {
    const had = before.find((actor) => actor.id === id);
    if (!had) draft.document(putBack(desk, passage, id, tag.ref));
    else if (had.ref !== tag.ref) draft.document(appears(passage, id, tag.ref ?? null));
    for (const role of allRoles) {
      if (tag.roles.includes(role) && !had?.roles.includes(role)) draft.document(hasRole(passage, id, role));
    }
  }
}

/** Writes the difference between the themes on a passage and those that are to be there. */
export function changeThemes(
  desk: Desk,
  draft: DraftBuilder,
  passage: string,
  themes: readonly string[],
): void {
  const before = desk.book.find(passage)?.themes.map(({ id }) => id) ?? [];
  for (const theme of before) {
    if (themes.includes(theme)) continue;
    for (const named of idsBecoming(desk.workspace, 'theme', theme)) {
      const id = linkId('labelled', passage, named);
      if (desk.workspace.has('labelled', id)) draft.document({ op: 'del', type: 'labelled', id });
    }
  }
  for (const theme of themes) if (!before.includes(theme)) draft.document(hasTheme(passage, theme));
}

/** Takes off the roles that the actor is not to have, and the actor who is not to be there. */
function takeOff(
  desk: Desk,
  draft: DraftBuilder,
  passage: string,
  { id, roles }: ActorInPassage,
  keeps: Tag | undefined,
): void {
  const { workspace } = desk;
  // What was said of those that became this actor is said of it.
  for (const named of idsBecoming(workspace, 'actor', id)) {
    for (const role of roles) {
      const link = linkId('role', passage, named, role);
      if (!keeps?.roles.includes(role) && workspace.has('role', link))
        draft.document({ op: 'del', type: 'role', id: link });
    }
    const link = linkId('appears', passage, named);
    if (!keeps && workspace.has('appears', link)) draft.document({ op: 'del', type: 'appears', id: link });
  }
}

/** A link that was there before comes back as it was: what it said and should not say again is unset. */
function putBack(desk: Desk, passage: string, actor: string, ref: Ref | undefined): KnownPatch {
  const earlier = desk.workspace.findEver('appears', linkId('appears', passage, actor));
  return appears(passage, actor, ref ?? (earlier?.fields['ref'] ? null : undefined));
}
