import { useEffect, useState } from 'react';
import type { TakenCounts } from '#shared/foreign-work/taking';
import { remarksOnTaken } from '#shared/report/taken-work';
import { useDesk } from '../../commands/desk';
import { previewWork, type WorkDecision } from '../../commands/foreign-work/take-work';
import type { OfferedWork } from '../../state/foreign-work';
import { foreignWorkText } from '../../text/foreign-work';
import { Spinner } from '../../ui/Spinner';
import styles from './ForeignWorkDialog.module.css';

type CheckStepProps = { offered: OfferedWork; decision: WorkDecision };

/** The last step: what will be new, and what will not be there. */
export function CheckStep({ offered, decision }: CheckStepProps) {
  const desk = useDesk();
  const [counts, setCounts] = useState<TakenCounts>();
  useEffect(() => {
    let isWanted = true;
    void previewWork(desk, offered, decision).then((result) => isWanted && setCounts(result));
    return () => {
      isWanted = false;
    };
  }, [desk, offered, decision]);

  if (!counts) return <Spinner label={foreignWorkText.reading(offered.name)} />;
  const fresh = new Set(
    offered.articles.flatMap(({ article, as }) => (as.kind === 'new' ? [article.textDigest] : [])),
  ).size;
  const figures = foreignWorkText.willBe(counts, fresh).filter(([, count]) => count > 0);
  const remarks = remarksOnTaken(counts);
  return (
    <>
      {figures.length === 0 ? (
        <p>{foreignWorkText.nothingToTake}</p>
      ) : (
        <dl className={styles.figures}>
          {figures.map(([what, count]) => (
            <div key={what} className={styles.figure}>
              <dt>{what}</dt>
              <dd>{foreignWorkText.count(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      {remarks.length > 0 && (
        <ul className={styles.lines}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {figures.length > 0 && <p className={styles.quiet}>{foreignWorkText.checkIntro}</p>}
    </>
  );
}
