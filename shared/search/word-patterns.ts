import type { Lexicon } from './lexicon';
import type { Words } from './query';
import type { InOneSentence } from './sought';
import { searchWords } from './words';

/** Where in the scanned masks a part of a term is told. */
export type Sign = { readonly group: number; readonly bit: number };

/** Words that stand side by side: all of these signs must be on one sentence. Nothing holds an empty one. */
export type Pattern = readonly Sign[];

export type KnownPattern = { readonly pattern: Pattern; readonly numbers: InOneSentence };

/** So many words fit into the bits of one number. */
const MOST_BITS = 31;

/**
 * All words that a query seeks, as bits: each word of a phrase has a bit, and the bit of its last one says that the phrase was
 * there (shift-and, Baeza-Yates and Gonnet 1992). One pass over a sentence finds all of them. A phrase longer than a number
 * has bits is told by its parts, which must stand in one sentence.
 */
export class WordPatterns {
  readonly #lexicon: Lexicon;
  readonly #groups: Group[] = [];
  readonly #known = new Map<string, KnownPattern>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  get groups(): readonly Group[] {
    return this.#groups;
  }

  /** All patterns so far, each with the numbers that its words may have. */
  get all(): readonly KnownPattern[] {
    return [...this.#known.values()];
  }

  /** The signs of words; none for what nobody wrote. */
  add(words: Words): Pattern {
    const key = `${words.isBeginning ? '*' : ''}${words.text}`;
    const known = this.#known.get(key);
    if (known) return known.pattern;
    const numbers = this.numbersOf(words);
    const pattern = this.#added(numbers);
    this.#known.set(key, { pattern, numbers });
    return pattern;
  }

  /** The numbers that each of the words may have. */
  numbersOf({ text, isBeginning }: Words): InOneSentence {
    return searchWords(text).map((word, at, all) => {
      if (isBeginning && at === all.length - 1) return this.#lexicon.beginningWith(word);
      const number = this.#lexicon.find(word);
      return number === 0 ? [] : [number];
    });
  }

  #added(numbers: InOneSentence): Pattern {
    if (numbers.some((any) => any.length === 0)) return [];
    const signs: Sign[] = [];
    for (let from = 0; from < numbers.length; from += MOST_BITS) {
      const part = numbers.slice(from, from + MOST_BITS);
      const last = this.#groups.at(-1);
      const group = last && last.used + part.length <= MOST_BITS ? last : new Group(this.#lexicon.size);
      if (group !== last) this.#groups.push(group);
      signs.push({ group: this.#groups.length - 1, bit: group.add(part) });
    }
    return signs;
  }
}

/** Patterns that share the bits of one number. */
export class Group {
  used = 0;
  starts = 0;
  ends = 0;
  /** By number of a word: the bits at which it may stand. */
  readonly masks: Int32Array;

  constructor(size: number) {
    this.masks = new Int32Array(size);
  }

  /** @returns the bit that says that the words were there. */
  add(numbers: InOneSentence): number {
    const first = this.used;
    for (const any of numbers) {
      for (const number of any) this.masks[number] = (this.masks[number] ?? 0) | (1 << this.used);
      this.used += 1;
    }
    this.starts |= 1 << first;
    const end = 1 << (this.used - 1);
    this.ends |= end;
    return end;
  }
}

/** Which of the patterns stand in a sentence. */
export class Scanner {
  /** By group: the bits of what the last sentence held. */
  readonly hits: Int32Array;
  readonly #groups: readonly Group[];

  constructor(groups: readonly Group[]) {
    this.#groups = groups;
    this.hits = new Int32Array(groups.length);
  }

  /** Reads a sentence, from a byte to before another. @returns whether it holds anything. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    let any = 0;
    for (let at = 0; at < this.#groups.length; at += 1) {
      const group = this.#groups[at];
      const hits = group ? hitsIn(group, bytes, from, to) : 0;
      this.hits[at] = hits;
      any |= hits;
    }
    return any !== 0;
  }
}

function hitsIn({ masks, starts, ends }: Group, bytes: Uint8Array, from: number, to: number): number {
  let state = 0;
  let hits = 0;
  for (let at = from; at < to;) {
    let number = bytes[at++] as number;
    if (number > 127) {
      number &= 127;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[at++] as number;
        number |= (byte & 127) << shift;
        if (byte < 128) break;
      }
    }
    state = ((state << 1) | starts) & (masks[number] as number);
    hits |= state;
  }
  return hits & ends;
}
