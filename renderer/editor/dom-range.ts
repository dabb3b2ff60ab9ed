import type { EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from './block-index';

/**
 * A stretch of the canonical text as the page holds it now: what the browser lights (CSS Custom Highlight API). It holds
 * until the nodes are drawn anew, and the section in which it lies must be drawn.
 */
export function domRange(view: EditorView, index: BlockIndex, { start, end }: Range): StaticRange {
  const from = view.domAtPos(index.position(start), 1);
  const to = view.domAtPos(index.position(end), -1);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}
