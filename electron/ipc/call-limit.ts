/** More calls in one second than any person causes. */
const MOST_PER_SECOND = 1_000;

/** Refuses whoever asks too often, until the second is over. */
export class CallLimit {
  readonly #now: () => number;
  #since = -Infinity;
  #calls = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  allows(): boolean {
    const now = this.#now();
    if (now - this.#since >= 1_000) {
      this.#since = now;
      this.#calls = 0;
    }
    this.#calls += 1;
    return this.#calls <= MOST_PER_SECOND;
  }
}
