import type { Candidate } from '#shared/brief/candidates';
import { domainNames, likelihoodTerms } from '#shared/report/terms';
import { briefText } from '../../text/brief';
import { TickBox } from '../../ui/TickBox';
import styles from './FindingRow.module.css';

type FindingRowProps = { candidate: Candidate; isChosen: boolean; onToggle: () => void };

/** What it says; below, its domain, how likely it is, and where it is from. */
export function FindingRow({ candidate, isChosen, onToggle }: FindingRowProps) {
  const { statement, basis, domain, likelihood, article, by } = candidate;
  const facts = [
    domain ? domainNames[domain] : briefText.noDomain,
    briefText.bases[basis].toLowerCase(),
    likelihood ? likelihoodTerms[likelihood] : briefText.lacks.likelihood,
  ];
  return (
    <div className={styles.row} data-basis={basis}>
      <TickBox isTicked={isChosen} onToggle={onToggle} />
      <span className={styles.words}>
        <bdi className={styles.statement} title={statement}>
          {statement}
        </bdi>
        <span className={styles.facts}>
          <span className={styles.known}>{facts.join(' · ')}</span>
          <bdi className={styles.from} title={article.title}>
            {[article.title, by.name && briefText.by(by.name)].filter(Boolean).join(', ')}
          </bdi>
        </span>
      </span>
    </div>
  );
}
