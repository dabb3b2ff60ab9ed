import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LibrarySearch } from './search/library-search';

/** While the index is being read or made, a question is asked again this often at most. */
const REST_MS = 500;

/**
 * What the ledger answers now, and again after whatever was said changes; nothing until the first answer, and the one before
 * until a new one is there.
 *
 * @param question keeps its identity as long as it asks for the same.
 */
export function useLedger<Answer>(
  search: LibrarySearch,
  question: (search: LibrarySearch) => Promise<Answer | undefined>,
): Answer | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let isGone = false;
    let isAsking = false;
    let isStale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      timer = undefined;
      isStale = false;
      isAsking = true;
      const now = await question(search);
      isAsking = false;
      if (isGone) return;
      if (now !== undefined) setAnswer(() => now);
      if (isStale) askSoon();
    };
    const askSoon = (): void => {
      isStale = true;
      if (!isAsking) timer ??= setTimeout(() => void ask(), REST_MS);
    };
    void ask();
    const stop = search.listen(askSoon);
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, [search, question]);
  return answer;
}

/** Whether all articles are in the index: until then what the ledger says is a part. */
export function useIsCounted(search: LibrarySearch): boolean {
  return useSyncExternalStore(
    (listener) => search.listen(listener),
    () => search.progress !== undefined && search.progress.done >= search.progress.of,
  );
}
