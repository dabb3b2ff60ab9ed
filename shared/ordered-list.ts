/** Chunks are split above this size: a change moves the items of one chunk and counts the chunks anew. */
const CHUNK = 128;

/** Some items that follow one another. One that changes is another chunk. */
export type Chunk<Item> = { readonly items: readonly Item[] };

/**
 * Items in an order of their own. The n-th of them, the place of one and the first beyond something are found by halving;
 * adding and removing one costs what a chunk costs, whether there are ten thousand or ten.
 */
export class OrderedList<Item> {
  readonly #compare: (a: Item, b: Item) => number;
  #size = 0;
  /** How many items lie before each chunk; worked out when it is asked for. */
  #before: number[] | undefined;
  protected chunks: Chunk<Item>[] = [];

  /**
   * @param compare never 0 for two different items.
   * @param items in any order, unless `areInOrder`.
   */
  constructor(compare: (a: Item, b: Item) => number, items: Iterable<Item> = [], areInOrder = false) {
    this.#compare = compare;
    const sorted = areInOrder ? [...items] : [...items].toSorted(compare);
    this.#size = sorted.length;
    for (let from = 0; from < sorted.length; from += CHUNK / 2) {
      this.chunks.push({ items: sorted.slice(from, from + CHUNK / 2) });
    }
  }

  get size(): number {
    return this.#size;
  }

  add(item: Item): void {
    const at = Math.min(this.#chunkOf(item), this.chunks.length - 1);
    const chunk = this.chunks[at];
    this.#size += 1;
    this.changed();
    if (!chunk) {
      this.chunks.push({ items: [item] });
      return;
    }
    const place = firstWhere(chunk.items, (other) => this.#compare(other, item) > 0);
    const items = chunk.items.toSpliced(place, 0, item);
    const middle = items.length >> 1;
    this.chunks.splice(
      at,
      1,
      ...(items.length > CHUNK
        ? [{ items: items.slice(0, middle) }, { items: items.slice(middle) }]
        : [{ items }]),
    );
  }

  /** Removes what compares as equal to this. @returns whether it was there. */
  remove(item: Item): boolean {
    const at = this.#chunkOf(item);
    const items = this.chunks[at]?.items ?? [];
    const place = this.#placeIn(items, item);
    if (place < 0) return false;
    this.#size -= 1;
    this.changed();
    const left = items.toSpliced(place, 1);
    this.chunks.splice(at, 1, ...(left.length > 0 ? [{ items: left }] : []));
    return true;
  }

  /** The item with so many before it. */
  at(rank: number): Item | undefined {
    const before = this.#counts();
    const chunk = firstWhere(before, (count) => count > rank) - 1;
    return this.chunks[chunk]?.items[rank - (before[chunk] ?? 0)];
  }

  /** How many items stand before this one; -1 if it is not there. */
  rankOf(item: Item): number {
    const at = this.#chunkOf(item);
    const place = this.#placeIn(this.chunks[at]?.items ?? [], item);
    return place < 0 ? -1 : (this.#counts()[at] ?? 0) + place;
  }

  /** How many items stand before the first for which the test holds, given that it holds for all behind that one too. */
  firstWhere(holds: (item: Item) => boolean): number {
    const at = firstWhere(this.chunks, ({ items }) => holds(items.at(-1) as Item));
    const chunk = this.chunks[at];
    return chunk ? (this.#counts()[at] ?? 0) + firstWhere(chunk.items, holds) : this.#size;
  }

  /** All items, in order. */
  inOrder(): Item[] {
    return this.chunks.flatMap(({ items }) => items);
  }

  /** Told before chunks come, go or change. */
  protected changed(): void {
    this.#before = undefined;
  }

  /** The chunk in which an item stands, or would. */
  #chunkOf(item: Item): number {
    return firstWhere(this.chunks, ({ items }) => this.#compare(items.at(-1) as Item, item) >= 0);
  }

  #placeIn(items: readonly Item[], item: Item): number {
    const place = firstWhere(items, (other) => this.#compare(other, item) >= 0);
    const there = items[place];
    return there !== undefined && this.#compare(there, item) === 0 ? place : -1;
  }

  #counts(): readonly number[] {
    let count = 0;
    return (this.#before ??= this.chunks.map(({ items }) => (count += items.length) - items.length));
  }
}

/** The first place of a list at which the test holds, given that it holds at all places behind; its length if nowhere. */
export function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
