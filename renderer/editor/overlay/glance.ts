import type { EditorView } from 'prosemirror-view';
import type { Overlay } from './overlay';

/** The pointer rests so long before anything is shown, in milliseconds: it is passing by, most times. */
const REST_MS = 300;
/** Between what is glanced at and what is said of it, in pixels. */
const GAP = 6;

export type GlanceOptions = {
  readonly view: EditorView;
  readonly overlay: Overlay;
  /** Elements of these classes have something to be shown. */
  readonly selector: string;
  /** What is said at a place of the text, given as a ProseMirror position. */
  readonly wordsAt: (position: number) => string | undefined;
};

/**
 * A few words below what the pointer rests on, or the caret stands at: a note before one goes to it, the address of a link.
 * The pointer may go over to them; Esc puts them away (WCAG 2.2, 1.4.13).
 */
export class Glance {
  readonly #options: GlanceOptions;
  readonly #card: HTMLElement;
  readonly #stop = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #anchor: Element | undefined;

  constructor(options: GlanceOptions) {
    this.#options = options;
    this.#card = options.overlay.add('glance');
    this.#card.hidden = true;
    const { signal } = this.#stop;
    const { dom } = options.view;
    dom.addEventListener('pointerover', ({ target }) => this.#follow(target), { signal });
    dom.addEventListener('pointerleave', () => this.#later(undefined), { signal });
    // Whatever has the focus now hears Esc itself: a line, a drawer, a dialog.
    dom.addEventListener('blur', () => this.#show(undefined), { signal });
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal });
    this.#card.addEventListener('pointerleave', () => this.#later(undefined), { signal });
    window.addEventListener('keydown', (event) => this.#hear(event), { signal, capture: true });
  }

  /** Shows what belongs to the place of the caret, once it stands there; away from it, nothing. */
  showAtCaret(): void {
    clearTimeout(this.#timer);
    const { view, selector } = this.#options;
    const { head, empty } = view.state.selection;
    if (!empty || !view.hasFocus()) return this.#show(undefined);
    const { node, offset } = view.domAtPos(head, 1);
    const at = node instanceof Element ? (node.childNodes[offset] ?? node) : node;
    const element = at instanceof Element ? at : at.parentElement;
    this.#show(element?.closest(selector) ?? undefined);
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#stop.abort();
  }

  #follow(target: EventTarget | null): void {
    const found = target instanceof Element ? target.closest(this.#options.selector) : null;
    if (found === (this.#anchor ?? null)) clearTimeout(this.#timer);
    else this.#later(found ?? undefined);
  }

  #later(anchor: Element | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(anchor), REST_MS);
  }

  #show(anchor: Element | undefined): void {
    const { view, overlay, wordsAt } = this.#options;
    const words = anchor?.isConnected ? wordsAt(view.posAtDOM(anchor, 0)) : undefined;
    this.#anchor = words === undefined ? undefined : anchor;
    this.#card.hidden = words === undefined;
    if (words === undefined || !anchor) return;
    this.#card.textContent = words;
    const origin = overlay.origin;
    const column = view.dom.getBoundingClientRect();
    const line = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
    const { width } = this.#card.getBoundingClientRect();
    const left = Math.max(column.left, Math.min(line.left, column.right - width));
    Object.assign(this.#card.style, {
      left: `${left - origin.left}px`,
      top: `${line.bottom + GAP - origin.top}px`,
    });
  }

  #hear(event: KeyboardEvent): void {
    const { target } = event;
    const isHere =
      target === document.body || (target instanceof Node && this.#options.view.dom.contains(target));
    if (event.key !== 'Escape' || this.#card.hidden || !isHere) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#show(undefined);
  }
}
