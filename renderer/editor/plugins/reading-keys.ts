import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { wordsOf, type Stretch } from '#shared/text/segment';
import type { BlockIndex } from '../block-index';
import type { SentenceIndex } from '../sentence-index';

type Move = (from: number, anchor: number) => number | undefined;

/**
 * Arrow keys move by what is read: ↓ ↑ by sentence, → ← by word, with Shift to select. The caret is the browser's own.
 */
export function readingKeys(text: string, index: BlockIndex, sentences: SentenceIndex): Plugin {
  const words = (offset: number): Stretch[] => {
    const block = index.at(offset);
    return block ? wordsOf(text.slice(block.start, block.end), block.start) : [];
  };
  const wordAfter = (offset: number): number | undefined =>
    words(offset).find(({ start }) => start > offset)?.start ?? sentences.after(offset)?.start;
  const wordBefore = (offset: number): number | undefined => {
    const here = words(offset).findLast(({ start }) => start < offset);
    const block = index.at(offset);
    return here?.start ?? (block && block.start > 0 ? words(block.start - 1).at(-1)?.start : undefined);
  };
  const wordEndAfter = (offset: number): number | undefined =>
    words(offset).find(({ end }) => end > offset)?.end ??
    words(sentences.after(offset)?.start ?? offset)[0]?.end;
  const wordEndBefore = (offset: number, anchor: number): number | undefined =>
    offset > anchor
      ? Math.max(words(offset).findLast(({ end }) => end < offset)?.end ?? anchor, anchor)
      : wordBefore(offset);

  const moves: Record<string, { move: Move; select: Move }> = {
    ArrowRight: { move: wordAfter, select: wordEndAfter },
    ArrowLeft: { move: wordBefore, select: wordEndBefore },
    ArrowDown: {
      move: (offset) => sentences.after(offset)?.start,
      select: (offset) => {
        const here = sentences.at(offset);
        return here && here.end > offset ? here.end : sentences.after(offset)?.end;
      },
    },
    ArrowUp: {
      move: (offset) => sentences.before(offset)?.start,
      select: (offset, anchor) => {
        const earlier = sentences.before(offset);
        return offset > anchor && earlier ? Math.max(earlier.start, anchor) : earlier?.start;
      },
    },
  };

  const ends: Record<string, number> = { Home: 0, End: text.length };

  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        const end = event.ctrlKey || event.metaKey ? ends[event.key] : undefined;
        if (end !== undefined) {
          // The browser would tell of it too late for the key pressed next.
          moveTo(view, index.position(end), event.shiftKey);
          return true;
        }
        const keys = moves[event.key];
        if (!keys || event.ctrlKey || event.metaKey || event.altKey) return false;
        const { head, anchor } = view.state.selection;
        const from = index.offset(event.shiftKey || head === anchor ? head : leadingEdge(view, event.key));
        const to = (event.shiftKey ? keys.select : keys.move)(from, index.offset(anchor));
        if (to === undefined) return true;
        moveTo(view, index.position(to), event.shiftKey);
        return true;
      },
    },
  });
}

function moveTo(view: EditorView, position: number, isSelecting: boolean): void {
  const { doc, tr, selection } = view.state;
  const anchor = isSelecting ? selection.anchor : position;
  view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, position)).scrollIntoView());
}

/** Moving on from a selection starts at the end that the key points to. */
function leadingEdge(view: EditorView, key: string): number {
  const { from, to } = view.state.selection;
  return key === 'ArrowRight' || key === 'ArrowDown' ? Math.max(from, to - 1) : from;
}
