import type { Range } from '#shared/model/document';
import type { PassageView } from '../state/passage-view';
import { session } from '../state/session';
import type { Desk } from './desk';
import { openLine } from './line';
import { refuse, type Plan, type Refusal } from './plan';
import { selectPassage } from './select';

/**
 * The passages that lie on a stretch, or at a caret (an empty stretch), the smallest first. What only reaches over the
 * place, as a passage of several pieces does between them, does not lie there; a caret after the last letter still counts
 * as on the words before it, when it is on no others.
 */
export function passagesAt({ book }: Desk, { start, end }: Range): PassageView[] {
  const lyingOn = (from: number, to: number) =>
    book
      .touching(from, to)
      .filter(({ spans }) => spans.some((span) => span.start < to && span.end > from))
      .toSorted((a, b) => lengthOf(a) - lengthOf(b) || a.start - b.start);
  if (end > start) return lyingOn(start, end);
  const here = lyingOn(start, start + 1);
  return here.length > 0 || start === 0 ? here : lyingOn(start - 1, start);
}

function lengthOf({ spans }: PassageView): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Where the person is: what is selected in the text, else the caret. */
function placeInHand({ reader }: Desk): Range | undefined {
  return reader && (reader.selection ?? { start: reader.caret, end: reader.caret });
}

/** Lists the passages that lie under the selection or the caret. */
export function stackList(desk: Desk): Plan | Refusal {
  const range = placeInHand(desk);
  if (!range) return refuse('no-document');
  const passages = passagesAt(desk, range).map(({ id }) => id);
  if (passages.length === 0) return refuse('no-passage');
  return { kind: 'do', run: () => openLine({ kind: 'stack', range, passages }) };
}

/** From the selected passage to the next larger one at the caret; past the largest it lets go. */
export function outward(desk: Desk): Plan | Refusal {
  const range = placeInHand(desk);
  if (!range) return refuse('no-document');
  const here = passagesAt(desk, range);
  if (here.length === 0) return refuse('no-passage');
  const at = here.findIndex(({ id }) => id === session.get().selected);
  return { kind: 'do', run: () => selectFrom(desk, here, at + 1) };
}

/** Selects one of them without moving the caret, so that the next one outward is looked for at the same place. */
function selectFrom(desk: Desk, here: readonly PassageView[], at: number): void {
  const passage = here[at];
  if (!passage) session.set({ selected: undefined });
  else selectPassage(desk, passage.id, { caret: 'stays' });
}
