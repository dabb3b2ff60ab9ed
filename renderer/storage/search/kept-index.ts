import type { JournalPosition } from '#shared/ipc/contract';
import type { Findings, Found } from '#shared/search/found';
import { Ledger } from '#shared/search/ledger';
import { Lexicon } from '#shared/search/lexicon';
import { packActors, type Said } from '#shared/search/mark-sheet';
import type { Query } from '#shared/search/query';
import { SearchIndex, type FoundHits, type Hit, type Pause } from '#shared/search/search-index';
import { nobody, type SearchedDocument } from '#shared/search/searched';
import { placedEntry } from '../catch-up';
import type { ProjectDatabase } from '../database';
import type { PlacedEntry } from '../fold-changes';
import { NOWHERE, progressOf } from '../projection';
import { ArticlePacker, type PackedArticle, type ReadArticles } from './article-packer';
import { linesOf, type WordSource } from './lines-of';
import type { LedgerAnswer, LedgerQuestion, Page, SearchBridge, SearchProgress } from './messages';
import { readRegister } from './read-documents';
import type { IndexStore, StoredIndex } from './index-store';

export type KeptIndexOptions = {
  readonly project: string;
  readonly tables: ProjectDatabase;
  readonly store: IndexStore;
  readonly bridge: SearchBridge;
  /** Settles when articles may be read: not while something else takes the processor that a person waits for. */
  readonly rested?: () => Promise<void>;
  readonly onProgress: (progress: SearchProgress) => void;
  /** Something else is found than before. */
  readonly onChanged: () => void;
  /** It cannot go on: what is stored must be deleted and made anew. */
  readonly onLost: (error: unknown) => void;
};

/** So many articles are read and stored together. */
const BATCH = 128;
/** Changes that follow one another are read together: after a rest of so long, or of so many times what reading took. */
const REST_MS = 200;
const REST_TIMES = 10;
/** A search waits so long for what was changed just before. */
const PATIENCE_MS = 150;
/** So many lines are made between two pauses. */
const LINES_AT_ONCE = 100;
/** Progress is told so often. */
const TELL_MS = 200;
/** While the index is made, lists are made anew when there is four times as much; later, when so much of it changed. */
const [SHARE_WHILE_MAKING, SHARE_LATER] = [3, 1 / 8];

/** Articles that are read together. */
type Batch = { readonly documents: readonly string[]; readonly articles: Promise<ReadArticles> };
const nothing: Batch = {
  documents: [],
  articles: Promise.resolve({ documents: [], read: new Map(), texts: new Map() }),
};

/**
 * A project's index, in memory and on the disk. What is stored is as the tables were at a position of the journal, or not
 * there: an article that changes is replaced, or taken out, in the transaction that moves the position. So whenever it ends,
 * the next start reads what is missing and what came into the journal since, and nothing else.
 */
export class KeptIndex {
  readonly #options: KeptIndexOptions;
  #index = new SearchIndex(new Lexicon(), nobody, new Uint8Array(0));
  #packer: ArticlePacker;
  /** The actors in words, by the number that the index has for them. */
  #actors: readonly Said[] = [];
  /** The articles that are to be read: those whose turn it is, and those that changed since it began. */
  readonly #due = new Set<string>();
  readonly #waiting = new Set<string>();
  #isRegisterWaiting = false;
  /** The position up to which all that changed is stored or waiting. */
  #followed: JournalPosition = NOWHERE;
  /** The stored position lies before that. */
  #isMoved = false;
  #isMade = false;
  #isSomethingGone = false;
  /** What was sought last, and how it was found. */
  #last: { readonly key: string; readonly found: FoundHits } | undefined;
  #reading: Promise<void> | undefined;
  /** The last batch is on the disk. */
  #written: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tookMs = 0;
  #toldAt = 0;

  constructor(options: KeptIndexOptions) {
    this.#options = options;
    this.#packer = new ArticlePacker(options, this.#index);
  }

  /** Reads what is stored, then whatever of the library that does not hold. Searches are answered meanwhile. */
  async start(): Promise<void> {
    const { tables, store } = this.#options;
    this.#followed = (await progressOf(tables))?.position ?? NOWHERE;
    const stored = await store.read();
    const changed = stored && (await this.#streamsSince(stored.position));
    // Of what was taken out for a change, the words may be nobody's.
    this.#isSomethingGone = changed !== undefined && changed.size > 0;
    if (stored && changed) await this.#goOn(stored, changed);
    else await store.begin(this.#followed);
    await this.#readRegister();
    const documents = new Set(await tables.documents.toCollection().primaryKeys());
    for (const document of documents) {
      if (!stored || !changed || !stored.articles.has(document) || changed.has(document))
        this.#waiting.add(document);
    }
    // What the tables do not have any more is found to be gone when it is read.
    for (const document of this.#index.documents()) if (!documents.has(document)) this.#waiting.add(document);
    this.#tellProgress(true);
    await this.#readWaiting();
  }

  /** The tables hold this entry now. */
  async followed({ position, entry }: PlacedEntry): Promise<void> {
    if (position.frames <= this.#followed.frames) return;
    const isNext = position.frames === this.#followed.frames + 1;
    const ofEntry = entry.kind === 'changes' ? entry.changes.map(({ stream }) => stream) : [];
    const streams = isNext ? new Set(ofEntry) : await this.#streamsSince(this.#followed);
    if (!streams) return this.#options.onLost(new Error('The journal is another one'));
    for (const stream of streams) {
      if (stream === this.#options.project) this.#isRegisterWaiting = true;
      else this.#waiting.add(stream);
    }
    this.#followed = position;
    this.#isMoved = true;
    this.#readSoon();
  }

  /** @returns nothing where `pause` said not to go on. */
  async search(query: Query, page: Page, pause: Pause): Promise<Findings | undefined> {
    await this.#caughtUp();
    const found = await this.#find(query, pause);
    if (!found || !(await pause())) return undefined;
    const { counts, documents, shown } = found;
    const hits = found.hits(page);
    const lines: Found[] = [];
    for (let from = 0; from < hits.length; from += LINES_AT_ONCE) {
      const some = hits.slice(from, from + LINES_AT_ONCE);
      lines.push(...linesOf(some, shown, await this.#wordsFor(some)));
      if (!(await pause())) return undefined;
    }
    return { found: lines, articles: this.#about(lines), counts, documents };
  }

  /** What the ledger says of what is indexed so far. */
  async ask(question: LedgerQuestion): Promise<LedgerAnswer> {
    await this.#caughtUp();
    const ledger = new Ledger(this.#index);
    switch (question.of) {
      case 'tally':
        return ledger.tally(question.scope);
      case 'ties':
        return ledger.ties(question.wish);
      case 'passages':
        return ledger.passages(question.wish);
    }
  }

  /** What is known of the articles that these are in. */
  #about(found: readonly Found[]): Findings['articles'] {
    const articles = new Map<string, SearchedDocument>();
    for (const { document } of found) {
      const about = document === undefined ? undefined : this.#index.get(document)?.about;
      if (document !== undefined && about) articles.set(document, about);
    }
    return articles;
  }

  /** More of what was sought last is at hand while nothing has changed. */
  async #find(query: Query, pause: Pause): Promise<FoundHits | undefined> {
    const key = `${this.#index.edition} ${JSON.stringify(query)}`;
    if (this.#last?.key === key) return this.#last.found;
    const index = this.#index;
    const found = await index.find(query, pause);
    if (found && key === `${index.edition} ${JSON.stringify(query)}`) this.#last = { key, found };
    return found;
  }

  /** The words of articles in which something was found. */
  async #wordsFor(hits: readonly Hit[]): Promise<WordSource> {
    const all = new Set<string>();
    const ofSaid = new Set<string>();
    for (const { document, said } of hits) {
      if (document === undefined) continue;
      all.add(document);
      if (said !== undefined) ofSaid.add(document);
    }
    const [texts, said] = await Promise.all([
      this.#packer.textsOf([...all]),
      this.#options.store.saidOf([...ofSaid]),
    ]);
    for (const document of ofSaid) if (!said.has(document)) this.#waiting.add(document);
    return {
      textOf: (document) => texts.get(document) ?? '',
      saidOf: (document) => (document === undefined ? this.#actors : (said.get(document) ?? [])),
    };
  }

  async #goOn({ lexicon, articles }: StoredIndex, changed: ReadonlySet<string>): Promise<void> {
    this.#index = new SearchIndex(lexicon, nobody, new Uint8Array(0));
    this.#packer = new ArticlePacker(this.#options, this.#index);
    for (const [document, article] of articles) this.#index.set(document, article);
    await this.#options.store.takeOut(changed, this.#followed);
    this.#index.tidy(SHARE_LATER);
  }

  /** The streams that the journal has changes of since a position; nothing if it does not know the position. */
  async #streamsSince(position: JournalPosition): Promise<Set<string> | undefined> {
    const { bridge, project } = this.#options;
    const streams = new Set<string>();
    for (let after = position; ;) {
      const answer = await bridge.readJournal({ project, after });
      if (!answer.ok || !answer.value.isKnown) return undefined;
      for (const { entry } of answer.value.entries.map(placedEntry)) {
        if (entry.kind === 'changes') for (const { stream } of entry.changes) streams.add(stream);
      }
      after = answer.value.entries.at(-1)?.position ?? after;
      if (answer.value.isEnd) return streams;
    }
  }

  async #readRegister(): Promise<void> {
    this.#isRegisterWaiting = false;
    const register = await readRegister(this.#options.tables);
    const { sheet, said } = packActors(register, this.#index.lexicon);
    this.#index.setRegister(register, sheet);
    this.#actors = said;
  }

  #readSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#readWaiting(), Math.max(REST_MS, REST_TIMES * this.#tookMs));
  }

  /** Waits for what was changed just before a search, unless that takes long. */
  async #caughtUp(): Promise<void> {
    if (!this.#isMade || !(this.#isMoved || this.#waiting.size > 0)) return;
    const until = performance.now() + PATIENCE_MS;
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    const whatCame = async (): Promise<void> => {
      do await this.#readWaiting();
      while (this.#waiting.size > 0 && performance.now() < until);
    };
    await Promise.race([whatCame(), patience]);
  }

  #readWaiting(): Promise<void> {
    clearTimeout(this.#timer);
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #read(): Promise<void> {
    const began = performance.now();
    try {
      do await this.#readRound();
      while (!this.#isMade && this.#waiting.size > 0);
      await this.#written;
      if (this.#isSomethingGone || !this.#isMade) await this.#forget();
      this.#index.tidy(SHARE_LATER);
      this.#isMade = true;
      this.#tellProgress(true);
      this.#options.onChanged();
    } catch (error) {
      this.#options.onLost(error);
    }
    this.#tookMs = performance.now() - began;
    if (this.#waiting.size > 0 || this.#isRegisterWaiting || this.#isMoved) this.#readSoon();
  }

  /**
   * Reads what is waiting now. What changes meanwhile waits for the next round: read at once, a long article in which somebody
   * works would be read over and over, and the tables could not be written for that.
   */
  async #readRound(): Promise<void> {
    for (const document of this.#waiting) this.#due.add(document);
    this.#waiting.clear();
    for (let batch = this.#nextBatch(); batch || this.#isRegisterWaiting || this.#canMove;) {
      await this.#options.rested?.();
      batch = await this.#readBatch(batch);
    }
  }

  /** The stored position may come up with the tables: of what changed up to there, nothing waits for another round. */
  get #canMove(): boolean {
    return this.#isMoved && this.#waiting.size === 0;
  }

  /** Nothing of an article that was removed stays on the disk, down to the words that it alone had. */
  async #forget(): Promise<void> {
    const areWordsGone = this.#isSomethingGone && this.#index.forgetWords();
    this.#isSomethingGone = false;
    if (areWordsGone) await this.#readRegister();
    const documents = new Set(this.#index.documents());
    const words = areWordsGone ? this.#index.lexicon : undefined;
    await this.#options.store.keepOnly(documents, this.#index.textDigests(), words);
  }

  /** Begins to read the articles that come next. */
  #nextBatch(): Batch | undefined {
    const documents = [...take(this.#due, BATCH)];
    if (documents.length === 0) return undefined;
    for (const document of documents) this.#due.delete(document);
    const articles = this.#packer.read(documents);
    // Whoever waits for it hears of an error; until somebody does, it is nobody's.
    articles.catch(() => undefined);
    return { documents, articles };
  }

  /**
   * Packs and stores a batch, while the next one is read and the one before is written.
   *
   * @returns the next one.
   */
  async #readBatch(batch: Batch = nothing): Promise<Batch | undefined> {
    const { store } = this.#options;
    if (this.#isRegisterWaiting) await this.#readRegister();
    const articles = await batch.articles;
    const next = this.#nextBatch();
    const position = this.#canMove ? this.#followed : undefined;
    if (position) this.#isMoved = false;
    if (position && next) {
      await this.#written;
      await store.takeOut([...batch.documents, ...next.documents, ...this.#due], position);
    }
    const packed = await this.#packer.pack(articles);
    await this.#written;
    this.#written = store.write(
      this.#unlessChanged(packed, next),
      this.#index.lexicon,
      next ? undefined : position,
    );
    this.#written.catch(() => undefined);
    for (const { document, article } of packed) {
      if (article) this.#index.set(document, article);
      else this.#index.remove(document);
      this.#isSomethingGone ||= !article;
    }
    if (!this.#isMade) this.#index.tidy(SHARE_WHILE_MAKING);
    this.#tellProgress(false);
    return next ?? this.#nextBatch();
  }

  /** What changed after it was read is read again; as it was it is not stored, since the position may lie behind that change. */
  #unlessChanged(packed: readonly PackedArticle[], next: Batch | undefined): PackedArticle[] {
    const again = new Set(next?.documents);
    return packed.map((article) =>
      again.has(article.document) || this.#waiting.has(article.document)
        ? { ...article, isInPart: true }
        : article,
    );
  }

  #tellProgress(isDue: boolean): void {
    const now = performance.now();
    if (!isDue && now - this.#toldAt < TELL_MS) return;
    this.#toldAt = now;
    const { size: done, byteLength: bytes } = this.#index;
    this.#options.onProgress({
      done,
      of: done + (this.#isMade ? 0 : this.#due.size + this.#waiting.size),
      bytes,
    });
  }
}

function* take<Value>(values: Iterable<Value>, most: number): Generator<Value> {
  let left = most;
  for (const value of values) {
    if (left-- <= 0) return;
    yield value;
  }
}
