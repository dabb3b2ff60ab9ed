import { useSession } from '../../state/session';
import styles from './ReadingHint.module.css';

/** What to press next, while a key waits for another. Assistive technology has been told by then. */
export function ReadingHint() {
  const hint = useSession((session) => session.hint);
  return (
    hint && (
      <div className={styles.place} aria-hidden>
        <p className={styles.hint}>{hint}</p>
      </div>
    )
  );
}
