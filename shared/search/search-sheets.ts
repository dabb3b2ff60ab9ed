import { ByteReader } from './bytes';
import { codeBits, codeOf } from './codes';
import { MarkReader, type MarkKind } from './mark-sheet';
import type { SearchedDocument } from './searched';
import { Sightings } from './sightings';
import type { Sought, Subject } from './sought';
import { Scanner } from './word-patterns';

/** What an index holds of an article; of the register, without `about` and text. */
export type Sheets = {
  readonly about?: SearchedDocument | undefined;
  readonly text?: Uint8Array | undefined;
  readonly marks: Uint8Array;
};

/**
 * Told of each thing that was found, with the code of its place, the number of its words among what was said (-1 for the
 * text's), and where it lies in the text (-1 for nowhere). The reader stands at it, where it is not the text or the title.
 */
export type Hear = (
  place: number,
  said: number,
  start: number,
  end: number,
  marks: MarkReader | undefined,
) => void;

/** In which sentences of an article there may be something: those of the text first, then those of what was said. */
export type Likely = {
  readonly isLikely: Uint8Array;
  /** Of the article's first sentence. */
  readonly from: number;
  /** All sentences of a thing are read that has a likely one: not only what is sought decides, what is excluded does, too. */
  readonly isWholeRead: boolean;
};

const TEXT = codeOf('place', 'text');
/** Where each kind of object may have words, as bits. */
const placesOf: Readonly<Record<MarkKind, number>> = {
  title: codeBits('place', ['text', 'title']),
  passage: codeBits('place', ['passage', 'note']),
  implication: codeBits('place', ['implication']),
  note: codeBits('place', ['note']),
  actor: codeBits('place', ['actor']),
};

/** Looks through one article after another for what is sought. */
export class SheetSearch {
  readonly #sought: Sought;
  readonly #scanner: Scanner;
  readonly #marks = new MarkReader();
  readonly #text = new ByteReader(new Uint8Array(0));
  /** Of the thing that is looked at: the article's words, a passage with its notes, an implication, a remark. */
  readonly #seen: Sightings;
  /** The places from which something can be told, as bits. */
  readonly #telling: number;
  #likely: Likely | undefined;

  constructor(sought: Sought) {
    this.#sought = sought;
    this.#telling = sought.hasWords ? sought.places : sought.places & sought.listed;
    this.#scanner = new Scanner(sought.groups);
    this.#seen = new Sightings(sought);
  }

  /**
   * Tells of all that is found, as it is kept: title, text, passages, implications, notes.
   *
   * @param likely where there may be something; without it everything is looked at.
   */
  in({ about, text, marks: sheet }: Sheets, hear: Hear, likely?: Likely): void {
    const subject: Mutable<Subject> = { about, marks: undefined, places: 0 };
    for (const test of this.#sought.ofArticle) if (!test(subject)) return;
    this.#likely = likely;
    if (text) this.#text.open(text);
    const ofText = text ? this.#text.number() : 0;
    const marks = this.#marks.open(sheet);
    for (let sentence = ofText; marks.next(); sentence += marks.sentences) {
      if ((placesOf[marks.kind] & this.#telling) === 0) continue;
      const isTitle = marks.kind === 'title';
      const isHere = this.#isLikely(sentence, marks.sentences) || (isTitle && this.#isLikely(0, ofText));
      if (!isHere) continue;
      marks.read();
      subject.marks = isTitle ? undefined : marks;
      if (!this.#passes(subject)) continue;
      this.#seen.clear();
      subject.places = this.#readSaid(marks, sentence) & this.#sought.places;
      if (isTitle && ofText > 0) subject.places |= this.#readText(ofText) & this.#sought.places;
      if (subject.places !== 0) this.#seen.tell(subject, hear);
    }
  }

  #passes(subject: Subject): boolean {
    for (const test of this.#sought.tests) if (!test(subject)) return false;
    return true;
  }

  /** Notes what stands in the words of an object. @returns the places at which it has words, as bits. */
  #readSaid({ reader, start, end }: MarkReader, first: number): number {
    let places = 0;
    let sentence = first;
    for (let left = reader.number(); left > 0; left -= 1) {
      const place = reader.number();
      const said = reader.number();
      places |= 1 << place;
      const isLookedAt = (this.#sought.places & (1 << place)) !== 0;
      if (isLookedAt) this.#seen.row(place, said, start, end);
      for (let sentences = reader.number(); sentences > 0; sentences -= 1) {
        const length = reader.number();
        if (isLookedAt && this.#isHit(reader, length, sentence)) this.#seen.sentence(this.#scanner.hits);
        else this.#seen.pass();
        reader.at += length;
        sentence += 1;
      }
      this.#seen.endOfText();
    }
    return places;
  }

  /** Notes what stands in the text; a sentence is a row if anything does. */
  #readText(count: number): number {
    const reader = this.#text;
    const isLookedAt = (this.#sought.places & (1 << TEXT)) !== 0;
    if (!isLookedAt || this.#sought.groups.length === 0 || !this.#isLikely(0, count)) return 1 << TEXT;
    let last = 0;
    for (let sentence = 0; sentence < count; sentence += 1) {
      const start = last + reader.number();
      last = start + reader.number();
      const length = reader.number();
      if (this.#isHit(reader, length, sentence)) {
        this.#seen.row(TEXT, -1, start, last);
        this.#seen.sentence(this.#scanner.hits);
      } else this.#seen.pass();
      reader.at += length;
    }
    return 1 << TEXT;
  }

  #isHit(reader: ByteReader, length: number, sentence: number): boolean {
    const likely = this.#likely;
    if (likely && !likely.isWholeRead && likely.isLikely[likely.from + sentence] === 0) return false;
    return this.#scanner.read(reader.bytes, reader.at, reader.at + length);
  }

  /** Whether there may be something in so many sentences from one on. */
  #isLikely(first: number, count: number): boolean {
    if (!this.#likely) return true;
    const { isLikely, from } = this.#likely;
    for (let at = from + first; at < from + first + count; at += 1) if (isLikely[at] !== 0) return true;
    return false;
  }
}

type Mutable<Value> = { -readonly [Name in keyof Value]: Value[Name] };
