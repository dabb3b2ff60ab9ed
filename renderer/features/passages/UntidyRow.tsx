import { useDesk } from '../../commands/desk';
import { keyNow } from '../../commands/keymap';
import { describeLacks, mendingCommand } from '../../commands/tidy';
import type { Untidy } from '../../state/tidy';
import { tidyText } from '../../text/tidy';
import { Kbd } from '../../ui/Kbd';
import { VisuallyHidden } from '../../ui/VisuallyHidden';
import styles from './TidyPanel.module.css';

/** What it is, what is missing in it, and the key that mends that. */
export function UntidyRow({ item }: { item: Untidy }) {
  const desk = useDesk();
  const command = mendingCommand(item);
  const { keys = 'Enter' } = command ? keyNow(command) : {};
  return (
    <span className={styles.row}>
      <span className={styles.words}>
        <span className={styles.title} data-kind={item.kind} dir="auto">
          <VisuallyHidden>{tidyText.kinds[item.kind]} </VisuallyHidden>
          {item.title}
        </span>
        <span className={styles.lacks}>{describeLacks(desk, item.lacks)}</span>
      </span>
      <span className={styles.key}>
        <Kbd keys={keys} look="bare" />
      </span>
    </span>
  );
}
