/** Counts the requests to the network that were refused: the status bar shows the number, and it stays 0. */
export class RefusedRequests {
  #count = 0;
  #isTold = true;
  readonly #tell: (count: number) => void;

  constructor(tell: (count: number) => void) {
    this.#tell = tell;
  }

  get count(): number {
    return this.#count;
  }

  add(): void {
    this.#count += 1;
    if (!this.#isTold) return;
    this.#isTold = false;
    // A page under attack may make thousands: they are told together.
    setTimeout(() => {
      this.#isTold = true;
      this.#tell(this.#count);
    }, 100);
  }
}
