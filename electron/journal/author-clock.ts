import { adoptReading, nextReading } from '#shared/history/clock';
import type { Change, Hlc } from '#shared/model/change';

/** The clock of this installation in one project: never behind what it has written, whatever the machine's clock does. */
export class AuthorClock {
  readonly #now: () => number;
  readonly #own = new Set<string>();
  #last: Hlc = [0, 0];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** From here on this author's readings are our own: followed even from the far future, into which a clock was once set. */
  isNow(author: string): void {
    this.#own.add(author);
  }

  /** What it has met, to be put by; `restore` goes on from there. */
  get record(): { own: string[]; last: Hlc } {
    return { own: [...this.#own], last: this.#last };
  }

  restore({ own, last }: { readonly own: readonly string[]; readonly last: Hlc }): void {
    for (const author of own) this.#own.add(author);
    this.#last = last;
  }

  next(): Hlc {
    this.#last = nextReading(this.#last, this.#now());
    return this.#last;
  }

  follow({ author, hlc }: Pick<Change, 'author' | 'hlc'>): void {
    this.#last = adoptReading(this.#last, hlc, this.#own.has(author) ? hlc[0] : this.#now());
  }
}
