import { useCallback } from 'react';

/** How far above the status bar toasts stand. */
const PROPERTY = '--toasts-above';

/** For the `ref` of what stands at the foot of the window: toasts keep above it, so that they hide none of it. */
export function useToastsAbove(): (element: HTMLElement | null) => (() => void) | undefined {
  return useCallback((element) => {
    if (!element) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => style.setProperty(PROPERTY, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(PROPERTY);
    };
  }, []);
}
