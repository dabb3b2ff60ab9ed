import type { TextBuilder } from '../text-builder';

/**
 * Counts the pages of a text document. Where they end is known only if the program that saved the file stored what its
 * layout had come to; otherwise no page is marked.
 */
export class StoredPages {
  readonly #builder: TextBuilder;
  readonly #areStored: boolean;
  #last = 1;

  constructor(builder: TextBuilder, areStored: boolean) {
    this.#builder = builder;
    this.#areStored = areStored;
    if (areStored) builder.beginPage('1');
  }

  /** The next page begins here. A break before all text begins none. */
  begin(): void {
    if (!this.#areStored || this.#builder.isEmpty) return;
    this.#last += 1;
    this.#builder.beginPage(String(this.#last));
  }
}
