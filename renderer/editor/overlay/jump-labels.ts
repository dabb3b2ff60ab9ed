import type { EditorView } from 'prosemirror-view';
import { firstDirection } from '#shared/text/direction';
import type { BlockIndex } from '../block-index';
import type { JumpTarget } from '../jump-labels';
import type { Overlay } from './overlay';

/** The letters of a jump, small above the words to which they lead. */
export class JumpLabels {
  readonly #view: EditorView;
  readonly #text: string;
  readonly #index: BlockIndex;
  readonly #overlay: Overlay;
  #labels: HTMLElement[] = [];

  constructor(view: EditorView, text: string, index: BlockIndex, overlay: Overlay) {
    this.#view = view;
    this.#text = text;
    this.#index = index;
    this.#overlay = overlay;
  }

  /**
   * Shows the labels of these words, the nearest first, in place of those shown before.
   *
   * @param typed what of them has been typed already.
   */
  show(targets: readonly JumpTarget[], typed: string): void {
    this.hide();
    const origin = this.#overlay.origin;
    // All places are read before the first label is put anywhere: one layout for them all.
    const places = targets.map(({ start }) => this.#view.coordsAtPos(this.#index.position(start), 1));
    this.#labels = targets.map(({ label, start, end }, at) => {
      const { left, top } = places[at] ?? origin;
      const shown = this.#overlay.add('jump-label');
      shown.textContent = label.slice(typed.length);
      shown.toggleAttribute('data-nearest', at === 0);
      // A word begins at its right where its letters run from there, whatever the line does.
      const direction = firstDirection(this.#text.slice(start, end)) ?? this.#index.directionAt(start);
      shown.toggleAttribute('data-rtl', direction === 'rtl');
      Object.assign(shown.style, { left: `${left - origin.left}px`, top: `${top - origin.top}px` });
      return shown;
    });
  }

  hide(): void {
    for (const label of this.#labels) label.remove();
    this.#labels = [];
  }
}
