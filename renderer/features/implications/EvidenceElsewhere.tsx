import { useDesk } from '../../commands/desk';
import { listEvidenceElsewhere } from '../../storage/list-implications';
import { useLive } from '../../storage/use-live';
import { stanceNames } from '../../text/en';
import { implicationText } from '../../text/implications';
import styles from './EvidenceList.module.css';

/** What other articles hold for or against an implication. It is changed where it lies. */
export function EvidenceElsewhere({ implication }: { implication: string }) {
  const { database, workspace } = useDesk();
  const { document } = workspace;
  const evidence = useLive(
    () => listEvidenceElsewhere(database, implication, document),
    [database, implication, document],
  );
  if (!evidence || evidence.length === 0) return null;
  return (
    <section className={styles.evidence} aria-label={implicationText.inOtherArticles}>
      <h4 className={styles.subheading}>{implicationText.inOtherArticles}</h4>
      <ul className={styles.list}>
        {evidence.map(({ passage, quote, stance, title, isHeardAlready }) => (
          <li key={passage} className={styles.elsewhere}>
            <q className={styles.words} title={quote}>
              {quote}
            </q>
            <span className={styles.becomes}>{stanceNames[stance].toLowerCase()}</span>
            <span className={styles.title} title={title}>
              {title}
            </span>
            {isHeardAlready && <span className={styles.becomes}>{implicationText.heardAlready}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
