import type { EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from '../block-index';
import type { Overlay } from './overlay';

/** Room between the bar and the text, in pixels. */
const GAP = 10;

/** A thin bar beside the lines of the sentence under the caret, at the side on which lines begin. */
export class SentenceBar {
  readonly #bar: HTMLElement;
  readonly #overlay: Overlay;
  readonly #view: EditorView;
  readonly #index: BlockIndex;

  constructor(view: EditorView, index: BlockIndex, overlay: Overlay) {
    this.#view = view;
    this.#index = index;
    this.#overlay = overlay;
    this.#bar = overlay.add('sentence-bar');
  }

  /**
   * Puts it beside a sentence, or hides it. Reads where two characters are, whatever the length of text or sentence.
   *
   * @returns how to, once all that is drawn has been read: what is read after something was moved is laid out once more.
   */
  prepare(sentence: Range | undefined): () => void {
    if (!sentence) return () => void (this.#bar.hidden = true);
    const { left, top } = this.#overlay.origin;
    const first = this.#view.coordsAtPos(this.#index.position(sentence.start), 1);
    const last = this.#view.coordsAtPos(this.#index.position(sentence.end), -1);
    const column = this.#view.dom.getBoundingClientRect();
    const isFromRight = this.#index.directionAt(sentence.start) === 'rtl';
    const side = isFromRight ? column.right + GAP : column.left - GAP;
    const place = {
      left: `${side - left}px`,
      top: `${first.top - top}px`,
      height: `${last.bottom - first.top}px`,
    };
    return () => {
      this.#bar.hidden = false;
      Object.assign(this.#bar.style, place);
    };
  }
}
