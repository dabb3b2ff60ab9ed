import type { EditorView } from 'prosemirror-view';
import { firstFrom } from '#shared/anchoring/first-from';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from '../block-index';
import type { Overlay } from './overlay';

/** Where a page of the source begins, and what the gutter says there. */
export type PageLabel = { readonly start: number; readonly label: string };

/** Room between a label and the text, in pixels: the bar of the sentence stands in it. */
const GAP = 16;

/** Labels of pages in the gutter, each level with the line in which its page begins; within a line a tick shows where. */
export class PageLabels {
  readonly #view: EditorView;
  readonly #index: BlockIndex;
  readonly #overlay: Overlay;
  /** In the order of the text. */
  readonly #pages: readonly PageLabel[];
  #shown: HTMLElement[] = [];

  constructor(view: EditorView, index: BlockIndex, overlay: Overlay, pages: readonly PageLabel[]) {
    this.#view = view;
    this.#index = index;
    this.#overlay = overlay;
    this.#pages = pages;
  }

  /** Shows those that begin in a stretch, in place of those shown before. Reads one place a page. */
  draw(near: Range): void {
    for (const element of this.#shown) element.remove();
    const pages = this.#pages.slice(firstFrom(this.#pages, near.start), firstFrom(this.#pages, near.end));
    const { left, top } = this.#overlay.origin;
    const column = this.#view.dom.getBoundingClientRect();
    // All places are read before anything is put anywhere: one layout for them all.
    const places = pages.map(({ start }) => this.#view.coordsAtPos(this.#index.position(start), 1));
    this.#shown = pages.flatMap(({ start, label }, at) => {
      const place = places[at];
      if (!place) return [];
      const line = { top: `${place.top - top}px`, height: `${place.bottom - place.top}px` };
      const shown = this.#overlay.add('page-label');
      shown.textContent = label;
      shown.title = label;
      Object.assign(shown.style, { ...line, left: `${column.left - GAP - left}px` });
      const isWithinBlock = this.#index.at(start)?.start !== start;
      if (!isWithinBlock || place.left < column.left || place.left > column.right) return [shown];
      const tick = this.#overlay.add('page-tick');
      Object.assign(tick.style, { ...line, left: `${place.left - left}px` });
      return [shown, tick];
    });
  }
}
