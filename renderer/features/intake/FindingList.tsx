import type { Finding } from '#shared/model/finding';
import { findingInWords } from '#shared/report/findings';
import { intakeText } from '../../text/intake';
import styles from './ArticleFacts.module.css';

/** What was assumed, found and left out while a file was read. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  return (
    <section className={styles.section}>
      <h4 className={styles.heading}>{intakeText.findings}</h4>
      {findings.length === 0 ? (
        <p className={styles.none}>{intakeText.noFindings}</p>
      ) : (
        <ul className={styles.findings} data-selectable>
          {findings.map((finding) => (
            <li key={finding.code}>{findingInWords(finding)}.</li>
          ))}
        </ul>
      )}
    </section>
  );
}
