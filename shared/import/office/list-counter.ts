import type { BlockTraits } from '../text-builder';

/** The model's limit for depths that are stored; deeper ones are shown at it. */
const DEEPEST = 32;

/** Counts the items of numbered lists, level by level: an item begins all levels below it anew. */
export class ListCounter {
  readonly #counts: number[] = [];

  /**
   * The next item of a level.
   *
   * @param level from 0
   * @param start what the first item of the level has for a number
   */
  next(level: number, start: number): number {
    this.#counts.length = Math.min(this.#counts.length, level + 1);
    const number = Math.max(0, (this.#counts[level] ?? start - 1) + 1);
    this.#counts[level] = number;
    return number;
  }

  /** Gives the next item of a level this number. */
  restart(level: number, number: number): void {
    this.#counts[level] = number - 1;
  }
}

/** An item as a block. @param level from 0 @param number of a numbered list */
export function itemOf(level: number, number: number | undefined): BlockTraits {
  const depth = Math.min(level + 1, DEEPEST);
  return { kind: 'item', depth, ...(number !== undefined && { number }) };
}
