/** How many UTF-16 units are looked up at once. */
export const SEED_LENGTH = 6;

/** Where every stretch of six units occurs in a text, so that no quote is ever sought from its beginning to its end. */
export class SeedIndex {
  readonly #text: string;
  readonly #bits: number;
  /** Of each hash, where its places begin among `#places`; one more than there are hashes. */
  readonly #heads: Int32Array;
  /** Where seeds begin, by hash, then in order. */
  readonly #places: Int32Array;

  constructor(text: string) {
    this.#text = text;
    // About as many hashes as places: each has a few.
    this.#bits = Math.min(22, Math.max(8, Math.ceil(Math.log2(text.length + 1))));
    const count = Math.max(0, text.length - SEED_LENGTH + 1);
    const heads = new Int32Array((1 << this.#bits) + 1);
    const hashes = new Int32Array(count);
    for (let at = 0; at < count; at += 1) {
      const hash = this.#hash(text, at);
      hashes[at] = hash;
      heads[hash + 1] = (heads[hash + 1] ?? 0) + 1;
    }
    for (let hash = 1; hash < heads.length; hash += 1)
      heads[hash] = (heads[hash] ?? 0) + (heads[hash - 1] ?? 0);
    const filled = heads.slice();
    this.#places = new Int32Array(count);
    for (let at = 0; at < count; at += 1) {
      const hash = hashes[at] ?? 0;
      const place = filled[hash] ?? 0;
      this.#places[place] = at;
      filled[hash] = place + 1;
    }
    this.#heads = heads;
  }

  /** How often a seed occurs at most: others may share its hash. */
  frequency(pattern: string, at: number): number {
    const hash = this.#hash(pattern, at);
    return (this.#heads[hash + 1] ?? 0) - (this.#heads[hash] ?? 0);
  }

  /**
   * Where a seed occurs.
   *
   * @param pattern it is the six units of this at `at`.
   * @param near of many places, those nearest to this offset are given.
   * @param most so many at most, in order.
   */
  places(pattern: string, at: number, near: number, most: number): number[] {
    const hash = this.#hash(pattern, at);
    let [first, end] = [this.#heads[hash] ?? 0, this.#heads[hash + 1] ?? 0];
    if (end - first > most) {
      const middle = this.#firstNotBefore(near, first, end);
      first = Math.max(first, Math.min(middle - (most >> 1), end - most));
      end = first + most;
    }
    const seed = pattern.slice(at, at + SEED_LENGTH);
    const found: number[] = [];
    for (let place = first; place < end; place += 1) {
      const start = this.#places[place] ?? 0;
      if (this.#text.startsWith(seed, start)) found.push(start);
    }
    return found;
  }

  #firstNotBefore(offset: number, first: number, end: number): number {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** FNV-1a over UTF-16 units, folded to as many bits as are kept. */
  #hash(text: string, at: number): number {
    let hash = 0x811c9dc5;
    for (let unit = 0; unit < SEED_LENGTH; unit += 1)
      hash = Math.imul(hash ^ text.charCodeAt(at + unit), 0x01000193);
    return (hash ^ (hash >>> this.#bits)) & ((1 << this.#bits) - 1);
  }
}
