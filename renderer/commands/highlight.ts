import { session } from '../state/session';
import type { Desk } from './desk';
import { addPassage, chosenRange } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { isOnPassage, livingTags, putTags } from './put-tags';
import { selectPassage } from './select';

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
  if (!desk.reader) return refuse('no-document');
  const tags = livingTags(desk, session.get().lastTags);
  return tags.length === 0 ? refuse('no-last-tags') : putTags(desk, tags, 'repeatTags');
}
