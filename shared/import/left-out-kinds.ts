/** So many kinds are named; a folder may hold any. */
const MOST_NAMED = 6;

/** The kinds of files that are passed over in a folder, by the endings of their names, for the person who asks which. */
export class LeftOutKinds {
  readonly #endings = new Set<string>();

  /** @param name of a file; a hidden one, or one without an ending of letters and digits, has no kind */
  add(name: string): void {
    const [, ending] = /[^.]\.([a-z\d]{1,8})$/i.exec(name) ?? [];
    if (ending !== undefined && !name.startsWith('.') && this.#endings.size < MOST_NAMED)
      this.#endings.add(`.${ending.toLowerCase()}`);
  }

  /** ".doc", ".png": in the order in which they were met. */
  list(): string[] {
    return [...this.#endings];
  }
}
