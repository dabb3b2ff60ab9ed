import { remarksOnTaken } from '#shared/report/taken-work';
import type { PreparedWork } from '../../commands/foreign-work/prepare-work';
import type { OfferedWork } from '../../state/foreign-work';
import { foreignWorkText } from '../../text/foreign-work';
import { Progress } from '../../ui/Progress';
import type { Stage } from './use-prepared';
import styles from './ForeignWorkDialog.module.css';

type CheckStepProps = {
  offered: OfferedWork;
  prepared: PreparedWork | undefined;
  stage: Stage;
  /** How far the writing is, once it has begun. */
  writing: Stage | undefined;
};

/** The last step: what will be new, and what will not be there; then how far the writing is. */
export function CheckStep({ offered, prepared, stage, writing }: CheckStepProps) {
  if (!prepared) {
    return (
      <Progress
        label={foreignWorkText.workingOut}
        value={stage.done}
        max={stage.of}
        detail={foreignWorkText.progress(stage.done, stage.of)}
      />
    );
  }
  const { counts } = prepared;
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
      {figures.length > 0 && !writing && <p className={styles.quiet}>{foreignWorkText.checkIntro}</p>}
      {writing && (
        <Progress
          label={foreignWorkText.taking}
          value={writing.done}
          max={writing.of}
          detail={foreignWorkText.share(writing.done, writing.of)}
        />
      )}
    </>
  );
}
