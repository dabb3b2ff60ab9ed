import { ShieldOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon';
import styles from './UnprotectedNote.module.css';

/** What a bundle does not guard against, said before it matters. */
export function UnprotectedNote({ children }: { children: ReactNode }) {
  return (
    <p className={styles.note}>
      <Icon of={ShieldOff} className={styles.icon} />
      {children}
    </p>
  );
}
