/** Work done one after another, in the order in which it was asked for; work that fails does not stop what follows. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #left = 0;

  /** Whether nothing is under way or waiting. */
  get areOver(): boolean {
    return this.#left === 0;
  }

  /** @returns what the work gives, once its turn has come and gone. */
  take<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#left += 1;
    const turn = this.#last.then(work).finally(() => (this.#left -= 1));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Waits until nothing is under way or waiting, also of what was asked for meanwhile. */
  async over(): Promise<void> {
    while (this.#left > 0) await this.#last;
  }
}
