import type { Desk } from './desk';
import { addPassage, addTags, chosenRange } from './passages';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { selectPassage } from './select';
import { session } from '../state/session';

/** Marks the selection, or the sentence under the cursor, without saying who is in it. */
export function highlight(desk: Desk): Plan | Refusal {
  const range = chosenRange(desk);
  if (!range) return refuse('no-document');
  const draft = new DraftBuilder(desk);
  const id = addPassage(desk, draft, range);
  return { kind: 'write', draft: draft.build('highlight'), after: () => selectPassage(desk, id) };
}

/** Marks the selection with the actors and roles of the passage tagged last. */
export function repeatTags(desk: Desk): Plan | Refusal {
  const { lastTags } = session.get();
  const range = chosenRange(desk);
  if (!range) return refuse('no-document');
  if (lastTags.length === 0) return refuse('no-last-tags');
  const draft = new DraftBuilder(desk);
  const id = addPassage(desk, draft, range);
  addTags(desk, draft, id, lastTags);
  return { kind: 'write', draft: draft.build('repeatTags'), after: () => selectPassage(desk, id) };
}
