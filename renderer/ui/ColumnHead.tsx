import { ArrowDown, ArrowUp } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './Icon';
import styles from './ColumnHead.module.css';

type ColumnHeadProps = {
  name: string;
  /** What pressing it does, and how the column is sorted now. */
  label: string;
  direction: 'up' | 'down' | undefined;
  onPress: () => void;
};

/** The name of a column above a list, which sorts by it. */
export function ColumnHead({ name, label, direction, onPress }: ColumnHeadProps) {
  return (
    <AriaButton
      className={styles.head}
      aria-label={label}
      aria-pressed={direction !== undefined}
      onPress={onPress}
    >
      {name}
      {direction && <Icon of={direction === 'up' ? ArrowUp : ArrowDown} className={styles.arrow} />}
    </AriaButton>
  );
}
