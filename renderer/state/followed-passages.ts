import type { BookNews, PassageBook } from './passage-book';
import type { PassageView } from './passage-view';

/**
 * Something worked out of each of a book's passages. After a change only the passages that it concerns are looked at again,
 * and not before somebody asks; the first look at all of them can be taken in parts.
 */
export abstract class FollowedPassages<Item> {
  readonly #book: PassageBook;
  #items = new Map<string, Item>();
  /** Those that are still to be looked at. */
  #open = new Set<string>();
  readonly #stop: () => void;

  constructor(book: PassageBook) {
    this.#book = book;
    this.#open = this.#all();
    this.#stop = book.listen((news) => this.#hear(news));
  }

  /** Whether every passage has been looked at. */
  get isWhole(): boolean {
    return this.#open.size === 0;
  }

  /** Looks at passages that are still to be looked at, as long as there is time. */
  lookOn(hasTime: () => boolean): void {
    for (const id of this.#open) {
      if (!hasTime()) return;
      this.#open.delete(id);
      this.#look(id);
    }
  }

  /** Nobody asks any more. */
  stop(): void {
    this.#stop();
  }

  protected item(id: string): Item | undefined {
    return this.#items.get(id);
  }

  /** Looks at whatever is still to be looked at. */
  protected complete(): void {
    if (!this.isWhole) this.lookOn(() => true);
  }

  /** What is worked out of a passage; nothing leaves it out. */
  protected abstract workOut(passage: PassageView): Item | undefined;

  /** Puts one in the place of another. */
  protected abstract replace(before: Item | undefined, after: Item | undefined): void;

  /** Begins anew with nothing. */
  protected abstract clear(): void;

  #hear(news: BookNews): void {
    if (news) for (const id of news.keys()) this.#open.add(id);
    else {
      this.#items = new Map();
      this.clear();
      this.#open = this.#all();
    }
  }

  #all(): Set<string> {
    return new Set(this.#book.places().map(({ id }) => id));
  }

  #look(id: string): void {
    const before = this.#items.get(id);
    const passage = this.#book.glanceAt(id);
    const after = passage && this.workOut(passage);
    if (!before && !after) return;
    this.replace(before, after);
    if (after) this.#items.set(id, after);
    else this.#items.delete(id);
  }
}
