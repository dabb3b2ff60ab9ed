import { IntList } from './int-list';
import type { Hear } from './search-sheets';
import type { Sought, SoughtClause, Subject } from './sought';
import type { Pattern } from './word-patterns';

/** Words are near each other within so many sentences, the first and the last among them. */
const NEAR_SPAN = 3;
/** Sentences of different texts are never near each other. */
export const FAR = 1_000;

/** What may be shown: a sentence of the text, all words of a note. */
type Row = { place: number; said: number; start: number; end: number; score: number; counted: number };

/**
 * What of the words sought stands where in one thing: in its rows, sentence by sentence. Kept in room that is used again for
 * the next thing.
 */
export class Sightings {
  readonly #sought: Sought;
  readonly #wanted: readonly SoughtClause[];
  readonly #stride: number;
  readonly #rows: Row[] = [];
  #rowCount = 0;
  /** Of each sentence in which something stands: its row, its number, and `stride` numbers with bits. */
  readonly #rowOf = new IntList();
  readonly #sentenceOf = new IntList();
  readonly #hits = new IntList();
  #sentence = 0;

  constructor(sought: Sought) {
    this.#sought = sought;
    this.#stride = sought.groups.length;
    this.#wanted = sought.clauses.filter(
      ({ isExcluded, words, near }) => !isExcluded && words.length + near.length > 0,
    );
  }

  clear(): void {
    this.#rowCount = this.#sentence = 0;
    this.#rowOf.clear();
    this.#sentenceOf.clear();
    this.#hits.clear();
  }

  /** From now on sentences belong to this row. */
  row(place: number, said: number, start: number, end: number): void {
    const row = this.#rows[this.#rowCount];
    this.#rowCount += 1;
    if (!row) {
      this.#rows.push({ place, said, start, end, score: 0, counted: -1 });
      return;
    }
    row.place = place;
    row.said = said;
    row.start = start;
    row.end = end;
    row.score = 0;
    row.counted = -1;
  }

  /** One sentence on, in which something stands. */
  sentence(hits: Int32Array): void {
    this.#rowOf.push(this.#rowCount - 1);
    this.#sentenceOf.push(this.#sentence);
    for (let at = 0; at < this.#stride; at += 1) this.#hits.push(hits[at] ?? 0);
    this.#sentence += 1;
  }

  /** The sentence of this number, in which something stands; greater than those before. */
  sentenceAt(number: number, hits: Int32Array): void {
    this.#sentence = number;
    this.sentence(hits);
  }

  /** One sentence on, in which there is nothing that counts. */
  pass(): void {
    this.#sentence += 1;
  }

  endOfText(): void {
    this.#sentence += FAR;
  }

  /** Tells of the rows with most of what is sought, if all of it holds. */
  tell(subject: Subject, hear: Hear): void {
    for (const clause of this.#sought.clauses) if (!this.#holds(clause, subject)) return;
    if (this.#wanted.length === 0) return this.#tellListed(subject, hear);
    for (let at = 0; at < this.#wanted.length; at += 1) this.#score(this.#wanted[at], at);
    let best = 1;
    for (let at = 0; at < this.#rowCount; at += 1) best = Math.max(best, this.#rows[at]?.score ?? 0);
    for (let at = 0; at < this.#rowCount; at += 1) {
      const row = this.#rows[at];
      if (row?.score === best) hear(row.place, row.said, row.start, row.end, subject.marks);
    }
  }

  #tellListed(subject: Subject, hear: Hear): void {
    for (let at = 0; at < this.#rowCount; at += 1) {
      const row = this.#rows[at];
      if (row && (this.#sought.listed & (1 << row.place)) !== 0) {
        hear(row.place, row.said, row.start, row.end, subject.marks);
      }
    }
  }

  #holds({ isExcluded, words, near, tests }: SoughtClause, subject: Subject): boolean {
    const holds =
      words.some((pattern) => this.#firstWith(pattern) >= 0) ||
      tests.some((test) => test(subject)) ||
      near.some((patterns) => this.#eachNear(patterns, () => true));
    return holds !== isExcluded;
  }

  /** Counts a clause for each row in which something of it stands. */
  #score(clause: SoughtClause | undefined, number: number): void {
    for (const pattern of clause?.words ?? []) {
      for (let at = this.#firstWith(pattern); at >= 0; at = this.#firstWith(pattern, at + 1)) {
        this.#count(at, number);
      }
    }
    for (const patterns of clause?.near ?? []) {
      this.#eachNear(patterns, (from, to) => {
        for (let at = from; at < to; at += 1) {
          if (patterns.some((pattern) => this.#has(pattern, at))) this.#count(at, number);
        }
        return false;
      });
    }
  }

  #count(sighting: number, clause: number): void {
    const row = this.#rows[this.#rowOf.at(sighting)];
    if (!row || row.counted === clause) return;
    row.counted = clause;
    row.score += 1;
  }

  /** The first sentence with a pattern from one to before another; -1 for none. */
  #firstWith(pattern: Pattern, from = 0, to = this.#rowOf.length): number {
    for (let at = from; at < to; at += 1) if (this.#has(pattern, at)) return at;
    return -1;
  }

  #has(pattern: Pattern, sighting: number): boolean {
    for (const { group, bit } of pattern) {
      if ((this.#hits.at(sighting * this.#stride + group) & bit) === 0) return false;
    }
    return pattern.length > 0;
  }

  /** Goes through all windows of sentences that hold all of the patterns, until one is taken. */
  #eachNear(patterns: readonly Pattern[], take: (from: number, to: number) => boolean): boolean {
    let to = 0;
    for (let from = 0; from < this.#rowOf.length; from += 1) {
      const last = this.#sentenceOf.at(from) + NEAR_SPAN;
      while (to < this.#rowOf.length && this.#sentenceOf.at(to) < last) to += 1;
      if (patterns.every((pattern) => this.#firstWith(pattern, from, to) >= 0) && take(from, to)) return true;
    }
    return false;
  }
}
