import { CopyCheck } from 'lucide-react';
import type { PointerEvent } from 'react';
import { withSignsNamed } from '#shared/import/unusual-characters';
import type { ListedDocument } from '../../storage/listed-documents';
import { text } from '../../text/en';
import { libraryText } from '../../text/library';
import { Icon } from '../../ui/Icon';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import { GradeCell } from './GradeCell';
import { StandingCell } from './StandingCell';
import styles from './DocumentCells.module.css';

export function DocumentCells({ document }: { document: ListedDocument }) {
  const { title, source, date, passages, bottomLine, twins } = document;
  return (
    <div className={styles.cells}>
      <span className={styles.title} dir="auto" onPointerEnter={showWhole}>
        {twins > 0 && (
          <span className={styles.twins} title={libraryText.heardTwice(twins)}>
            <Icon of={CopyCheck} />
            <VisuallyHidden>{libraryText.heardTwice(twins)}. </VisuallyHidden>
          </span>
        )}
        {withSignsNamed(title)}
        {bottomLine !== undefined && <span className={styles.bottomLine}>{bottomLine}</span>}
      </span>
      <span className={styles.source} dir="auto" onPointerEnter={showWhole}>
        {source ?? <Unknown />}
      </span>
      <span className={styles.date}>{date ?? <Unknown />}</span>
      <GradeCell document={document} />
      <StandingCell document={document} />
      <span className={styles.passages}>
        <span aria-hidden>{passages > 0 ? passages.toLocaleString('en') : text.sourceUnknown}</span>
        <VisuallyHidden>{text.passageCount(passages)}</VisuallyHidden>
      </span>
    </div>
  );
}

function Unknown() {
  return <span aria-hidden>{text.sourceUnknown}</span>;
}

/** A tooltip says only what the column has no room for. */
function showWhole({ currentTarget: cell }: PointerEvent<HTMLElement>): void {
  cell.title = cell.scrollWidth > cell.clientWidth ? (cell.textContent ?? '') : '';
}
