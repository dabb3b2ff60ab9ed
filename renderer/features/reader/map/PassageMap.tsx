import { useEffect, useRef, type PointerEvent } from 'react';
import { useDesk, type Desk } from '../../../commands/desk';
import { selectPassage } from '../../../commands/select';
import type { ReadingView } from '../../../editor/reading-view';
import { followMap } from './follow-map';
import styles from './PassageMap.module.css';

/** So near to the pointer, in pixels, a passage is meant, and not the place between two. */
const NEAR = 4;
/** More than these in reach, and none of them can be meant. */
const MOST_MEANT = 3;

/**
 * Where in the article its passages lie: a strip as high as the scroll bar beside it. A press leads there. It says nothing to
 * assistive technology: the passage list and the keys that go from passage to passage do all that it does.
 */
export function PassageMap({ reader }: { reader: ReadingView }) {
  const desk = useDesk();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? followMap(desk, reader, canvas.current) : undefined), [desk, reader]);
  const scroll = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) reader.scrollTo(shareOf(event));
  };
  return (
    <canvas
      ref={canvas}
      className={styles.map}
      data-passage-map
      aria-hidden
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        // The focus stays in the text.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        scroll(event);
      }}
      onPointerMove={scroll}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) arrive(desk, reader, event);
      }}
    />
  );
}

/** Selects the passage that is meant, or puts the caret where the pointer was let go. */
function arrive(desk: Desk, reader: ReadingView, event: PointerEvent<HTMLCanvasElement>): void {
  const share = shareOf(event);
  const reach = NEAR / Math.max(1, event.currentTarget.clientHeight);
  const scale = reader.scale();
  const [from, to] = [scale.offsetAt(share - reach), scale.offsetAt(share + reach)];
  const near = desk.book.placesTouching(from, Math.max(from + 1, to));
  const offset = scale.offsetAt(share);
  const distance = ({ start, end }: { start: number; end: number }): number =>
    Math.max(start - offset, offset - end, 0);
  const [nearest] = near.toSorted((a, b) => distance(a) - distance(b));
  if (nearest && near.length <= MOST_MEANT) return selectPassage(desk, nearest.id);
  reader.select({ start: offset, end: offset });
  reader.focus();
}

function shareOf({ clientY, currentTarget }: PointerEvent<HTMLCanvasElement>): number {
  const { top, height } = currentTarget.getBoundingClientRect();
  return Math.min(1, Math.max(0, (clientY - top) / Math.max(1, height)));
}
