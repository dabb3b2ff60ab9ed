import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { closeLine } from '../../commands/line';
import { useDesk } from '../../commands/desk';
import styles from './MarginLine.module.css';

type MarginLineProps = {
  /** What assistive technology calls it. */
  label: string;
  /** The words it is about. */
  quote: string;
  /** Level with their first line: pixels from the top of what scrolls. */
  top: number;
  children: ReactNode;
};

/**
 * The frame of every small form in the margin: it stands level with the words it is about, Tab goes round in it, Esc leaves
 * it for the caret.
 */
export function MarginLine({ label, quote, top, children }: MarginLineProps) {
  const desk = useDesk();
  const group = useRef<HTMLDivElement>(null);
  // It grows as one types: what is new must be in sight, also at the foot of the window.
  useEffect(() => {
    const frame = group.current;
    if (!frame) return;
    const observer = new ResizeObserver(() => frame.scrollIntoView({ block: 'nearest' }));
    observer.observe(frame);
    return () => observer.disconnect();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && !event.defaultPrevented) return keepFocusWithin(event, group.current);
    if (event.key !== 'Escape') return;
    closeLine(desk);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Its keys come from the field and the buttons in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={styles.line}
      style={{ top }}
      role="group"
      aria-label={label}
      data-region
      ref={group}
      onKeyDown={onKeyDown}
    >
      <p className={styles.quote} title={quote}>
        {quote}
      </p>
      {children}
    </div>
  );
}

/** Tab goes round in the line: Esc leaves it, and Enter is done with it. */
function keepFocusWithin(event: KeyboardEvent, group: HTMLElement | null): void {
  const stops = [...(group?.querySelectorAll<HTMLElement>('button, input, textarea, [tabindex="0"]') ?? [])];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
  event.preventDefault();
}
