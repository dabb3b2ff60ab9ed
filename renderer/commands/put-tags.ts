import { session, type LastTag } from '../state/session';
import { survivingId } from '../state/survivors';
import type { Desk } from './desk';
import { addPassage, addTags, chosenRange } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { selectPassage } from './select';
import { planTags, rememberTags } from './tag';

/** Marks the selection, the sentence or a selected bare passage with these actors and roles, in one step. */
export function putTags(desk: Desk, tags: readonly LastTag[], command: string): Plan | Refusal {
  const { selected } = session.get();
  const range = chosenRange(desk);
  if (!range) return refuse('no-document');
  if (selected && isOnPassage(desk)) {
    const isBare = desk.book.find(selected)?.actors.length === 0;
    return isBare
      ? planTags(desk, { kind: 'passage', id: selected, hasFocus: false }, tags)
      : refuse('has-tags');
  }
  const draft = new DraftBuilder(desk);
  const id = addPassage(desk, draft, range);
  addTags(desk, draft, id, tags);
  return {
    kind: 'write',
    draft: draft.build(command),
    after: () => {
      rememberTags(desk, id);
      selectPassage(desk, id);
    },
  };
}

/** Those of the tags whose actor is still there: it may have been undone since. One that was merged is what it became. */
export function livingTags({ workspace }: Desk, tags: readonly LastTag[]): readonly LastTag[] {
  return tags.flatMap(({ actor, roles }) => {
    const id = survivingId(workspace, 'actor', actor.id);
    return workspace.has('actor', id) ? [{ actor: { id }, roles }] : [];
  });
}

/** A passage is selected and no other words are: marking again would only double it. */
export function isOnPassage(desk: Desk): boolean {
  const { selected } = session.get();
  return selected !== undefined && desk.book.find(selected) !== undefined && !desk.reader?.selection;
}
