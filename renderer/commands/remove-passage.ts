import { notify } from '../state/session';
import { text } from '../text/en';
import type { Desk } from './desk';
import { DraftBuilder, refuse, type Plan, type Refusal } from './plan';
import { passageInHand } from './tag';

/** Removes the passage in hand. Its links stay and come back with it when that is undone. */
export function removePassage(desk: Desk): Plan | Refusal {
  const id = passageInHand(desk);
  if (!id) return refuse('no-passage');
  const rested = desk.book.find(id)?.implications.length ?? 0;
  const draft = new DraftBuilder(desk);
  draft.document({ op: 'del', type: 'passage', id });
  return {
    kind: 'write',
    draft: draft.build('removePassage'),
    after: () => notify(text.passageRemoved(rested), { canUndo: true }),
  };
}
