import { ChevronDown, ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';
import { Icon } from './Icon';
import styles from './PanelSection.module.css';

export type PanelSectionProps = {
  /** What the region is called. */
  label: string;
  heading: string;
  isOpen: boolean;
  onToggle: () => void;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  children: ReactNode;
  /** Takes what room there is; otherwise only what it needs, up to its share. */
  isMain?: boolean;
  /** Single letters are commands here. */
  hasSingleKeys?: boolean;
};

/** A part of a side panel under a heading that opens and closes it. */
export function PanelSection({
  label,
  heading,
  isOpen,
  onToggle,
  actions,
  children,
  isMain = false,
  hasSingleKeys = false,
}: PanelSectionProps) {
  const content = useId();
  return (
    <section
      className={classNames(styles.section, isMain && styles.main)}
      aria-label={label}
      data-open={isOpen || undefined}
      data-region
      data-single-keys={hasSingleKeys || undefined}
    >
      <header className={styles.header}>
        <h2 className={styles.heading}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={isOpen}
            aria-controls={content}
            onClick={onToggle}
          >
            <Icon of={isOpen ? ChevronDown : ChevronRight} />
            <span className={styles.words}>{heading}</span>
          </button>
        </h2>
        {isOpen && actions}
      </header>
      <div id={content} className={styles.content} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
