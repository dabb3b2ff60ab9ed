import { codeOf } from './codes';
import { places, type Place } from './query';

const ACTOR = codeOf('place', 'actor');
const TITLE = codeOf('place', 'title');

/** How much was found where, and in which order it is shown. */
export class Ranking {
  readonly #counts = new Uint32Array(places.length + 1);
  /** By article: how many titles, and how much else. */
  readonly #titles: Uint32Array;
  readonly #rest: Uint32Array;

  constructor(articles: number) {
    this.#titles = new Uint32Array(articles);
    this.#rest = new Uint32Array(articles);
  }

  get counts(): Record<Place, number> {
    const counted = places.map((place, at) => [place, this.#counts[at + 1] ?? 0] as const);
    return Object.fromEntries(counted) as Record<Place, number>;
  }

  get actors(): number {
    return this.#counts[ACTOR] ?? 0;
  }

  /** How many articles something was found in. */
  get articles(): number {
    let found = 0;
    for (let article = 0; article < this.#rest.length; article += 1) if (this.#isFound(article)) found += 1;
    return found;
  }

  /** @param place its code. @param article without one it is an actor's. */
  count(article: number | undefined, place: number): void {
    this.#counts[place] = (this.#counts[place] ?? 0) + 1;
    if (article === undefined) return;
    const list = place === TITLE ? this.#titles : this.#rest;
    list[article] = (list[article] ?? 0) + 1;
  }

  /** How many titles were found in an article, or how much else. */
  countIn(article: number, isTitle: boolean): number {
    return (isTitle ? this.#titles : this.#rest)[article] ?? 0;
  }

  /**
   * The articles: where most was found comes first; of those with as much, the newest. Sorted as numbers, which takes a
   * fraction of the time: 16 bits say how much there is, 17 the day, 20 which article it is.
   */
  ranked(dayOf: (article: number) => number): number[] {
    const keys = new Float64Array(this.articles);
    let at = 0;
    for (let article = 0; article < this.#rest.length; article += 1) {
      if (!this.#isFound(article)) continue;
      const count = Math.min(0xffff, this.countIn(article, true) + this.countIn(article, false));
      const day = Math.max(0, Math.min(0x1_ffff, dayOf(article) + BEFORE_1970));
      keys[at++] = (count * 0x2_0000 + day) * ARTICLES + (ARTICLES - 1 - article);
    }
    return Array.from(keys.toSorted().toReversed(), (key) => ARTICLES - 1 - (key % ARTICLES));
  }

  #isFound(article: number): boolean {
    return this.#titles[article] !== 0 || this.#rest[article] !== 0;
  }
}

const ARTICLES = 0x10_0000;
/** Days from the year 1800 on have a place in the order. */
const BEFORE_1970 = 62_091;
