import { Spinner } from '../../ui/Spinner';
import styles from './BundleLine.module.css';

/** That work on a bundle goes on, while it is not known how far it is. */
export function BundleLine({ label }: { label: string }) {
  return (
    <p className={styles.line}>
      <Spinner label={label} />
      <span>{label}</span>
    </p>
  );
}
