import { useSyncExternalStore } from 'react';
import { useDesk } from './desk';
import type { PassageView } from '../state/passage-book';

/** The open document's passages in order; the same array until something changes. */
export function usePassages(): readonly PassageView[] {
  const { book } = useDesk();
  return useSyncExternalStore(book.listen, book.inOrder);
}
