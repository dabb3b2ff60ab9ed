import { firstWhere } from '#shared/ordered-list';
import type { Range } from '#shared/model/document';

/** A part of the text, and where it stands in all that scrolls: both from 0, the latter as a share of the whole. */
export type ScalePart = Range & { readonly top: number; readonly bottom: number };

/**
 * Where each place of a text stands in all that scrolls, as the scroll bar has it: by the heights that the browser has
 * measured or guessed for its parts, and within a part by how much of its text lies before.
 */
export class TextScale {
  readonly #parts: readonly ScalePart[];

  /** @param parts in order; at least one. */
  constructor(parts: readonly ScalePart[]) {
    this.#parts = parts;
  }

  /** How much of all that scrolls lies above an offset: from 0 to 1. */
  shareAt(offset: number): number {
    const part = this.#part(({ start }) => start > offset);
    if (!part) return 0;
    const { start, end, top, bottom } = part;
    return top + (bottom - top) * within((offset - start) / Math.max(1, end - start));
  }

  /** The offset that has so much above it. */
  offsetAt(share: number): number {
    const part = this.#part(({ top }) => top > share);
    if (!part) return 0;
    const { start, end, top, bottom } = part;
    return Math.round(start + (end - start) * within((share - top) / Math.max(Number.EPSILON, bottom - top)));
  }

  #part(isBehind: (part: ScalePart) => boolean): ScalePart | undefined {
    return this.#parts[Math.max(0, firstWhere(this.#parts, isBehind) - 1)];
  }
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
