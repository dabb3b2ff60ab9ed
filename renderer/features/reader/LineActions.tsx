import { useId } from 'react';
import { useDesk } from '../../commands/desk';
import { wordsFor } from '../../commands/favourites';
import { livingTags } from '../../commands/put-tags';
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
        <Action
          label={taggingText.soWhat}
          keys={hasKeys ? 'I' : undefined}
          onPress={() => void perform(desk, 'implicationStated')}
        />
        <Action
          label={taggingText.sameAsLast}
          keys={hasKeys ? 'R' : undefined}
          isDisabled={!canRepeat}
          describedBy={id}
          onPress={() => void perform(desk, 'repeatTags')}
        />
        <Action
          label={taggingText.highlight}
          keys={hasKeys ? 'H' : undefined}
          onPress={() => void perform(desk, 'highlight')}
        />
      </div>
      <p id={id} className={styles.last}>
        {canRepeat ? taggingText.repeats(namedTags(wordsFor(desk, last))) : taggingText.nothingToRepeat}
      </p>
    </div>
  );
}

type ActionProps = {
  label: string;
  keys: string | undefined;
  isDisabled?: boolean;
  describedBy?: string;
  onPress: () => void;
};

function Action({ label, keys, isDisabled = false, describedBy, onPress }: ActionProps) {
  return (
    <button
      type="button"
      className={styles.action}
      // It can still be come to, so that the reason can be read.
      aria-disabled={isDisabled}
      aria-describedby={describedBy}
      onClick={() => !isDisabled && onPress()}
    >
      <span className={styles.label}>{label}</span>
      {keys && <Kbd keys={keys} look="bare" />}
    </button>
  );
}
