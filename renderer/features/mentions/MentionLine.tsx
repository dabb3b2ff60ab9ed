import type { MentionRow } from '../../state/mention-list';
import { mentionText } from '../../text/mentions';
import { TickBox } from '../../ui/TickBox';
import styles from './MentionLine.module.css';

type MentionLineProps = { row: MentionRow; isTicked: boolean; onToggle: () => void };

/** One mention in its line, the words above those of the other rows, and what is to be said about it. */
export function MentionLine({ row, isTicked, onToggle }: MentionLineProps) {
  const { standing, before, span, after, title } = row;
  return (
    <div className={styles.line} data-standing={standing}>
      <TickBox isTicked={isTicked} isDone={standing === 'tagged'} onToggle={onToggle} />
      <span className={styles.before}>
        <bdi>{before.trimEnd()}</bdi>
      </span>
      <span className={styles.after}>
        <b className={styles.words}>{span.quote}</b>
        {after}
      </span>
      <span className={styles.reason}>{reasonOf(row)}</span>
      {title !== undefined && <span className={styles.title}>{title}</span>}
    </div>
  );
}

function reasonOf({ standing, asks, why }: MentionRow): string {
  if (standing === 'tagged') return mentionText.taggedAlready;
  if (standing === 'rejected') return mentionText.rejected;
  if (why) return mentionText.why[why];
  return asks ? mentionText.asks : '';
}
