import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './EmptyState.module.css';

export type EmptyStateProps = {
  icon: LucideIcon;
  /** One line: what is not here. */
  children: ReactNode;
  /** What to do about it: one button, or a few. */
  actions?: ReactNode;
};

export function EmptyState({ icon, children, actions }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon of={icon} size={24} className={styles.icon} />
      <p className={styles.line}>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
