import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Tab.module.css';

/**
 * Around the list of a tab: a region whose focus goes on to the row that one was at, or to the first, as soon as there are
 * rows; or to the whole where that keeps the focus itself.
 */
export function ListFrame({ isReady, children }: { isReady: boolean; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isReady && document.activeElement === frame.current) focusRow(frame.current);
  }, [isReady]);
  return (
    <div
      ref={frame}
      className={styles.list}
      data-region
      data-region-focus
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => target === currentTarget && focusRow(currentTarget)}
    >
      {children}
    </div>
  );
}

function focusRow(around: HTMLElement | null): void {
  around?.querySelector<HTMLElement>(':is([role=option], [role=listbox])[tabindex="0"]')?.focus();
}
