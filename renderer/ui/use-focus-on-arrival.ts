import { useEffect, useRef, type RefObject } from 'react';
import type { WindowedListHandle } from './WindowedList';

/** In a room whose list is read first: once it is there, the focus goes to it, unless it is somewhere already. */
export function useFocusOnArrival(list: RefObject<WindowedListHandle | null>, isReady: boolean): void {
  const hasArrived = useRef(false);
  useEffect(() => {
    if (!isReady || hasArrived.current) return;
    hasArrived.current = true;
    if (document.activeElement === document.body) list.current?.focus();
  }, [list, isReady]);
}
