import type { EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from '../block-index';
import type { Edge, Pieces } from '../edges';
import type { WordIndex } from '../word-index';
import { EdgeHandles } from './edge-handles';
import { Glance } from './glance';
import { JumpLabels } from './jump-labels';
import { beforePaint, Overlay } from './overlay';
import { PageLabels, type PageLabel } from './page-labels';
import { SentenceBar } from './sentence-bar';

export type ReadingAidsOptions = {
  readonly mount: HTMLElement;
  readonly view: EditorView;
  /** The canonical text. */
  readonly text: string;
  readonly index: BlockIndex;
  readonly words: WordIndex;
  readonly pages: readonly PageLabel[];
  /** What a reference at an offset leads to, in a few words. */
  readonly glanceAt: (offset: number) => string | undefined;
  /** The sentence under the caret, while there is one to be shown. */
  readonly sentence: () => Range | undefined;
  readonly piecesOf: (passage: string) => Pieces | undefined;
  readonly onPreview: (piece: Range | undefined) => void;
  readonly onMoved: (edge: Edge, to: number) => void;
  readonly onClick: (offset: number) => void;
};

/** What lies over the text and follows it: drawn before the next paint after anything has moved, once. */
export class ReadingAids {
  readonly labels: JumpLabels;
  readonly ask: () => void;
  readonly #overlay: Overlay;
  readonly #handles: EdgeHandles;
  readonly #glance: Glance;
  readonly #observer: ResizeObserver;
  readonly #stop: () => void;
  #passage: string | undefined;
  #near: Range = { start: 0, end: 0 };
  /** Pages stand where they stood when they were last drawn. */
  #arePagesDrawn = true;

  constructor(options: ReadingAidsOptions) {
    const { mount, view, index, sentence, piecesOf } = options;
    this.#overlay = new Overlay(mount);
    const bar = new SentenceBar(view, index, this.#overlay);
    this.#handles = new EdgeHandles({ ...options, overlay: this.#overlay });
    this.labels = new JumpLabels(view, options.text, index, this.#overlay);
    const pages = new PageLabels(view, index, this.#overlay, options.pages);
    this.#glance = new Glance({
      view,
      overlay: this.#overlay,
      selector: '.note-ref, .link',
      wordsAt: (position) => options.glanceAt(index.offset(position)),
    });
    const draw = beforePaint(() => {
      if (!this.#arePagesDrawn) pages.draw(this.#near);
      this.#arePagesDrawn = true;
      const placeBar = bar.prepare(sentence());
      const placeHandles = this.#handles.prepare(
        this.#passage === undefined ? undefined : piecesOf(this.#passage),
      );
      placeBar();
      placeHandles();
    });
    this.ask = draw.ask;
    this.#stop = draw.stop;
    // Lines go elsewhere when the window changes, and when the browser lays out what it had only guessed.
    this.#observer = new ResizeObserver(this.#drawAnew);
    this.#observer.observe(view.dom);
    // A typeface that has come breaks lines elsewhere, and the text may be as tall as before.
    document.fonts.addEventListener('loadingdone', this.#drawAnew);
  }

  readonly #drawAnew = (): void => {
    this.#arePagesDrawn = false;
    this.ask();
  };

  /** Handles are for the selected passage, as far as there is one. */
  showPassage(passage: string | undefined): void {
    this.#passage = passage;
    this.ask();
  }

  /** Other parts of the text are near the screen now. */
  lookNear(near: Range): void {
    this.#near = near;
    this.#arePagesDrawn = false;
    this.ask();
  }

  /** The caret has come to stand elsewhere. */
  showAtCaret(): void {
    this.#glance.showAtCaret();
  }

  destroy(): void {
    this.#stop();
    this.#observer.disconnect();
    document.fonts.removeEventListener('loadingdone', this.#drawAnew);
    this.#glance.destroy();
    this.#handles.destroy();
    this.#overlay.destroy();
  }
}
