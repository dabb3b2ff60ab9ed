import type { PassageBook } from '../state/passage-book';
import type { PassageOrder } from '../state/passage-order';
import { useLatest } from '../state/picture-first';
import { useSession } from '../state/session';
import { useDesk } from './desk';
import { shownPassages, type PassageRows } from './shown-passages';
import { useRecording } from './use-recording';

/** The open document's passages; what asks for them is drawn again each time that one of them changes. */
export function usePassages(): PassageBook {
  const { book } = useDesk();
  useLatest(book.listen, book.version);
  return book;
}

/** Those of them that the filter leaves, in an order. */
export function useShownPassages(order?: PassageOrder): PassageRows {
  const desk = useDesk();
  usePassages();
  // They say which passages these are.
  useSession((now) => now.filter);
  useRecording();
  return shownPassages(desk, order);
}
