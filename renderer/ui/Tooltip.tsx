import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { Kbd } from './Kbd';
import styles from './Tooltip.module.css';

export type TooltipProps = {
  text: string;
  keys?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** One button, or another thing of React Aria that takes the focus. */
  children: ReactNode;
};

/** Names what has no word, with its key, when the pointer rests on it or the focus comes to it. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={100}>
      {children}
      <AriaTooltip className={styles.tooltip} placement={side} offset={6}>
        {text}
        {keys && <Kbd keys={keys} look="bare" />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
