import type { EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from './block-index';

/** The steps, in pixels, in which the window is felt for the first and the last line of text: half a line. */
const STEP = 12;

/** The offsets of the first and last characters that are on the screen. Reads some places, whatever the length of the text. */
export function visibleRange(view: EditorView, index: BlockIndex, scroller: HTMLElement): Range {
  const screen = scroller.getBoundingClientRect();
  const column = view.dom.getBoundingClientRect();
  const top = Math.max(screen.top, column.top) + 2;
  const bottom = Math.min(screen.bottom, column.bottom) - 2;
  const sides = [column.left + 1, column.right - 1] as const;
  const offsetsAt = (y: number): number[] =>
    sides.flatMap((x) => {
      const found = view.posAtCoords({ left: x, top: y });
      return found ? [index.offset(found.pos)] : [];
    });
  const first = felt(top, bottom, STEP, offsetsAt);
  const last = felt(bottom, top, -STEP, offsetsAt);
  return { start: Math.min(...first), end: Math.max(...last) };
}

function felt(from: number, to: number, step: number, offsetsAt: (y: number) => number[]): number[] {
  for (let y = from; step > 0 ? y < to : y > to; y += step) {
    const offsets = offsetsAt(y);
    if (offsets.length > 0) return offsets;
  }
  return [0];
}
