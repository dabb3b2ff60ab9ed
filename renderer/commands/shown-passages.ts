import type { Interval } from '#shared/anchoring/interval-index';
import { isFiltering, matches, type Filter } from '../state/filter';
import type { PassageBook } from '../state/passage-book';
import type { PassageOrder } from '../state/passage-order';
import type { PassageView } from '../state/passage-view';
import { PickedPassages } from '../state/picked-passages';
import type { FieldSetting } from '../state/recording';
import { session } from '../state/session';
import { requiredIn } from '../state/tidy';
import type { Desk } from './desk';

/** Passages in an order, of which one asks for the n-th, for the place of one, and how many there are. */
export type PassageRows = {
  readonly length: number;
  at(rank: number): PassageView | undefined;
  /** How many stand before a passage; -1 if it is not among them. */
  placeOf(id: string): number;
};

/** The passages that the filter leaves, in an order. Kept up with each change one passage at a time. */
export function shownPassages(desk: Desk, order: PassageOrder = 'place'): PassageRows {
  const { filter } = session.get();
  if (order === 'place' && !isFiltering(filter)) return rowsOf(desk.book);
  const picked = pickedBy(desk.book, order, { filter, required: requiredIn(desk.recording.get()) });
  return {
    length: picked.length,
    at: (rank) => {
      const item = picked.at(rank);
      return item && desk.book.find(item.id);
    },
    placeOf: (id) => picked.placeOf(id),
  };
}

/** Of the passages that the filter leaves, how many begin before an offset. */
export function shownBefore(desk: Desk, offset: number): number {
  const { filter } = session.get();
  if (!isFiltering(filter)) return desk.book.countBefore(offset);
  const asked = { filter, required: requiredIn(desk.recording.get()) };
  return pickedBy(desk.book, 'place', asked).countBefore(offset);
}

/** Where the passages lie that the filter leaves, in order. Proportional to how many there are. */
export function shownPlaces(desk: Desk): readonly Interval[] {
  const { filter } = session.get();
  if (!isFiltering(filter)) return desk.book.places();
  return pickedBy(desk.book, 'place', { filter, required: requiredIn(desk.recording.get()) }).inOrder();
}

function rowsOf(book: PassageBook): PassageRows {
  return { length: book.size, at: (rank) => book.at(rank), placeOf: (id) => book.rankOf(id) };
}

type Asked = { readonly filter: Filter; readonly required: readonly FieldSetting[] };
type Picked = Asked & { readonly passages: PickedPassages };

/** What was asked for last in each order. */
const last = new WeakMap<PassageBook, Partial<Record<PassageOrder, Picked>>>();

function pickedBy(book: PassageBook, order: PassageOrder, asked: Asked): PickedPassages {
  const orders = last.get(book) ?? {};
  last.set(book, orders);
  const known = orders[order];
  if (known?.filter === asked.filter && known.required === asked.required) return known.passages;
  known?.passages.stop();
  const { filter, required } = asked;
  const passages = new PickedPassages(book, order, (passage) => matches(passage, filter, required));
  orders[order] = { ...asked, passages };
  return passages;
}
