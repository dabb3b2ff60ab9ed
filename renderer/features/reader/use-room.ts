import { useEffect, useState, type RefObject } from 'react';

/** How much room there is beside the text: for cards, for narrow ones, or for none. */
export type Room = 'wide' | 'narrow' | 'none';

/** Below this width of text and margin, in pixels, the margin gives way; below the second, it goes. */
const NARROW = 860;
const NONE = 620;

/** The room in an element, as its width changes. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>('wide');
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      setRoom(width <= NONE ? 'none' : width <= NARROW ? 'narrow' : 'wide');
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
