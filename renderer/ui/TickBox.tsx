import { Check } from 'lucide-react';
import { Icon } from './Icon';
import styles from './TickBox.module.css';

type TickBoxProps = {
  isTicked: boolean;
  /** It was so before, and is no choice any more. */
  isDone?: boolean;
  onToggle: () => void;
};

/** For the pointer, in a row of a list that says itself whether it is ticked and is ticked by Space. */
export function TickBox({ isTicked, isDone = false, onToggle }: TickBoxProps) {
  return (
    <span className={styles.target} aria-hidden onClick={onToggle}>
      <span className={styles.box} data-ticked={isTicked || undefined} data-done={isDone || undefined}>
        {(isTicked || isDone) && <Icon of={Check} />}
      </span>
    </span>
  );
}
