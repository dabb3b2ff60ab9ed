import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Icon } from './Icon';
import { Tooltip, type TooltipProps } from './Tooltip';
import styles from './IconButton.module.css';

export type IconButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> & {
  icon: LucideIcon;
  /** Read by screen readers and shown as tooltip. */
  label: string;
  keys?: string;
  /** For a button that stays pressed: whether it is. */
  isOn?: boolean;
  tooltipSide?: TooltipProps['side'];
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton({ icon, label, keys, isOn, tooltipSide = 'bottom', ...rest }: IconButtonProps) {
  const pressed = isOn === undefined ? {} : { 'aria-pressed': isOn };
  return (
    <Tooltip text={label} keys={keys} side={tooltipSide}>
      <AriaButton {...rest} {...pressed} aria-label={label} className={styles.button}>
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  );
}
