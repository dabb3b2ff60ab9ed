import { useEffect, useRef } from 'react';

/**
 * A key pressed before what it acts on is there is not lost: it acts as soon as that is there.
 *
 * @param isLate what the deed acts on is still being read
 * @returns does the deed now, or owes it
 */
export function useOwed(isLate: boolean, deed: () => void): () => void {
  const isOwed = useRef(false);
  useEffect(() => {
    if (!isOwed.current || isLate) return;
    isOwed.current = false;
    // The deed may take away at once what it was asked from, which an effect may not.
    queueMicrotask(deed);
  });
  return () => {
    if (isLate) isOwed.current = true;
    else deed();
  };
}
