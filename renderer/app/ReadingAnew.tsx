import { useSession } from '../state/session';
import { readingAnewText } from '../text/reading-anew';
import { Progress } from '../ui/Progress';
import styles from './ReadingAnew.module.css';

/** How far the reading of the project from its beginning is, and what can be done meanwhile; nothing when it is read. */
export function ReadingAnew() {
  const reading = useSession(({ readingAnew }) => readingAnew);
  if (!reading) return null;
  const { actions, of, leftMs } = reading;
  return (
    <section className={styles.line} aria-label={readingAnewText.label}>
      <div className={styles.progress}>
        <Progress
          label={readingAnewText.label}
          value={actions}
          max={of}
          detail={readingAnewText.progress(actions, of, leftMs)}
        />
      </div>
      <p className={styles.words}>{readingAnewText.meanwhile}</p>
    </section>
  );
}
