import { useEffect, useRef, useState, type PointerEvent, type RefObject } from 'react';
import type { Point } from '#shared/analysis/network-layout';
import type { Size } from './sight';

/** A hand that trembles by so many pixels presses, and does not drag. */
const TREMBLING = 4;
/** How much a turn of the wheel by one pixel enlarges. */
const WHEEL = 0.0015;

/** How large an element is, kept up with it. */
export function useSize(of: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return size;
}

/** Tells how far a pressed pointer moves from one event to the next, and, to whoever hears a click, whether it has dragged. */
export function usePanning(onPan: (by: Point) => void): {
  handlers: {
    onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    onPointerUp: () => void;
    onPointerCancel: () => void;
  };
  hasMoved: () => boolean;
} {
  const drag = useRef<{ from: Point; last: Point; hasMoved: boolean; isDown: boolean }>(undefined);
  const end = (): void => {
    if (drag.current) drag.current.isDown = false;
  };
  return {
    hasMoved: () => drag.current?.hasMoved ?? false,
    handlers: {
      onPointerDown: ({ button, clientX: x, clientY: y }) => {
        drag.current = { from: { x, y }, last: { x, y }, hasMoved: false, isDown: button === 0 };
      },
      onPointerMove: ({ clientX: x, clientY: y, pointerId, currentTarget }) => {
        const held = drag.current;
        if (!held?.isDown) return;
        const isDrag = Math.hypot(x - held.from.x, y - held.from.y) > TREMBLING;
        if (!held.hasMoved && !isDrag) return;
        if (!held.hasMoved) currentTarget.setPointerCapture(pointerId);
        held.hasMoved = true;
        onPan({ x: x - held.last.x, y: y - held.last.y });
        held.last = { x, y };
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}

/** Tells by how much a turn of the wheel enlarges, around which point, in pixels from the middle of the element. */
export function useWheel(
  of: RefObject<HTMLElement | null>,
  onTurn: (times: number, around: Point) => void,
): void {
  const latest = useRef(onTurn);
  useEffect(() => {
    latest.current = onTurn;
  });
  useEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const turn = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, top, width, height } = element.getBoundingClientRect();
      latest.current(Math.exp(-event.deltaY * WHEEL), {
        x: event.clientX - left - width / 2,
        y: event.clientY - top - height / 2,
      });
    };
    // React listens to the wheel without a say in whether the page scrolls.
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [of]);
}
