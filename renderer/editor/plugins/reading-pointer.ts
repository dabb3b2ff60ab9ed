import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from '../block-index';
import type { SentenceIndex } from '../sentence-index';
import type { WordIndex } from '../word-index';

/** Which letter was clicked, and whether with Alt. */
export type Hit = { readonly offset: number; readonly isOutward: boolean };

export type ReadingPointerOptions = {
  readonly index: BlockIndex;
  readonly words: WordIndex;
  readonly sentences: SentenceIndex;
  readonly select: (range: Range) => void;
  /** The main button went down in the text; with Ctrl or Cmd, what is selected now comes on top of what is selected. */
  readonly onPress: (isMod: boolean) => void;
  /** It came up again, wherever: what it selected is settled. */
  readonly onRelease: (isMod: boolean) => void;
  /** The text was clicked, without selecting anything: where the caret belongs, and what was hit. */
  readonly onClick: (caret: number, hit: Hit) => void;
  /** What was clicked leads to a note, or from a note back: the place of it. */
  readonly onFollow: (offset: number) => void;
  /** What somebody drags out of the text: selected words, as plain text. */
  readonly onDragOut: (data: DataTransfer) => void;
};

/** Two clicks take the word, three the sentence, four the paragraph; as the program cuts them, not as the browser does. */
export function readingPointer(options: ReadingPointerOptions): Plugin {
  const { index, words, sentences, select } = options;
  const take = (range: Range | undefined): boolean => {
    if (range) select({ start: range.start, end: range.end });
    return range !== undefined;
  };
  return new Plugin({
    props: {
      handleClick(view, position, event) {
        if (!view.dom.ownerDocument.getSelection()?.isCollapsed) return false;
        const leads = leadingAt(event);
        if (leads) {
          options.onFollow(index.offset(view.posAtDOM(leads, 0)));
          return true;
        }
        const caret = index.offset(position);
        options.onClick(caret, { offset: letterAt(view, index, caret, event), isOutward: event.altKey });
        // With Ctrl the editor would take the whole block for one object.
        return event.ctrlKey || event.metaKey;
      },
      handleDoubleClick: (_, position) => take(words.at(index.offset(position))),
      handleTripleClick: (_, position) => take(sentences.at(index.offset(position))),
      handleDOMEvents: {
        mousedown(view, event) {
          if (event.button !== 0) return false;
          options.onPress(event.ctrlKey || event.metaKey);
          followRelease(view, options);
          if (event.detail < 4) return false;
          const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
          event.preventDefault();
          return take(found ? index.at(index.offset(found.pos)) : undefined);
        },
        dragstart(_, event) {
          if (event.dataTransfer) options.onDragOut(event.dataTransfer);
          return true;
        },
      },
    },
  });
}

/** What leads elsewhere: the place that refers to a note, or the note whose label leads back. With Alt, it is text as all else. */
function leadingAt({ target, altKey }: MouseEvent): Element | undefined {
  if (altKey || !(target instanceof Element)) return undefined;
  const label = target.closest('.note-back');
  return (label ? label.nextElementSibling : target.closest('.note-ref')) ?? undefined;
}

/** The button may come up anywhere: a selection that ends beside the text is one all the same. */
function followRelease(view: EditorView, { onRelease }: ReadingPointerOptions): void {
  const release = ({ ctrlKey, metaKey }: MouseEvent): void => {
    // The selection is read after the browser has settled it.
    setTimeout(() => {
      if (!view.isDestroyed) onRelease(ctrlKey || metaKey);
    });
  };
  view.dom.ownerDocument.addEventListener('mouseup', release, { once: true });
}

/**
 * The letter under the pointer. A click on the second half of a mark's last letter puts the caret behind it, where the
 * mark no longer is.
 */
function letterAt(view: EditorView, index: BlockIndex, caret: number, { target }: MouseEvent): number {
  const mark = target instanceof Element ? target.closest('mark') : null;
  if (!mark) return caret;
  const end = index.offset(view.posAtDOM(mark, mark.childNodes.length));
  return Math.min(caret, end - 1);
}
