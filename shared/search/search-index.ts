import { codeLists } from './codes';
import type { Found, Stretch } from './found';
import type { Lexicon } from './lexicon';
import { canList, ListedWords } from './listed-words';
import { MarkReader } from './mark-sheet';
import { Postings } from './postings';
import { places, type Place, type Query, type Words } from './query';
import { Lookup } from './lookup';
import { Ranking } from './ranking';
import { SheetSearch, type Hear, type Sheets } from './search-sheets';
import type { SearchedDocument, SearchedRegister } from './searched';
import { soughtBy } from './sought';

/** An article in the index. */
export type IndexedArticle = Sheets & {
  readonly about: SearchedDocument;
  readonly text: Uint8Array;
  readonly textDigest: string;
};

/** Something that was found, without its words. */
export type Hit = {
  readonly place: Place;
  readonly object?: NonNullable<Found['object']>;
  readonly document?: string;
  readonly by?: string;
  readonly range?: Stretch;
  /** Which of what was said of the article; nothing for words of its text. */
  readonly said?: number;
};

export type Hits = {
  readonly hits: readonly Hit[];
  readonly counts: Readonly<Record<Place, number>>;
  readonly documents: number;
  /** What is to be marked in the words. */
  readonly shown: readonly Words[];
};

/** What was found, of which any part can be had as long as the index is of the same edition. */
export type FoundHits = Omit<Hits, 'hits'> & { readonly hits: (page: Page) => readonly Hit[] };

/** So many, after so many others. */
export type Page = { readonly limit: number; readonly from: number };

/** Whether to go on; asked again and again in a long search, so that others get their turn. */
export type Pause = () => Promise<boolean>;

/** So many bytes of words are looked through between two pauses: some milliseconds' worth. */
const BYTES_AT_ONCE = 1_000_000;
/** Words that are listed take so many times less. */
const LISTED_TIMES = 8;
/** So many articles may change before all are listed anew, however few there are. */
const MOST_LOOSE = 64;

/**
 * All articles, packed, with lists of which holds what. Lists only tell where to look: what is found is always what the
 * packed words say, so that articles that came since the lists were made are found all the same.
 */
export class SearchIndex {
  readonly lexicon: Lexicon;
  #register: SearchedRegister;
  #actors: Uint8Array;
  readonly #articles: (IndexedArticle | undefined)[] = [];
  readonly #documents: string[] = [];
  /** By article: the day of its date. */
  readonly #days: number[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #implications = new Map<number, readonly [number, number, number]>();
  #postings: Postings | undefined;
  /** How often an article changed since the lists were made. */
  #changes = 0;
  /** How many articles are in the lists. */
  #listed = 0;
  /** How many articles there are, and about how many bytes their sheets take. */
  #size = 0;
  #sheets = 0;
  #edition = 0;

  constructor(lexicon: Lexicon, register: SearchedRegister, actors: Uint8Array) {
    this.lexicon = lexicon;
    this.#register = register;
    this.#actors = actors;
  }

  /** How many articles it holds. */
  get size(): number {
    return this.#size;
  }

  /** About how much memory it takes. */
  get byteLength(): number {
    const lists = this.#postings?.byteLength ?? 0;
    return this.#sheets + this.lexicon.byteLength + lists + 40 * this.#implications.size;
  }

  get(document: string): IndexedArticle | undefined {
    return this.#articles[this.#numbers.get(document) ?? -1];
  }

  setRegister(register: SearchedRegister, actors: Uint8Array): void {
    this.#register = register;
    this.#actors = actors;
    this.#edition += 1;
  }

  set(document: string, article: IndexedArticle): void {
    this.remove(document);
    const number = this.#numbers.get(document) ?? this.#documents.push(document) - 1;
    this.#numbers.set(document, number);
    this.#articles[number] = article;
    this.#size += 1;
    this.#edition += 1;
    this.#sheets += bytesOf(article);
    this.#days[number] = dayOf(article.about);
    this.#changes += 1;
    const marks = new MarkReader().open(article.marks);
    while (marks.next()) {
      if (marks.kind !== 'implication') continue;
      marks.read();
      this.#implications.set(marks.implication, [marks.domain, marks.basis, marks.likelihood]);
    }
  }

  remove(document: string): void {
    const article = this.get(document);
    if (!article) return;
    const marks = new MarkReader().open(article.marks);
    while (marks.next()) {
      if (marks.kind !== 'implication') continue;
      marks.read();
      this.#implications.delete(marks.implication);
    }
    this.#articles[this.#numbers.get(document) ?? -1] = undefined;
    this.#size -= 1;
    this.#edition += 1;
    this.#sheets -= bytesOf(article);
  }

  get register(): SearchedRegister {
    return this.#register;
  }

  /** What was said of each article, packed (`MarkReader`). */
  *marked(): Generator<{ readonly document: string; readonly sheet: Uint8Array }> {
    for (const [number, article] of this.#articles.entries()) {
      const document = this.#documents[number];
      if (article && document !== undefined) yield { document, sheet: article.marks };
    }
  }

  documents(): string[] {
    return this.#documents.filter((_, number) => this.#articles[number]);
  }

  /**
   * Makes the lists anew where more than this share of the articles that they were made of has changed since. Takes about as
   * long as looking through everything twice.
   */
  tidy(share: number): void {
    const most = Math.max(MOST_LOOSE, this.#listed * share);
    if (this.#changes > (this.#postings ? most : 0)) this.#makeLists();
  }

  #makeLists(): void {
    this.#listed = this.size;
    this.#postings = new Postings([...this.#articles], this.lexicon.size);
    this.#changes = 0;
  }

  /** The digests of the texts that it holds. */
  textDigests(): Set<string> {
    return new Set(this.#articles.flatMap((article) => (article ? [article.textDigest] : [])));
  }

  /**
   * Forgets the words that no article holds; those of the register must be packed again. Makes the lists anew.
   *
   * @returns whether there were any.
   */
  forgetWords(): boolean {
    this.#makeLists();
    const lists = this.#postings;
    return this.lexicon.forgetUnless((number) => (lists?.lengthOf(number) ?? 0) > 0);
  }

  /** Raised by whatever may change what is found. */
  get edition(): number {
    return this.#edition;
  }

  /** @returns nothing where `pause` said not to go on. */
  async search(query: Query, page: Page, pause: Pause): Promise<Hits | undefined> {
    const found = await this.find(query, pause);
    return found && { ...found, hits: found.hits(page) };
  }

  /** Counts what is sought, and has whatever is to be shown of it at hand. @returns nothing where `pause` said not to go on. */
  async find(query: Query, pause: Pause): Promise<FoundHits | undefined> {
    const sought = soughtBy(query, this.#register, this.lexicon, this.#implications);
    const search = new SheetSearch(sought);
    const isListed = canList(sought);
    const listed = this.#postings && isListed ? new ListedWords(sought, this.#postings) : undefined;
    const lookup = this.#postings && !isListed ? new Lookup(sought, this.#postings) : undefined;
    const ranking = new Ranking(this.#articles.length);
    let at: number | undefined;
    const count: Hear = (place) => ranking.count(at, place);
    search.in({ marks: this.#actors }, count);
    let bytes = 0;
    for (let number = 0; number < this.#articles.length; number += 1) {
      const article = this.#articles[number];
      if (!article || lookup?.isWithout(number, article)) continue;
      at = number;
      const isKnown = listed?.knows(number, article);
      if (isKnown) listed?.in(number, article.about, count);
      else search.in(article, count, lookup?.likely(number, article));
      bytes += (article.marks.length + article.text.length) / (isKnown ? LISTED_TIMES : 1);
      if (bytes < BYTES_AT_ONCE) continue;
      bytes = 0;
      if (!(await pause())) return undefined;
    }
    return {
      hits: (page) => this.#page(search, ranking, lookup, page),
      counts: ranking.counts,
      documents: ranking.articles,
      shown: sought.shown,
    };
  }

  /** Only articles of which something is on the page are looked at again. */
  #page(search: SheetSearch, ranking: Ranking, lookup: Lookup | undefined, { limit, from }: Page): Hit[] {
    const hits: Hit[] = [];
    const end = from + limit;
    let at = 0;
    const take = (count: number, all: () => readonly Hit[]): void => {
      if (count > 0 && at < end && at + count > from) {
        hits.push(...all().slice(Math.max(0, from - at), end - at));
      }
      at += count;
    };
    const ranked = ranking.ranked((number) => this.#days[number] ?? 0);
    take(ranking.actors, () => this.#hitsIn(search, undefined, undefined));
    for (const isTitle of [true, false]) {
      for (const article of ranked) {
        take(ranking.countIn(article, isTitle), () =>
          this.#hitsIn(search, article, lookup).filter(({ place }) => (place === 'title') === isTitle),
        );
        if (at >= end) break;
      }
    }
    return hits;
  }

  /** By their places in the text; what has none comes last. */
  #hitsIn(search: SheetSearch, number: number | undefined, lookup: Lookup | undefined): Hit[] {
    const hits: Hit[] = [];
    const article = number === undefined ? undefined : this.#articles[number];
    const document = number === undefined ? undefined : this.#documents[number];
    const hear: Hear = (code, said, start, end, marks) => {
      const object = marks && objectOf(marks);
      const by = marks && this.lexicon.idOf(marks.by);
      hits.push({
        place: placeOf(code),
        ...(object && { object }),
        ...(document !== undefined && { document }),
        ...(by !== undefined && { by }),
        ...(start >= 0 && { range: { start, end } }),
        ...(said >= 0 && { said }),
      });
    };
    if (!article || number === undefined) search.in({ marks: this.#actors }, hear);
    else search.in(article, hear, lookup?.likely(number, article));
    return hits.toSorted((a, b) => (a.range?.start ?? Infinity) - (b.range?.start ?? Infinity) || 0);
  }
}

/** About how much memory an article takes, with what is known of it. */
function bytesOf({ text, marks }: IndexedArticle): number {
  return text.byteLength + marks.byteLength + 600;
}

/** When it came out, as far as that is known, else when it was added: in days since 1970. */
function dayOf({ published, addedAt }: SearchedDocument): number {
  const at = published === undefined ? addedAt : Date.parse(published);
  return Number.isNaN(at) ? 0 : Math.floor(at / DAY_MS);
}

const DAY_MS = 86_400_000;

function placeOf(code: number): Place {
  return places[code - 1] ?? 'text';
}

function objectOf(marks: MarkReader): NonNullable<Found['object']> {
  const { kind, id, object } = marks;
  switch (kind) {
    case 'passage':
    case 'implication':
    case 'actor':
      return { type: kind, id };
    case 'title':
    case 'note':
      return { type: object ?? codeLists.object[4], id };
  }
}
