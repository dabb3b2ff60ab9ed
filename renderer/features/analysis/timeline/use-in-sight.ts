import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { DrawnLane } from './timeline-rows';

/** The dates above the lanes, in pixels. */
export const AXIS = 30;

/** The lanes that are scrolled into sight, with the one that one is at. */
export function useInSight(
  frame: RefObject<HTMLElement | null>,
  drawn: readonly DrawnLane[],
  at: string | undefined,
): readonly DrawnLane[] {
  const line = drawn.find(({ lane }) => lane.key === at);
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [frame]);
  useLayoutEffect(() => {
    // What one goes to in another lane may be scrolled away.
    const element = frame.current;
    if (!element || !line) return;
    const { scrollTop, clientHeight } = element;
    if (line.top < scrollTop) element.scrollTop = line.top;
    else if (line.top + line.height > scrollTop + clientHeight - AXIS)
      element.scrollTop = Math.min(line.top, line.top + line.height - clientHeight + AXIS);
    // Only going elsewhere scrolls; what changes around does not take the person away from where they look.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [at]);
  return useMemo(
    () =>
      drawn.filter(
        (each) =>
          each === line || (each.top + each.height > seen.top - AXIS && each.top < seen.top + seen.height),
      ),
    [drawn, line, seen],
  );
}
