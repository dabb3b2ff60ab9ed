import type { EditorView } from 'prosemirror-view';
import type { Range } from '#shared/model/document';
import { directionsIn } from '#shared/text/direction';
import type { BlockIndex } from '../block-index';
import { edgeNear, pieceAt, withEdge, type Edge, type Pieces } from '../edges';
import type { WordIndex } from '../word-index';
import type { Overlay } from './overlay';

/** Less than this, in pixels, is a click on the text below and no drag. */
const SLACK = 3;

export type EdgeHandlesOptions = {
  readonly view: EditorView;
  /** The canonical text. */
  readonly text: string;
  readonly index: BlockIndex;
  readonly words: WordIndex;
  readonly overlay: Overlay;
  /** While a hand is on a handle: what the piece would be. */
  readonly onPreview: (piece: Range | undefined) => void;
  readonly onMoved: (edge: Edge, to: number) => void;
  /** A handle was clicked, not dragged: what is meant is the text there. */
  readonly onClick: (offset: number) => void;
};

type Line = { readonly top: number; readonly bottom: number };
type Drag = { edge: Edge; pieces: Pieces; x: number; to: number; hasMoved: boolean; stop: () => void };

/** A handle at each end of the selected passage, by which that end is dragged. */
export class EdgeHandles {
  readonly #options: EdgeHandlesOptions;
  readonly #handles: Readonly<Record<Edge, HTMLElement>>;
  #pieces: Pieces | undefined;
  #drag: Drag | undefined;

  constructor(options: EdgeHandlesOptions) {
    this.#options = options;
    this.#handles = { start: this.#make('start'), end: this.#make('end') };
    this.prepare(undefined)();
  }

  /** Puts the handles at the ends of a passage, or hides them. @returns how to, once all that is drawn has been read. */
  prepare(pieces: Pieces | undefined): () => void {
    this.#pieces = pieces;
    const shown = this.#drag ? withEdge(this.#drag.pieces, this.#drag.edge, this.#drag.to) : pieces;
    const edges = ['start', 'end'] as const;
    const places = shown && edges.map((edge) => this.#placeOf(pieceAt(shown, edge), edge));
    return () => {
      for (const [at, edge] of edges.entries()) {
        const handle = this.#handles[edge];
        const place = places?.[at];
        handle.hidden = place === undefined;
        if (!place) continue;
        handle.dataset['side'] = place.side;
        Object.assign(handle.style, place.style);
      }
    };
  }

  destroy(): void {
    this.#drag?.stop();
  }

  #placeOf(piece: Range, edge: Edge): { side: 'left' | 'right'; style: Partial<CSSStyleDeclaration> } {
    const { view, text, index, overlay } = this.#options;
    const { left, top } = overlay.origin;
    const at = view.coordsAtPos(index.position(piece[edge]), edge === 'start' ? 1 : -1);
    const [letters, others] = directionsIn(text.slice(piece.start, piece.end));
    const direction = (others ? undefined : letters) ?? index.directionAt(piece[edge]);
    const side = (edge === 'start') === (direction === 'rtl') ? 'right' : 'left';
    const height = Math.max(at.bottom - at.top, 24);
    return {
      side,
      style: {
        left: `${(others ? this.#outerEdge(piece, at, side) : at.left) - left}px`,
        top: `${at.bottom - height - top}px`,
        height: `${height}px`,
      },
    };
  }

  /** Where words of both directions share a line, the end of what is marked is not where its last letter stands. */
  #outerEdge(piece: Range, { top, bottom }: Line, side: 'left' | 'right'): number {
    const { view, index } = this.#options;
    const [from, to] = [
      view.domAtPos(index.position(piece.start), 1),
      view.domAtPos(index.position(piece.end), -1),
    ];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    const inLine = [...range.getClientRects()].filter((rect) => rect.top < bottom && rect.bottom > top);
    return side === 'left'
      ? Math.min(...inLine.map((rect) => rect.left))
      : Math.max(...inLine.map((rect) => rect.right));
  }

  #make(edge: Edge): HTMLElement {
    const handle = this.#options.overlay.add('edge-handle');
    handle.dataset['edge'] = edge;
    handle.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || !this.#pieces) return;
      // The text would begin to select, and lose the passage.
      event.preventDefault();
      event.stopPropagation();
      this.#take(handle, edge, this.#pieces, event);
    });
    handle.addEventListener('mousedown', (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
    return handle;
  }

  #take(handle: HTMLElement, edge: Edge, pieces: Pieces, { pointerId, clientX }: PointerEvent): void {
    handle.setPointerCapture(pointerId);
    handle.dataset['dragged'] = '';
    const move = (event: PointerEvent): void => this.#move(event);
    const release = (event: PointerEvent): void => this.#release(event);
    const cancel = (): void => this.#drag?.stop();
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    const stop = (): void => {
      this.#drag = undefined;
      delete handle.dataset['dragged'];
      handle.removeEventListener('pointermove', move);
      handle.removeEventListener('pointerup', release);
      handle.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, true);
      if (handle.hasPointerCapture(pointerId)) handle.releasePointerCapture(pointerId);
      this.#options.onPreview(undefined);
    };
    const to = pieceAt(pieces, edge)[edge];
    this.#drag = { edge, pieces, x: clientX, to, hasMoved: false, stop };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', release);
    handle.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, true);
  }

  #move(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag || (!drag.hasMoved && Math.abs(event.clientX - drag.x) < SLACK)) return;
    drag.hasMoved = true;
    const offset = this.#offsetAt(event);
    if (offset === undefined) return;
    const isRaw = event.ctrlKey || event.metaKey;
    drag.to = edgeNear(this.#options.words, drag.pieces, drag.edge, offset, isRaw);
    this.#options.onPreview(pieceAt(withEdge(drag.pieces, drag.edge, drag.to), drag.edge));
  }

  #release(event: PointerEvent): void {
    const drag = this.#drag;
    if (!drag) return;
    const offset = this.#offsetAt(event);
    drag.stop();
    if (drag.hasMoved) this.#options.onMoved(drag.edge, drag.to);
    else if (offset !== undefined) this.#options.onClick(offset);
  }

  #offsetAt({ clientX, clientY }: PointerEvent): number | undefined {
    const { view, index } = this.#options;
    const found = view.posAtCoords({ left: clientX, top: clientY });
    return found ? index.offset(found.pos) : undefined;
  }
}
