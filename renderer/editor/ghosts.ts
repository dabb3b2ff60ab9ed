import type { EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from './block-index';
import { domRange } from './dom-range';

/** What the style sheet calls them: `::highlight(mention-ghost)`. */
const NAME = 'mention-ghost';

/**
 * Faint underlines in the text that are no part of it: the browser draws them over stretches of the page (CSS Custom
 * Highlight API), so that not one element is added for them.
 */
export class Ghosts {
  readonly #view: EditorView;
  readonly #index: BlockIndex;
  #ranges: readonly Range[] = [];
  #frame: number | undefined;

  constructor(view: EditorView, index: BlockIndex) {
    this.#view = view;
    this.#index = index;
  }

  show(ranges: readonly Range[]): void {
    this.#ranges = ranges;
    this.repaint();
  }

  /** The text was drawn anew, and the nodes on which the underlines lay are gone. Done once before the next frame. */
  repaint(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  clear(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    CSS.highlights.delete(NAME);
  }

  #paint(): void {
    if (this.#view.isDestroyed || this.#ranges.length === 0) {
      CSS.highlights.delete(NAME);
      return;
    }
    CSS.highlights.set(
      NAME,
      new Highlight(...this.#ranges.map((range) => domRange(this.#view, this.#index, range))),
    );
  }
}
