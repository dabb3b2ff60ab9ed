import type { CSSProperties } from 'react';
import type { CodeChoice } from '#shared/foreign-work/code-choice';
import { roleNames } from '../../text/en';
import { foreignWorkText } from '../../text/foreign-work';
import { TickBox } from '../../ui/TickBox';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './CodeLine.module.css';

/** A code with its place in the tree, and on how many passages and articles it is. */
export type CodeRow = {
  readonly place: number;
  readonly name: string;
  readonly depth: number;
  readonly uses: number;
  readonly description?: string;
};

type CodeLineProps = {
  row: CodeRow;
  choice: CodeChoice | undefined;
  isTicked: boolean;
  onToggle: () => void;
};

/** The deepest indent: beyond it names would have no room. */
const DEEPEST = 8;

/** A code, what it becomes, and why. */
export function CodeLine({ row, choice, isTicked, onToggle }: CodeLineProps) {
  const { name, depth, uses, description } = row;
  const { becomes = 'nothing', role, same, why = 'default' } = choice ?? {};
  return (
    <div className={styles.line} data-becomes={becomes}>
      <TickBox isTicked={isTicked} onToggle={onToggle} />
      <span
        className={styles.name}
        style={{ '--depth': Math.min(depth, DEEPEST) } as CSSProperties}
        dir="auto"
        title={description === undefined ? name : `${name}\n${description}`}
      >
        {name}
      </span>
      <span className={styles.uses}>
        <span aria-hidden>{foreignWorkText.uses(uses)}</span>
        <VisuallyHidden>{foreignWorkText.usesLabel(uses)}</VisuallyHidden>
      </span>
      <span className={styles.becomes}>
        {role ? `${foreignWorkText.becomes.role}: ${roleNames[role]}` : foreignWorkText.becomes[becomes]}
      </span>
      <span className={styles.why}>
        {[foreignWorkText.why[why], ...(same !== undefined && why !== 'known' ? [foreignWorkText.same] : [])]
          .filter(Boolean)
          .join(', ')}
      </span>
    </div>
  );
}
