import type { EditorView } from 'prosemirror-view';
import { firstWhere } from '#shared/ordered-list';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from './block-index';
import { beforePaint } from './overlay/overlay';

/** So many screens beyond the screen, up and down, count as near: each mark and card there has its share in every key. */
const SCREENS = 0.5;

export type NearWindowOptions = {
  readonly view: EditorView;
  readonly index: BlockIndex;
  /** The element that scrolls. */
  readonly scroller: HTMLElement;
  readonly onNear: (near: Range) => void;
  /** Lines went elsewhere, and the picture is still to come. */
  readonly onLayout: () => void;
};

/**
 * Watches which blocks are on the screen or half a screen away from it: whole blocks, found by halving, however long the text is
 * and however many of them make a section. While one scrolls within what is known to be near, nothing is measured.
 */
export class NearWindow {
  readonly #options: NearWindowOptions;
  readonly #observer: ResizeObserver;
  readonly #stop: () => void;
  /** The stretch of scrolling, in pixels, within which what is near holds. */
  #holds: { readonly from: number; readonly to: number } | undefined;

  constructor(options: NearWindowOptions) {
    this.#options = options;
    const { view, scroller } = options;
    const { ask, stop } = beforePaint(() => this.#lookAgain());
    const onScroll = (): void => {
      if (!this.#isStillNear()) ask();
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    // Lines go elsewhere when the window changes, and when the browser lays out what it had only guessed.
    this.#observer = new ResizeObserver(() => {
      this.#holds = undefined;
      options.onLayout();
      ask();
    });
    this.#observer.observe(view.dom);
    this.#observer.observe(scroller);
    this.#stop = () => {
      stop();
      scroller.removeEventListener('scroll', onScroll);
    };
  }

  /** What is near now, for whoever has scrolled and cannot wait for the next picture. */
  look(): void {
    if (!this.#isStillNear()) this.#lookAgain();
  }

  destroy(): void {
    this.#stop();
    this.#observer.disconnect();
  }

  #isStillNear(): boolean {
    const { scrollTop } = this.#options.scroller;
    return this.#holds !== undefined && scrollTop >= this.#holds.from && scrollTop <= this.#holds.to;
  }

  #lookAgain(): void {
    const { view, index, scroller, onNear } = this.#options;
    if (view.isDestroyed || index.blocks.length === 0) return;
    const { top, height } = scroller.getBoundingClientRect();
    if (height === 0) return;
    const first = this.#blockAt(top - SCREENS * height);
    const last = this.#blockAt(top + (1 + SCREENS) * height);
    const { scrollTop } = scroller;
    const slack = (SCREENS * height) / 2;
    this.#holds = { from: scrollTop - slack, to: scrollTop + slack };
    const [start, end] = [index.blocks[first]?.start, index.blocks[last]?.end];
    if (start !== undefined && end !== undefined) onNear({ start, end });
  }

  /** The first block that ends below a height of the window, by its number; the last one if none does. */
  #blockAt(y: number): number {
    const { view, index } = this.#options;
    const { blocks } = index;
    const sections = view.dom.children;
    const bottomOf = (element: Element | null | undefined): number =>
      element?.getBoundingClientRect().bottom ?? 0;
    const numbers = Array.from(sections, (_, at) => at);
    const section = Math.min(
      firstWhere(numbers, (at) => bottomOf(sections[at]) > y),
      sections.length - 1,
    );
    const from = firstWhere(blocks, (block) => block.section >= section);
    const to = firstWhere(blocks, (block) => block.section > section);
    const within = firstWhere(blocks.slice(from, to), ({ position }) => {
      const node = view.nodeDOM(position - 1);
      return bottomOf(node instanceof Element ? node : undefined) > y;
    });
    return Math.min(from + within, blocks.length - 1);
  }
}
