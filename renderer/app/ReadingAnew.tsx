import { useSessionParts } from '../state/session';
import { readingAnewText } from '../text/reading-anew';
import { Progress } from '../ui/Progress';
import styles from './ReadingAnew.module.css';

/** How far the reading of a project from its beginning is, and what can be done meanwhile; nothing when it is read. */
export function ReadingAnew() {
  const { readingAnew, isReadInPart } = useSessionParts('readingAnew', 'isReadInPart');
  if (!readingAnew) return null;
  const { share, leftMs } = readingAnew;
  return (
    <section className={styles.line} aria-label={readingAnewText.label}>
      <div className={styles.progress}>
        <Progress
          label={readingAnewText.label}
          value={share}
          max={1}
          detail={readingAnewText.progress(share, leftMs)}
        />
      </div>
      {isReadInPart && <p className={styles.words}>{readingAnewText.meanwhile}</p>}
    </section>
  );
}
