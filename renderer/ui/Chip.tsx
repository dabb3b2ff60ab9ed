import { X } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './Icon';
import styles from './Chip.module.css';

export type ChipProps = {
  children: ReactNode;
  /** A mark in front of the words, such as a monogram. */
  leading?: ReactNode;
  /** A quieter word behind them. */
  trailing?: ReactNode;
  /** The colour of the edge it begins with, such as `var(--slot-0)`. */
  colour?: string;
  /** `ghost` is offered, not yet taken. */
  look?: 'solid' | 'ghost';
  isSelected?: boolean;
  /** Makes it a button. */
  onPress?: () => void;
  /** With its label, adds a cross. */
  onRemove?: () => void;
  removeLabel?: string;
};

/** A short name in a frame. */
export function Chip({
  children,
  leading,
  trailing,
  colour,
  look = 'solid',
  isSelected = false,
  onPress,
  onRemove,
  removeLabel,
}: ChipProps) {
  const words = (
    <>
      {leading !== undefined && <span className={styles.leading}>{leading}</span>}
      <span className={styles.words}>{children}</span>
      {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
    </>
  );
  return (
    <span
      className={classNames(styles.chip, styles[look], isSelected && styles.selected)}
      style={colour === undefined ? undefined : ({ '--chip-colour': colour } as CSSProperties)}
    >
      {onPress ? (
        <AriaButton onPress={onPress} className={styles.content}>
          {words}
        </AriaButton>
      ) : (
        <span className={styles.content}>{words}</span>
      )}
      {onRemove && removeLabel !== undefined && (
        <AriaButton aria-label={removeLabel} onPress={onRemove} className={styles.remove}>
          <Icon of={X} />
        </AriaButton>
      )}
    </span>
  );
}
