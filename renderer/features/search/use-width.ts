import { useLayoutEffect, useState, type RefObject } from 'react';

/** Finer differences are not worth drawing again, in pixels. */
const STEP = 40;

/** How wide an element is, to whole steps and never too much. @returns pixels; 0 before it was measured. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width / STEP) * STEP);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
