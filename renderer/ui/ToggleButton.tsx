import type { ComponentProps } from 'react';
import styles from './ToggleButton.module.css';

type ToggleButtonProps = Omit<ComponentProps<'button'>, 'type' | 'className' | 'aria-pressed'> & {
  isOn: boolean;
  /** The one key that does the same while the focus is near, shown before the word. */
  hint?: string | number;
};

/** A small button that stays pressed, one of a few that stand together. */
export function ToggleButton({ isOn, hint, ...rest }: ToggleButtonProps) {
  return <button {...rest} type="button" className={styles.toggle} data-hint={hint} aria-pressed={isOn} />;
}
