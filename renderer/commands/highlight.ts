import type { Desk } from './desk';
import { addPassage, addTags, chosenRange } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { selectPassage } from './select';
import { session } from '../state/session';
import { planTags } from './tag';

/** Marks the selection, or the sentence under the cursor, without saying who is in it. */
export function highlight(desk: Desk): Plan | Refusal {
  const range = chosenRange(desk);
  if (isOnPassage(desk)) return refuse('unchanged');
  if (!range) return refuse('no-document');
  const draft = new DraftBuilder(desk);
  const id = addPassage(desk, draft, range);
  return { kind: 'write', draft: draft.build('highlight'), after: () => selectPassage(desk, id) };
}

/** Marks the selection, or a selected bare passage, with the actors and roles of the passage tagged last. */
export function repeatTags(desk: Desk): Plan | Refusal {
  const { lastTags: last, selected } = session.get();
  // An actor may have been undone since.
  const lastTags = last.filter(({ actor }) => desk.workspace.find('actor', actor.id));
  const range = chosenRange(desk);
  if (!range) return refuse('no-document');
  if (lastTags.length === 0) return refuse('no-last-tags');
  if (selected && isOnPassage(desk)) {
    const isBare = desk.book.find(selected)?.actors.length === 0;
    const aim = { kind: 'passage', id: selected, hasFocus: false } as const;
    return isBare ? planTags(desk, aim, lastTags) : refuse('unchanged');
  }
  const draft = new DraftBuilder(desk);
  const id = addPassage(desk, draft, range);
  addTags(desk, draft, id, lastTags);
  return { kind: 'write', draft: draft.build('repeatTags'), after: () => selectPassage(desk, id) };
}

/** A passage is selected and no other words are: marking again would only double it. */
function isOnPassage(desk: Desk): boolean {
  const { selected } = session.get();
  return selected !== undefined && desk.book.find(selected) !== undefined && !desk.reader?.selection;
}
