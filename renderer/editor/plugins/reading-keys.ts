import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Direction } from '#shared/text/direction';
import type { BlockIndex } from '../block-index';
import type { ReadingMoves, Step } from '../reading-moves';

/** What the reading keys go by. */
export type ReadingKeysOptions = {
  readonly length: number;
  readonly index: BlockIndex;
  readonly moves: ReadingMoves;
  /** Whether a command has a use for this key now: it is the command's then. */
  readonly isCommand: (event: KeyboardEvent) => boolean;
};

/**
 * Arrow keys move by what is read: ↓ ↑ by sentence, → ← by word as one sees it (in a block from right to left, ← leads on, over Latin names in it, too, as
 * in the browser and in office programs),
 * with Shift to select. The caret is the browser's own.
 */
export function readingKeys({ length, index, moves, isCommand }: ReadingKeysOptions): Plugin {
  const ends: Record<string, number> = { Home: 0, End: length };
  return new Plugin({
    props: {
      handleDOMEvents: { keydown: (_, event) => event.key.startsWith('Arrow') && isCommand(event) },
      handleKeyDown(view, event) {
        const isMod = event.ctrlKey || event.metaKey;
        if (event.key in ends && !event.altKey) {
          const end = ends[event.key] as number;
          if (isMod) moveTo(view, index.position(end), event.shiftKey);
          else moveToLineEdge(view, event);
          return true;
        }
        const step = stepOf(event.key, index.directionAt(index.offset(view.state.selection.head)));
        if (!step || isMod || event.altKey) return false;
        const { head, anchor } = view.state.selection;
        const to = event.shiftKey
          ? moves.select(step, index.offset(head), index.offset(anchor))
          : moves.move(step, index.offset(head === anchor ? head : leadingEdge(view, step)));
        if (to !== undefined) moveTo(view, index.position(to), event.shiftKey);
        return true;
      },
    },
  });
}

function stepOf(key: string, direction: Direction): Step | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      return { by: 'sentence', isForward: key === 'ArrowDown' };
    case 'ArrowRight':
    case 'ArrowLeft':
      return { by: 'word', isForward: (key === 'ArrowRight') === (direction === 'ltr') };
    default:
      return undefined;
  }
}

/** The browser knows where lines begin and end, but would tell of it too late for the key pressed next. */
function moveToLineEdge(view: EditorView, { key, shiftKey }: KeyboardEvent): void {
  const selection = view.dom.ownerDocument.getSelection();
  const direction = key === 'Home' ? 'backward' : 'forward';
  selection?.modify(shiftKey ? 'extend' : 'move', direction, 'lineboundary');
  if (!selection?.focusNode || !view.dom.contains(selection.focusNode)) return;
  moveTo(view, view.posAtDOM(selection.focusNode, selection.focusOffset), shiftKey);
}

function moveTo(view: EditorView, position: number, isSelecting: boolean): void {
  const { doc, tr, selection } = view.state;
  const anchor = isSelecting ? selection.anchor : position;
  view.dispatch(tr.setSelection(TextSelection.create(doc, anchor, position)).scrollIntoView());
}

/** Moving on from a selection starts at the end that the key points to. */
function leadingEdge(view: EditorView, { isForward }: Step): number {
  const { from, to } = view.state.selection;
  return isForward ? Math.max(from, to - 1) : from;
}
