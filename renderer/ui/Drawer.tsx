import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { IconButton } from './IconButton';
import styles from './Drawer.module.css';

export type DrawerProps = {
  heading: string;
  children: ReactNode;
  /** Buttons at the end of the heading's line. */
  actions?: ReactNode;
  onClose: () => void;
  closeLabel: string;
  ref?: Ref<HTMLElement>;
};

/** A panel below the page, beside which one goes on reading. Esc inside closes it, unless something in it took Esc. */
export function Drawer({ heading, children, actions, onClose, closeLabel, ref }: DrawerProps) {
  const headingId = useId();

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }

  return (
    // It only listens to Esc from what is inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={ref}
      aria-labelledby={headingId}
      tabIndex={-1}
      className={styles.drawer}
      onKeyDown={closeOnEscape}
    >
      <header className={styles.header}>
        <h2 id={headingId} className={styles.heading}>
          {heading}
        </h2>
        <div className={styles.actions}>
          {actions}
          <IconButton icon={X} label={closeLabel} keys="Esc" tooltipSide="top" onPress={onClose} />
        </div>
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  );
}
