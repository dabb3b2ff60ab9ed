type Listener = () => void;

/** Does something after the next picture. @returns how not to do it. */
export type AfterPicture = (then: () => void) => () => void;

/**
 * Keeps what follows from an action until the picture of the action itself is out. While news is kept, each listener is told
 * once, however much has happened; what it asks for then is as it is at that moment.
 */
export class LateNews {
  readonly #afterPicture: AfterPicture;
  readonly #waiting = new Set<Listener>();
  #cancel: (() => void) | undefined;

  constructor(afterPicture: AfterPicture) {
    this.#afterPicture = afterPicture;
  }

  /** From now on until after the next picture, news is kept. */
  keep(): void {
    this.#cancel ??= this.#afterPicture(() => this.tellNow());
  }

  /** Tells a listener now, or with the others when news is kept. */
  tell(listener: Listener): void {
    if (this.#cancel) this.#waiting.add(listener);
    else listener();
  }

  /** It no longer wants to hear. */
  forget(listener: Listener): void {
    this.#waiting.delete(listener);
  }

  /** Tells whoever waits. What comes from now on is told at once. */
  tellNow(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    const told = [...this.#waiting];
    this.#waiting.clear();
    for (const listener of told) listener();
  }
}
