import { OrderedList } from '#shared/ordered-list';
import { FollowedPassages } from './followed-passages';
import type { PassageBook } from './passage-book';
import { comparePassages, orderedPassage, type OrderedPassage, type PassageOrder } from './passage-order';
import type { PassageView } from './passage-view';

/** The passages of a book for which a test holds, in an order. */
export class PickedPassages extends FollowedPassages<OrderedPassage> {
  readonly #holds: (passage: PassageView) => boolean;
  readonly #order: PassageOrder;
  #list: OrderedList<OrderedPassage>;

  constructor(book: PassageBook, order: PassageOrder, holds: (passage: PassageView) => boolean) {
    super(book);
    this.#holds = holds;
    this.#order = order;
    this.#list = new OrderedList(comparePassages(order));
  }

  get length(): number {
    this.complete();
    return this.#list.size;
  }

  /** The one that has so many before it. */
  at(rank: number): OrderedPassage | undefined {
    this.complete();
    return this.#list.at(rank);
  }

  /** How many stand before a passage; -1 if it is not there. */
  placeOf(id: string): number {
    this.complete();
    const item = this.item(id);
    return item ? this.#list.rankOf(item) : -1;
  }

  /** In the order of their places: how many begin before an offset. */
  countBefore(offset: number): number {
    this.complete();
    return this.#list.firstWhere(({ start }) => start >= offset);
  }

  /** All of them, in order. */
  inOrder(): readonly OrderedPassage[] {
    this.complete();
    return this.#list.inOrder();
  }

  protected override workOut(passage: PassageView): OrderedPassage | undefined {
    return this.#holds(passage) ? orderedPassage(passage) : undefined;
  }

  protected override replace(before: OrderedPassage | undefined, after: OrderedPassage | undefined): void {
    if (before) this.#list.remove(before);
    if (after) this.#list.add(after);
  }

  protected override clear(): void {
    this.#list = new OrderedList(comparePassages(this.#order));
  }
}
