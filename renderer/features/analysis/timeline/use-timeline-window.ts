import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { bringIn, panned, zoomed } from '#shared/analysis/timeline-window';
import type { TimelineItem } from '#shared/analysis/timeline';
import type { TimeSpan } from '#shared/dates/calendar';
import { analysisView, useAnalysisView } from '../../../state/analysis-view';

/** The column with the names of lanes, of a frame of some width, in pixels. */
export function headOf(frame: number): number {
  return frame < 560 ? 112 : 192;
}

/** How much closer a press of + goes, and a turn of the wheel. */
const STEP = 1.6;

/** Which stretch of time is in sight, on how many pixels, and how to change that. */
export type TimelineWindow = {
  readonly window: TimeSpan;
  /** What the names of lanes take, in pixels. */
  readonly head: number;
  /** Of the time alone, in pixels; 0 before it is on the screen. */
  readonly width: number;
  /** Pixels to a day. */
  readonly scale: number;
  readonly zoom: (by: number, at?: number) => void;
  readonly pan: (part: number) => void;
  readonly fit: () => void;
  readonly show: (span: TimeSpan) => void;
  readonly bring: (item: TimelineItem) => void;
};

/** @param all the stretch that shows everything */
export function useTimelineWindow(frame: RefObject<HTMLElement | null>, all: TimeSpan): TimelineWindow {
  const chosen = useAnalysisView((view) => view.timelineWindow);
  const whole = useWidth(frame);
  const head = headOf(whole);
  const width = Math.max(0, whole - head);
  const window = chosen ?? all;
  const set = (timelineWindow: TimeSpan | undefined): void => analysisView.set({ timelineWindow });
  // The one of the last change: keys may come faster than pictures.
  const now = (): TimeSpan => analysisView.get().timelineWindow ?? all;
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent): void => {
      const { left } = element.getBoundingClientRect();
      const head = headOf(element.clientWidth);
      const [sight, room] = [analysisView.get().timelineWindow ?? all, element.clientWidth - head];
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (event.ctrlKey || event.metaKey) {
        const at = sight.from + ((event.clientX - left - head) / room) * (sight.to - sight.from);
        const timelineWindow = zoomed(sight, Math.exp(-event.deltaY / 300), at);
        analysisView.set({ timelineWindow });
      } else if (isSideways) {
        const by = (event.deltaX || event.deltaY) / room;
        analysisView.set({ timelineWindow: panned(sight, by) });
      } else return;
      event.preventDefault();
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [frame, all]);
  return {
    window,
    head,
    width,
    scale: width / (window.to - window.from),
    zoom: (by, at) => set(zoomed(now(), STEP ** by, at)),
    pan: (part) => set(panned(now(), part)),
    fit: () => set(undefined),
    show: (span) => {
      const around = Math.max(15, span.to - span.from);
      set({ from: span.from - around, to: span.to + 2 * around });
    },
    bring: ({ span }) => {
      const to = bringIn(now(), span);
      if (to !== now()) set(to);
    },
  };
}

function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const look = (): void => setWidth(element.clientWidth);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
