import type { Range } from '#shared/model/document';

/** Rows, first and last. */
export type RowRange = { readonly first: number; readonly last: number };

/** How many passages lie on each row of a map of the text: each is counted on every row that it reaches. */
export class MapRows {
  readonly #counts: Uint32Array;
  readonly #rowAt: (offset: number) => number;

  /** @param rowAt the row on which an offset lies; numbers beyond the ends are taken as the ends. */
  constructor(height: number, rowAt: (offset: number) => number, passages: Iterable<Range>) {
    this.#counts = new Uint32Array(Math.max(1, height));
    this.#rowAt = rowAt;
    for (const passage of passages) this.change(passage, 1);
  }

  get height(): number {
    return this.#counts.length;
  }

  countAt(row: number): number {
    return this.#counts[row] ?? 0;
  }

  /** The most that lie on one row. */
  get most(): number {
    return this.#counts.reduce((most, count) => Math.max(most, count), 0);
  }

  /** Counts a passage more or less. @returns the rows that it reaches. */
  change(passage: Range, by: 1 | -1): RowRange {
    const rows = this.rowsOf(passage);
    for (let row = rows.first; row <= rows.last; row += 1) this.#counts[row] = this.countAt(row) + by;
    return rows;
  }

  rowsOf({ start, end }: Range): RowRange {
    const first = this.#within(this.#rowAt(start));
    return { first, last: Math.max(first, this.#within(this.#rowAt(end))) };
  }

  #within(row: number): number {
    return Math.min(Math.max(0, row), this.height - 1);
  }
}
