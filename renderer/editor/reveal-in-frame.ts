import type { EditorView } from 'prosemirror-view';

/** Left free beside what is brought into sight, in pixels. */
const ROOM = 24;

/** Scrolls a table that is wider than its frame so that a place in it is to be seen. Elsewhere it does nothing. */
export function revealInFrame(view: EditorView, position: number): void {
  const { node } = view.domAtPos(position, 1);
  const element = node instanceof Element ? node : node.parentElement;
  const frame = element?.closest('.table-frame');
  if (!frame || frame.scrollWidth <= frame.clientWidth) return;
  const { left, right } = frame.getBoundingClientRect();
  const place = view.coordsAtPos(position, 1);
  if (place.left < left + ROOM) frame.scrollLeft += place.left - left - ROOM;
  else if (place.right > right - ROOM) frame.scrollLeft += place.right - right + ROOM;
}
