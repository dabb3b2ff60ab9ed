import { Check, CircleDot, Clock, Minus, PenLine, type LucideIcon } from 'lucide-react';
import type { ListedDocument } from '../../storage/listed-documents';
import type { Standing } from '../../storage/standing';
import { judgeText } from '../../text/judge';
import { Icon } from '../../ui/Icon';
import styles from './DocumentCells.module.css';

const icons: Record<Standing, LucideIcon> = {
  unread: CircleDot,
  read: PenLine,
  relevant: Check,
  later: Clock,
  not: Minus,
};

/** How the article stands in one's own copy; the bottom line, where there is one, on pointing. */
export function StandingCell({ document }: { document: ListedDocument }) {
  const { standing, bottomLine } = document;
  return (
    <span className={styles.standing} data-standing={standing} title={bottomLine}>
      <Icon of={icons[standing]} />
      <span className={styles.word}>{judgeText.standings[standing]}</span>
    </span>
  );
}
