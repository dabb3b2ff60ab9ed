/** Work in the background that lets go first what a person waits for. */
export class Rest {
  #end: (() => void) | undefined;
  #over: Promise<void> = Promise.resolve();

  set(isResting: boolean): void {
    this.#end?.();
    this.#end = undefined;
    if (isResting) this.#over = new Promise((resolve) => (this.#end = resolve));
  }

  /** Settles when there is nothing to wait for. */
  get over(): Promise<void> {
    return this.#over;
  }
}
