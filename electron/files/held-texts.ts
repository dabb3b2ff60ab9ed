/**
 * Which text each revision file holds, as far as this run of the program has made sure of it. A file is named by the digest
 * of its content, so what was true of it once is true for good, and a long text need not be read again to know.
 */
export class HeldTexts {
  readonly #textDigests = new Map<string, string>();

  add({ blob, textDigest }: { readonly blob: string; readonly textDigest: string }): void {
    this.#textDigests.set(blob, textDigest);
  }

  /** The digest of the text in this file; nothing if nobody has looked yet. */
  find(blob: string): string | undefined {
    return this.#textDigests.get(blob);
  }
}
