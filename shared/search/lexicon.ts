/**
 * Words and ids by number: the first that was met is 1, so that frequent words mostly have small numbers. A number never
 * means another word: what was packed with it stays readable. Ids are kept apart from words of the same letters.
 */
export class Lexicon {
  readonly #numbers = new Map<string, number>();
  /** By number; nothing at 0. */
  readonly #entries: string[] = [''];
  #units = 0;

  /** One more than the greatest number. */
  get size(): number {
    return this.#entries.length;
  }

  /** About how much memory it takes. */
  get byteLength(): number {
    return this.#units + 44 * this.size;
  }

  /** The number of a word, which gets one if it has none. */
  number(word: string): number {
    return this.#numbers.get(word) ?? this.#add(word);
  }

  /** The number of a word; 0 if nothing holds it. */
  find(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  numberOfId(id: string): number {
    return this.number(ID + id);
  }

  findId(id: string): number {
    return this.find(ID + id);
  }

  /** The id of a number; nothing for one of a word, or of nothing. */
  idOf(number: number): string | undefined {
    const entry = this.#entries[number];
    return entry?.startsWith(ID) ? entry.slice(ID.length) : undefined;
  }

  /** The numbers of the words that begin so. Looks at all words: some milliseconds for a hundred thousand. */
  beginningWith(beginning: string): number[] {
    const found: number[] = [];
    for (let number = 1; number < this.size; number += 1) {
      if (this.#entries[number]?.startsWith(beginning)) found.push(number);
    }
    return found;
  }

  /** The entries from a number on, in order: what `restore` takes. */
  entriesFrom(number: number): string[] {
    return this.#entries.slice(Math.max(1, number));
  }

  /** Adds entries as they were, in their order; those that were forgotten are empty. */
  restore(entries: readonly string[]): void {
    for (const entry of entries) {
      if (entry === '') this.#entries.push('');
      else this.#add(entry);
    }
  }

  /** Forgets words, not ids, that nothing holds any more. Their numbers stay free. @returns whether there were any. */
  forgetUnless(isHeld: (number: number) => boolean): boolean {
    let hasForgotten = false;
    for (let number = 1; number < this.size; number += 1) {
      const entry = this.#entries[number] ?? '';
      if (entry === '' || entry.startsWith(ID) || isHeld(number)) continue;
      this.#numbers.delete(entry);
      this.#entries[number] = '';
      this.#units -= entry.length;
      hasForgotten = true;
    }
    return hasForgotten;
  }

  #add(word: string): number {
    // A part of a longer text would keep the whole of it in memory.
    const own = word.length < LONGEST_COPIED ? word : copyOf(word);
    const number = this.#entries.length;
    this.#entries.push(own);
    this.#numbers.set(own, number);
    this.#units += own.length;
    return number;
  }
}

/** No word of a text begins so. */
const ID = '\0';

/** Engines copy parts that are shorter, and point into the whole for longer ones. */
const LONGEST_COPIED = 13;

function copyOf(word: string): string {
  return String.fromCharCode(...Array.from({ length: word.length }, (_, at) => word.charCodeAt(at)));
}
