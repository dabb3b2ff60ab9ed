import { useSyncExternalStore } from 'react';
import { matching } from '../state/filter';
import type { PassageView } from '../state/passage-book';
import { useSession } from '../state/session';
import { requiredIn } from '../state/tidy';
import { useDesk } from './desk';
import { useRecording } from './use-recording';

/** The open document's passages in order; the same array until something changes. */
export function usePassages(): readonly PassageView[] {
  const { book } = useDesk();
  return useSyncExternalStore(book.listen, book.inOrder);
}

/** Those of them that the filter leaves. */
export function useShownPassages(): readonly PassageView[] {
  const passages = usePassages();
  const filter = useSession((now) => now.filter);
  const recording = useRecording();
  return matching(passages, filter, requiredIn(recording));
}
