import { useId } from 'react';
import type { CommandId } from '#shared/commands';
import { useDesk } from '../../commands/desk';
import { wordsFor } from '../../commands/favourites';
import { livingTags } from '../../commands/put-tags';
import { useKey } from '../../commands/keymap';
import { perform } from '../../commands/registry';
import { useSession } from '../../state/session';
import { namedTags, taggingText } from '../../text/tagging';
import { Kbd } from '../../ui/Kbd';
import styles from './LineActions.module.css';

type LineActionsProps = {
  /** The text has the focus, to which the keys belong. */
  hasKeys: boolean;
};

/** What can be done with the words besides naming who is in them. */
export function LineActions({ hasKeys }: LineActionsProps) {
  const desk = useDesk();
  const id = useId();
  const last = livingTags(
    desk,
    useSession((now) => now.lastTags),
  );
  const canRepeat = last.length > 0;
  return (
    <div className={styles.whole} role="group" aria-label={taggingText.whatToDo}>
      <div className={styles.row}>
        <Action label={taggingText.soWhat} command="implicationStated" hasKey={hasKeys} />
        <Action
          label={taggingText.sameAsLast}
          command="repeatTags"
          hasKey={hasKeys}
          isDisabled={!canRepeat}
          describedBy={id}
        />
        <Action label={taggingText.highlight} command="highlight" hasKey={hasKeys} />
      </div>
      <p id={id} className={styles.last}>
        {canRepeat ? taggingText.repeats(namedTags(wordsFor(desk, last))) : taggingText.nothingToRepeat}
      </p>
    </div>
  );
}

type ActionProps = {
  label: string;
  command: CommandId;
  /** Its key would be heard now. */
  hasKey: boolean;
  isDisabled?: boolean;
  describedBy?: string;
};

function Action({ label, command, hasKey, isDisabled = false, describedBy }: ActionProps) {
  const desk = useDesk();
  const { keys } = useKey(command);
  return (
    <button
      type="button"
      className={styles.action}
      // It can still be come to, so that the reason can be read.
      aria-disabled={isDisabled}
      aria-describedby={describedBy}
      onClick={() => !isDisabled && void perform(desk, command)}
    >
      <span className={styles.label}>{label}</span>
      {hasKey && keys && <Kbd keys={keys} look="bare" />}
    </button>
  );
}
