/** How long nothing must be asked before the page is taken to have nothing more to say. */
const QUIET_MS = 150;

/** Work that must not be cut off: counted while it runs, so that closing can wait until all is quiet. */
export class Activity {
  #running = 0;
  #latest = -Infinity;

  /** The same function, counted while it runs. */
  counted<Input, Output>(work: (input: Input) => Promise<Output>): (input: Input) => Promise<Output> {
    return async (input) => {
      this.#running += 1;
      try {
        return await work(input);
      } finally {
        this.#running -= 1;
        this.#latest = performance.now();
      }
    };
  }

  /** Waits until nothing has run for a moment, but no longer than `atMostMs`. */
  async quiet(atMostMs: number): Promise<void> {
    const began = performance.now();
    const isQuiet = (now: number) => this.#running === 0 && now - Math.max(began, this.#latest) >= QUIET_MS;
    for (let now = began; !isQuiet(now) && now - began < atMostMs; now = performance.now()) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
