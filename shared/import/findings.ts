import type { Finding, FindingCode } from '../model/finding';

/** The most that a finding names one by one. */
const MOST_ITEMS = 50;
const LONGEST_ITEM = 300;

/** What is found while a file is read: counted, and named where that helps. */
export class Findings {
  readonly #counts = new Map<FindingCode, number>();
  readonly #items = new Map<FindingCode, string[]>();

  /** @param item what was found, in the words of the file */
  add(code: FindingCode, count = 1, item?: string): void {
    if (count === 0) return;
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
    if (item === undefined) return;
    const items = this.#items.get(code) ?? [];
    this.#items.set(code, items);
    const short = item.slice(0, LONGEST_ITEM).replace(/[\uD800-\uDBFF]$/, '');
    if (items.length < MOST_ITEMS && !items.includes(short)) items.push(short);
  }

  /** In the order in which they were first met. */
  list(): Finding[] {
    return [...this.#counts].map(([code, count]) => {
      const items = this.#items.get(code);
      return { code, count, ...(items && { items }) };
    });
  }
}
