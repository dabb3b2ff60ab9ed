import { ByteReader } from './bytes';
import { codeOf } from './codes';
import { noted, type Postings } from './postings';
import type { Hear, Sheets } from './search-sheets';
import { FAR, Sightings } from './sightings';
import type { Sought } from './sought';
import { Scanner } from './word-patterns';

const TEXT = codeOf('place', 'text');

/**
 * Counts words, phrases and words near each other by the lists alone: the sentences that hold them are known, and only
 * where words must stand side by side are they read. What it takes grows with what is found, not with what is looked through.
 */
export class ListedWords {
  readonly #sought: Sought;
  readonly #postings: Postings;
  readonly #seen: Sightings;
  /** By sentence: the bits of the patterns that stand in it. */
  readonly #hits: Int32Array;
  /** By article: whether anything stands in it. */
  readonly #isHit: Uint8Array;
  readonly #one = new Int32Array(1);

  /** @param sought one for which `canList` holds. */
  constructor(sought: Sought, postings: Postings) {
    this.#sought = sought;
    this.#postings = postings;
    this.#seen = new Sightings(sought);
    this.#hits = new Int32Array(postings.sentences);
    this.#isHit = new Uint8Array(postings.firsts.length);
    this.#findAll();
  }

  /** Whether the lists were made of this very article. */
  knows(number: number, article: Sheets): boolean {
    return this.#postings.isOf(number, article);
  }

  /** Tells of all that is found in an article: of each thing its place alone. */
  in(number: number, about: Sheets['about'], hear: Hear): void {
    if (this.#isHit[number] === 0) return;
    const { firsts } = this.#postings;
    const hits = this.#hits;
    const end = firsts[number + 1] as number;
    for (let sentence = firsts[number] as number; sentence < end;) {
      if (hits[sentence] === 0) sentence += 1;
      else sentence = this.#inThing(sentence, end, about, hear);
    }
  }

  /** @param first the first sentence of a thing in which something stands. @returns the first one behind the thing. */
  #inThing(first: number, end: number, about: Sheets['about'], hear: Hear): number {
    const { notes } = this.#postings;
    const subject = { about, marks: undefined, places: 0 };
    for (const test of this.#sought.ofArticle) if (!test(subject)) return end;
    this.#seen.clear();
    let isInRow = false;
    let apart = 0;
    let sentence = first;
    for (; sentence < end; sentence += 1) {
      const note = notes[sentence] as number;
      if (sentence > first && (note & noted.thing) !== 0) break;
      if ((note & noted.words) !== 0) {
        isInRow = false;
        apart += FAR;
      }
      const place = note & noted.place;
      const bits = this.#hits[sentence] as number;
      if (bits === 0 || (this.#sought.places & (1 << place)) === 0) continue;
      // Each sentence of the text is found by itself.
      if (!isInRow || place === TEXT) this.#seen.row(place, -1, -1, -1);
      isInRow = true;
      this.#one[0] = bits;
      this.#seen.sentenceAt(sentence + apart, this.#one);
    }
    this.#seen.tell(subject, hear);
    return sentence;
  }

  #findAll(): void {
    const scanner = new Scanner(this.#sought.groups);
    const reader = new ByteReader(new Uint8Array(0));
    const hits = this.#hits;
    const isHit = this.#isHit;
    for (const { pattern, numbers } of this.#sought.patterns) {
      const bit = pattern[0]?.bit ?? 0;
      if (numbers.length === 1) {
        this.#postings.eachWith(numbers, (sentence, article) => {
          hits[sentence] = (hits[sentence] as number) | bit;
          isHit[article] = 1;
        });
        continue;
      }
      this.#postings.eachWith(numbers, (sentence, article) => {
        const end = this.#postings.seek(reader, sentence, article);
        scanner.read(reader.bytes, reader.at, end);
        if (((scanner.hits[0] as number) & bit) === 0) return;
        hits[sentence] = (hits[sentence] as number) | bit;
        isHit[article] = 1;
      });
    }
  }
}

/** Whether a query is about words alone, and articles, and so few words that their bits fit into one number. */
export function canList({ hasWords, groups, patterns, clauses, tests }: Sought): boolean {
  return (
    hasWords &&
    groups.length <= 1 &&
    patterns.every(({ pattern }) => pattern.length <= 1) &&
    tests.length === 0 &&
    clauses.every((clause) => clause.tests.length === 0)
  );
}
