import { ProgressBar } from 'react-aria-components';
import styles from './Spinner.module.css';

/** Something goes on, and how long is not known. Shown only after a moment: quick work does not flash. */
export function Spinner({ label }: { label: string }) {
  return (
    <ProgressBar aria-label={label} isIndeterminate className={styles.spinner}>
      <svg viewBox="0 0 16 16" width={16} height={16} aria-hidden>
        <circle className={styles.track} cx={8} cy={8} r={6.5} />
        <circle className={styles.arc} cx={8} cy={8} r={6.5} pathLength={4} />
      </svg>
    </ProgressBar>
  );
}
