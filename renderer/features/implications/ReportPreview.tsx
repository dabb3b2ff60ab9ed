import { printedJudgement } from '#shared/report/sentences';
import type { ImplicationForm } from '../../state/implication-form';
import { implicationText } from '../../text/implications';
import styles from './ReportPreview.module.css';

/** The sentences as a report prints them: how likely it is and how good the basis is, each in its own. */
export function ReportPreview({ form }: { form: ImplicationForm }) {
  const { statement, basis, likelihood, confidence, confidenceReason } = form;
  const printed = printedJudgement({
    statement,
    basis,
    ...(likelihood && { likelihood }),
    ...(confidence && { confidence }),
    confidenceReason,
  });
  return (
    <section className={styles.preview} aria-label={implicationText.asPrinted}>
      <h3 className={styles.heading}>{implicationText.asPrinted}</h3>
      {statement.trim() === '' ? (
        <p className={styles.empty}>{implicationText.asPrintedEmpty}</p>
      ) : (
        <div className={styles.sentences}>
          <p>{printed.judgement}</p>
          {printed.confidence && <p>{[printed.confidence, printed.reason].filter(Boolean).join(' ')}</p>}
        </div>
      )}
    </section>
  );
}
