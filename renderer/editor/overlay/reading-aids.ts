import type { EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import type { BlockIndex } from '../block-index';
import type { Edge, Pieces } from '../edges';
import type { WordIndex } from '../word-index';
import { isRightToLeft } from '../plugins/reading-keys';
import { EdgeHandles } from './edge-handles';
import { JumpLabels } from './jump-labels';
import { beforePaint, Overlay } from './overlay';
import { SentenceBar } from './sentence-bar';

export type ReadingAidsOptions = {
  readonly mount: HTMLElement;
  readonly view: EditorView;
  readonly index: BlockIndex;
  readonly words: WordIndex;
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
  readonly #observer: ResizeObserver;
  readonly #stop: () => void;
  #passage: string | undefined;

  constructor(options: ReadingAidsOptions) {
    const { mount, view, index, sentence, piecesOf } = options;
    this.#overlay = new Overlay(mount);
    const bar = new SentenceBar(view, index, this.#overlay);
    this.#handles = new EdgeHandles({ ...options, overlay: this.#overlay });
    this.labels = new JumpLabels(view, index, this.#overlay);
    const draw = beforePaint(() => {
      const isFromRight = isRightToLeft(view.dom);
      bar.draw(sentence(), isFromRight);
      this.#handles.draw(this.#passage === undefined ? undefined : piecesOf(this.#passage), isFromRight);
    });
    this.ask = draw.ask;
    this.#stop = draw.stop;
    // Lines go elsewhere when the window changes, and when the browser lays out what it had only guessed.
    this.#observer = new ResizeObserver(draw.ask);
    this.#observer.observe(view.dom);
  }

  /** Handles are for the selected passage, as far as there is one. */
  showPassage(passage: string | undefined): void {
    this.#passage = passage;
    this.ask();
  }

  destroy(): void {
    this.#stop();
    this.#observer.disconnect();
    this.#handles.destroy();
    this.#overlay.destroy();
  }
}
