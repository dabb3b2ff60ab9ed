import { useRef, type PointerEvent, type RefObject } from 'react';
import { panned } from '#shared/analysis/timeline-window';
import { analysisView } from '../../../state/analysis-view';

/** A press that moves less is a click, in pixels. */
const STILL = 4;

/** Lets the time be drawn to the left and right. @param head what stands before it, in pixels */
export function useDragToPan(
  frame: RefObject<HTMLElement | null>,
  head: number,
  all: { from: number; to: number },
) {
  const moved = useRef(0);
  return {
    /** Whether the press that ended last was no click. */
    wasDragged: (): boolean => moved.current >= STILL,
    onPointerDown: (event: PointerEvent): void => {
      moved.current = 0;
      const element = frame.current;
      if (!element || event.button !== 0 || event.pointerType === 'touch') return;
      const begin = analysisView.get().timelineWindow ?? all;
      const [from, room] = [event.clientX, element.clientWidth - head];
      const onMove = ({ clientX }: globalThis.PointerEvent): void => {
        moved.current = Math.max(moved.current, Math.abs(clientX - from));
        if (moved.current < STILL) return;
        element.dataset['dragged'] = '';
        analysisView.set({ timelineWindow: panned(begin, (from - clientX) / room) });
      };
      const onEnd = (): void => {
        delete element.dataset['dragged'];
        removeEventListener('pointermove', onMove);
        removeEventListener('pointerup', onEnd);
        removeEventListener('pointercancel', onEnd);
      };
      addEventListener('pointermove', onMove);
      addEventListener('pointerup', onEnd);
      addEventListener('pointercancel', onEnd);
    },
  };
}
