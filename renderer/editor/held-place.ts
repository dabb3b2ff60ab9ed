/** Sections near a place are laid out within a few pictures, in milliseconds; later changes are somebody's own. */
const LONGEST_MS = 1_000;

/**
 * Holds a place of the text at its height on the screen while sections that were only guessed are laid out: what was led to
 * stays where it was shown. The hand lets go of it.
 */
export class HeldPlace {
  readonly #scroller: HTMLElement;
  readonly #topOf: () => number;
  readonly #height: number;
  readonly #until = performance.now() + LONGEST_MS;
  #isHeld = true;
  readonly letGo = (): void => {
    this.#isHeld = false;
    for (const type of HANDS) this.#scroller.removeEventListener(type, this.letGo);
  };

  /** @param topOf where the place is, in pixels from the top of what scrolls. */
  constructor(scroller: HTMLElement, topOf: () => number) {
    this.#scroller = scroller;
    this.#topOf = topOf;
    this.#height = topOf() - scroller.scrollTop;
    for (const type of HANDS) scroller.addEventListener(type, this.letGo, { passive: true });
  }

  /** Lines may have gone elsewhere: brings the place back. */
  keep(): void {
    if (!this.#isHeld) return;
    if (performance.now() > this.#until) return this.letGo();
    const moved = this.#topOf() - this.#scroller.scrollTop - this.#height;
    if (Math.abs(moved) >= 1) this.#scroller.scrollTop += moved;
  }
}

/** What shows that somebody scrolls or goes on themselves. */
const HANDS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
