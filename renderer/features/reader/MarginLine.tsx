import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useDesk, type Desk } from '../../commands/desk';
import { closeLine, rangeOfLine } from '../../commands/line';
import { session } from '../../state/session';
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

/** Between the words and the line below them, in pixels. */
const GAP = 8;

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
    // Not while sizes are being told: what scrolls may be laid out anew by it.
    let asked = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => bringIntoSight(frame, desk));
    });
    observer.observe(frame);
    return () => {
      cancelAnimationFrame(asked);
      observer.disconnect();
    };
  }, [desk]);
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

/** Beside the text it is scrolled to; at the foot of the text it must not lie over the words that it is about. */
function bringIntoSight(frame: HTMLElement, desk: Desk): void {
  const isAtFoot = getComputedStyle(frame).position === 'fixed';
  if (!isAtFoot) return frame.scrollIntoView({ block: 'nearest' });
  const { line } = session.get();
  const end = line && rangeOfLine(desk, line)?.end;
  if (end !== undefined) desk.reader?.keepAbove(end, frame.getBoundingClientRect().top - GAP);
}

/** Tab goes round in the line: Esc leaves it, and Enter is done with it. */
function keepFocusWithin(event: KeyboardEvent, group: HTMLElement | null): void {
  const stops = [
    ...(group?.querySelectorAll<HTMLElement>('button:enabled, input, textarea, [tabindex="0"]') ?? []),
  ];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length)?.focus();
  event.preventDefault();
}
