import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from './class-names';
import { Icon } from './Icon';
import { Kbd } from './Kbd';
import styles from './Button.module.css';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'autoFocus'> & {
  children: ReactNode;
  /** `primary` once in a view; `danger` only where data is lost; `quiet` without a border. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger';
  icon?: LucideIcon;
  /** The key that does the same, shown as a hint. */
  keys?: string;
  /** It has the focus as soon as it appears. */
  takesFocus?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export function Button({ children, look = 'plain', icon, keys, takesFocus = false, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(takesFocus && { autoFocus: true })}
      className={classNames(styles.button, styles[look])}
    >
      {icon && <Icon of={icon} />}
      <span className={styles.label}>{children}</span>
      {keys && <Kbd keys={keys} look="bare" />}
    </AriaButton>
  );
}
