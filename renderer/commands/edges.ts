import { edgeByWord, withEdge, type Edge } from '../editor/edges';
import { notify, session } from '../state/session';
import { readingText } from '../text/reading';
import type { Desk } from './desk';
import { refuse, type Plan, type Planner, type Refusal } from './plan';
import { planRetarget } from './retarget';

/** Right and left are what one sees: in a text that runs from right to left, the right edge is where a passage begins. */
export const rightEdgeOut = byKey('right', true);
export const rightEdgeIn = byKey('right', false);
export const leftEdgeOut = byKey('left', true);
export const leftEdgeIn = byKey('left', false);

function byKey(side: 'left' | 'right', isOutward: boolean): Planner {
  return (desk) => {
    const { reader } = desk;
    const passage = selectedAlone(desk);
    if (!reader || !passage) return refuse('no-selected-passage');
    const isFromRight = reader.directionAt(passage.start) === 'rtl';
    const edge: Edge = (side === 'right') === isFromRight ? 'start' : 'end';
    const to = edgeByWord(reader.words, passage.spans, edge, isOutward);
    if (to === undefined) return { kind: 'do', run: () => notify(readingText.edgeAtEnd) };
    return moveEdge(desk, passage.id, edge, to);
  };
}

/** Puts an edge of a passage at an offset. */
export function moveEdge(desk: Desk, id: string, edge: Edge, to: number): Plan | Refusal {
  const passage = desk.book.find(id);
  if (!passage) return refuse('no-passage');
  const pieces = withEdge(passage.spans, edge, to);
  return planRetarget(desk, id, pieces, 'moveEdge', { shown: to, said: readingText.edgeMoved });
}

/** The selected passage, while no other words are selected beside it. */
function selectedAlone({ book, reader }: Desk) {
  const { selected } = session.get();
  return selected === undefined || reader?.selection ? undefined : book.find(selected);
}
