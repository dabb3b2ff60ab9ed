import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  Copy,
  GitCommitVertical,
  type LucideIcon,
} from 'lucide-react';
import { withSignsNamed } from '#shared/import/unusual-characters';
import type { IntakeEntry, OutcomeKind } from '../../state/intake';
import { formatNames } from '#shared/report/format-names';
import { intakeText } from '../../text/intake';
import { Icon } from '../../ui/Icon';
import { entryTitle } from './entry-title';
import styles from './EntryRow.module.css';

const icons: Record<OutcomeKind, LucideIcon> = {
  failed: CircleAlert,
  unread: CircleDashed,
  unsaved: CircleAlert,
  ready: CircleDashed,
  known: Copy,
  alike: CircleHelp,
  added: CircleCheck,
  version: GitCommitVertical,
  skipped: CircleSlash,
};

/** A line of the report: what it is called, and what became of it. */
export function EntryRow({ entry }: { entry: IntakeEntry }) {
  const { outcome, offer } = entry;
  const facts =
    'article' in outcome
      ? [
          formatNames[outcome.article.format],
          intakeText.wordCount(outcome.article.words),
          withSignsNamed(offer.name),
        ]
      : [];
  return (
    <div className={styles.row} data-outcome={outcome.kind}>
      <Icon of={icons[outcome.kind]} className={styles.icon} />
      <span className={styles.title} dir="auto">
        {entryTitle(entry)}
      </span>
      <span className={styles.facts}>{[intakeText.outcomes[outcome.kind], ...facts].join(' · ')}</span>
    </div>
  );
}
