import { ByteReader, bytesFor } from './bytes';
import { codeOf } from './codes';
import { MarkReader } from './mark-sheet';
import type { Sheets } from './search-sheets';
import type { InOneSentence } from './sought';

/** What passages and implications have that is no word and no id, as a number that no word has. */
export const properties = {
  kind: (code: number) => -1 - code,
  certainty: (code: number) => -9 - code,
  /** It bears on an implication, or is one. */
  hasImplication: -17,
} as const;
const PROPERTIES = 17;

/** What is noted of a sentence: the code of its place, and whether a thing, or words of another place, begin with it. */
export const noted = { place: 7, words: 8, thing: 16 } as const;
const TEXT = codeOf('place', 'text');

/**
 * In which sentences each word stands, and each id and property of an object, as lists of numbers: the sentences of all
 * articles are numbered through, those of an article's text before those of what was said. An object's properties stand at
 * its first sentence. Made for all articles together, in two rounds: how long the lists are, then what they hold.
 */
export class Postings {
  /** By article: the number of its first sentence; at the end, how many sentences there are. */
  readonly firsts: Uint32Array;
  /** By sentence: what is `noted` of it. */
  readonly notes: Uint8Array;
  /** By sentence: where in its sheet the length of its words stands, and behind that they. */
  readonly #places: Uint32Array;
  readonly #articles: readonly (Sheets | undefined)[];
  readonly #words: number;
  /** Lists one after another, properties behind the words: gaps between sentences as `ByteWriter` writes them. */
  #bytes = new Uint8Array(0);
  /** Where each list begins; at the end, where the last one ends. */
  readonly #begins: Uint32Array;

  /** @param articles by number; those that are missing hold nothing. @param words one more than the greatest number of a word. */
  constructor(articles: readonly (Sheets | undefined)[], words: number) {
    this.#articles = articles;
    this.#words = words;
    this.firsts = new Uint32Array(articles.length + 1);
    const lists = words + PROPERTIES;
    const begins = (this.#begins = new Uint32Array(lists + 1));
    this.#listings((list, gap) => {
      begins[list + 1] = (begins[list + 1] as number) + bytesFor(gap);
    });
    this.notes = new Uint8Array(this.sentences);
    this.#places = new Uint32Array(this.sentences);
    this.#noteAll();
    for (let list = 0; list < lists; list += 1) {
      begins[list + 1] = (begins[list + 1] as number) + (begins[list] as number);
    }
    const bytes = (this.#bytes = new Uint8Array(begins[lists] ?? 0));
    const ends = begins.slice(0, lists);
    this.#listings((list, gap) => {
      let at = ends[list] as number;
      let rest = gap;
      while (rest > 127) {
        bytes[at++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      bytes[at++] = rest;
      ends[list] = at;
    });
  }

  get byteLength(): number {
    const lists = [this.#bytes, this.#begins, this.firsts, this.notes, this.#places];
    return lists.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  get sentences(): number {
    return this.firsts.at(-1) ?? 0;
  }

  /** Whether the lists were made of this very article. */
  isOf(number: number, article: Sheets): boolean {
    return this.#articles[number] === article;
  }

  /** Goes to a sentence of an article. @returns where its words end; they begin where the reader is. */
  seek(reader: ByteReader, sentence: number, article: number): number {
    const sheets = this.#articles[article];
    const isText = ((this.notes[sentence] as number) & noted.place) === TEXT;
    reader.open((isText ? sheets?.text : sheets?.marks) ?? nothing);
    reader.at = this.#places[sentence] as number;
    const length = reader.number();
    return reader.at + length;
  }

  /** About how many sentences a list has. */
  lengthOf(word: number): number {
    const list = this.#listOf(word);
    return list < 0 ? 0 : (this.#begins[list + 1] ?? 0) - (this.#begins[list] ?? 0);
  }

  /** Tells of the sentences with a word or a property, in order, each with the article that it is in. */
  each(word: number, hear: (sentence: number, article: number) => void): void {
    const list = this.#listOf(word);
    if (list < 0) return;
    const { firsts } = this;
    const reader = new ByteReader(this.#bytes, this.#begins[list]);
    const end = this.#begins[list + 1] ?? 0;
    let article = 0;
    for (let sentence = -1; reader.at < end;) {
      sentence += reader.number();
      while ((firsts[article + 1] as number) <= sentence) article += 1;
      hear(sentence, article);
    }
  }

  /** Tells of the sentences that hold all of these words, not yet whether they stand side by side. */
  eachWith(words: InOneSentence, hear: (sentence: number, article: number) => void): void {
    const [first, ...others] = words.slice(0, MOST_WORDS);
    if (!first || words.some((numbers) => numbers.length === 0)) return;
    if (others.length === 0) {
      for (const number of first) this.each(number, hear);
      return;
    }
    const met = new Uint8Array(this.sentences);
    for (const number of first) this.each(number, (sentence) => (met[sentence] = 1));
    for (const [at, numbers] of others.entries()) {
      const isLast = at === others.length - 1;
      for (const number of numbers) {
        this.each(number, (sentence, article) => {
          if (met[sentence] !== at + 1) return;
          met[sentence] = at + 2;
          if (isLast) hear(sentence, article);
        });
      }
    }
  }

  /** -1 for words that came later. */
  #listOf(word: number): number {
    const list = word < 0 ? this.#words - 1 - word : word;
    return word < this.#words ? list : -1;
  }

  /** Goes through everything in order of the sentences; what stands twice in one is told once. */
  #listings(hear: (list: number, gap: number) => void): void {
    const lasts = new Int32Array(this.#words + PROPERTIES).fill(-1);
    const list = (word: number, sentence: number): void => {
      const at = this.#listOf(word);
      const last = lasts[at] as number;
      if (last === sentence) return;
      lasts[at] = sentence;
      hear(at, sentence - last);
    };
    let sentence = 0;
    for (const [article, sheets] of this.#articles.entries()) {
      this.firsts[article] = sentence;
      if (!sheets) continue;
      sentence = listText(sheets.text, sentence, list);
      sentence = listMarks(sheets.marks, sentence, list);
    }
    this.firsts[this.#articles.length] = sentence;
  }

  #noteAll(): void {
    const { notes } = this;
    let sentence = 0;
    const note = (begins: number, place: number, reader: ByteReader): void => {
      notes[sentence] = begins | place;
      this.#places[sentence] = reader.at;
      const length = reader.number();
      reader.at += length;
      sentence += 1;
    };
    const marks = new MarkReader();
    for (const sheets of this.#articles) {
      if (!sheets) continue;
      let begins = noted.thing | noted.words;
      if (sheets.text) {
        const reader = new ByteReader(sheets.text);
        for (let left = reader.number(); left > 0; left -= 1) {
          reader.number();
          reader.number();
          note(begins, TEXT, reader);
          begins = 0;
        }
      }
      const { reader } = marks.open(sheets.marks);
      while (marks.next()) {
        marks.read();
        // The title belongs to what the text is of.
        begins = marks.kind === 'title' && begins === 0 ? noted.words : noted.thing | noted.words;
        for (let said = reader.number(); said > 0; said -= 1) {
          const place = reader.number();
          reader.number();
          for (let left = reader.number(); left > 0; left -= 1) {
            note(begins, place, reader);
            begins = 0;
          }
          begins = noted.words;
        }
      }
    }
  }
}

const nothing = new Uint8Array(0);
/** So many lists are laid over one another at most; more hardly make what is left fewer. */
const MOST_WORDS = 200;

type List = (word: number, sentence: number) => void;

/** @returns the number of the next sentence. */
function listText(text: Uint8Array | undefined, first: number, list: List): number {
  if (!text) return first;
  const reader = new ByteReader(text);
  const end = first + reader.number();
  for (let sentence = first; sentence < end; sentence += 1) {
    reader.number();
    reader.number();
    listWords(reader, sentence, list);
  }
  return end;
}

function listMarks(sheet: Uint8Array, first: number, list: List): number {
  let sentence = first;
  const marks = new MarkReader().open(sheet);
  const { reader } = marks;
  while (marks.next()) {
    marks.read();
    if (marks.by > 0) list(marks.by, sentence);
    for (let at = 0; at < marks.actors.length; at += 1) list(marks.actors.at(at), sentence);
    for (let at = 0; at < marks.themes.length; at += 1) list(marks.themes.at(at), sentence);
    if (marks.passageKind > 0) list(properties.kind(marks.passageKind), sentence);
    if (marks.certainty > 0) list(properties.certainty(marks.certainty), sentence);
    if (marks.kind === 'implication' || marks.bearsOn.length > 0) list(properties.hasImplication, sentence);
    for (let said = reader.number(); said > 0; said -= 1) {
      reader.number();
      reader.number();
      for (let left = reader.number(); left > 0; left -= 1) {
        listWords(reader, sentence, list);
        sentence += 1;
      }
    }
  }
  return sentence;
}

function listWords(reader: ByteReader, sentence: number, list: List): void {
  const length = reader.number();
  for (const end = reader.at + length; reader.at < end;) list(reader.number(), sentence);
}
