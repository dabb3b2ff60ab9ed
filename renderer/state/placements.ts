import type { Anchored } from '#shared/anchoring/anchor';
import type { Target } from '#shared/model/passage';

/** Where passages that were made on another text of a document are in its present one, as far as that has been found out. */
export class Placements {
  #found = new Map<string, Anchored>();
  readonly #listeners = new Set<() => void>();

  /** @param present the digest of the text that the document has now. */
  placeOf(present: string, passage: string, target: Target): Anchored | undefined {
    return this.#found.get(keyOf(present, passage, target));
  }

  /** Notes what was found out. */
  add(present: string, found: readonly { passage: string; target: Target; anchored: Anchored }[]): void {
    for (const { passage, target, anchored } of found)
      this.#found.set(keyOf(present, passage, target), anchored);
    for (const listener of this.#listeners) listener();
  }

  /** Another document is opened. */
  clear(): void {
    this.#found = new Map();
  }

  /** @returns how to stop listening. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** A passage that is put elsewhere, or a text that changes again, is another question. */
function keyOf(present: string, passage: string, { textDigest, spans }: Target): string {
  return [present, passage, textDigest, ...spans.map(({ start, end }) => `${start}-${end}`)].join(' ');
}
