import type { ListedDocument } from '../../storage/listed-documents';
import { text } from '../../text/en';
import { gradeCode, outletText } from '../../text/outlets';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './DocumentCells.module.css';

/** Reliability and credibility in two signs; where the first comes from is said on pointing, and read aloud. */
export function GradeCell({ document: { reliability, credibility } }: { document: ListedDocument }) {
  const code = gradeCode(reliability?.reliability, credibility);
  const origin =
    reliability && (reliability.from ? outletText.origin(reliability.from) : outletText.ownGrade);
  return (
    <span className={styles.grade} title={code === undefined ? undefined : origin}>
      <span aria-hidden>{code ?? text.sourceUnknown}</span>
      <VisuallyHidden>
        {code === undefined ? text.notGraded : [code, origin].filter(Boolean).join(', ')}
      </VisuallyHidden>
    </span>
  );
}
