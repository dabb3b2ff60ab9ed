import type { Postings } from './postings';
import type { Likely, Sheets } from './search-sheets';
import type { InOneSentence, Sought } from './sought';

/** What the lists say of a query before anything is read: which articles may hold it, and in which sentences. */
export class Lookup {
  readonly #postings: Postings;
  readonly #isLikely: Uint8Array | undefined;
  readonly #isWholeRead: boolean;
  /** By article: how many of the clauses it has met so far, all in their order. */
  readonly #met: Uint8Array;
  readonly #wanted: number;

  constructor(sought: Sought, postings: Postings) {
    this.#postings = postings;
    this.#isWholeRead = !sought.hasWords;
    this.#met = new Uint8Array(postings.firsts.length);
    const needed = sought.needed.slice(0, MOST_CLAUSES);
    this.#wanted = needed.length;
    for (const [at, clause] of needed.entries()) {
      for (const words of clause) {
        this.#postings.eachWith(words, (_, article) => {
          // Each clause raises only what all before it have raised.
          if (this.#met[article] === at) this.#met[article] = at + 1;
        });
      }
    }
    this.#isLikely = sought.hasWords ? this.#with(sought.words) : this.#withFields(sought);
  }

  /** Whether the lists say that there is nothing in an article. They know nothing of one that came later. */
  isWithout(number: number, article: Sheets): boolean {
    return this.#postings.isOf(number, article) && this.#met[number] !== this.#wanted;
  }

  /** Where in an article there may be something; nothing where that may be anywhere. */
  likely(number: number, article: Sheets): Likely | undefined {
    const isLikely = this.#isLikely;
    if (!isLikely || !this.#postings.isOf(number, article)) return undefined;
    return { isLikely, from: this.#postings.firsts[number] ?? 0, isWholeRead: this.#isWholeRead };
  }

  /** The things at which the clause holds of which there are fewest. */
  #withFields({ neededHere }: Sought): Uint8Array | undefined {
    const lengthOf = (clause: readonly InOneSentence[]): number =>
      clause.flat(2).reduce((sum, number) => sum + this.#postings.lengthOf(number), 0);
    const [fewest] = neededHere
      .map((clause) => ({ clause, length: lengthOf(clause) }))
      .toSorted((a, b) => a.length - b.length);
    return fewest && this.#with(fewest.clause);
  }

  #with(all: readonly InOneSentence[]): Uint8Array {
    const isLikely = new Uint8Array(this.#postings.sentences);
    for (const words of all) this.#postings.eachWith(words, (sentence) => (isLikely[sentence] = 1));
    return isLikely;
  }
}

/** More clauses than a byte can count are not looked at. */
const MOST_CLAUSES = 200;
