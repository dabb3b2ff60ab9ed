import { AlertTriangle, Info, type LucideIcon, OctagonAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button';
import { classNames } from './class-names';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import styles from './Banner.module.css';

export type BannerProps = {
  children: ReactNode;
  /** `danger` only for loss of data; a screen reader reads it at once. */
  tone?: 'info' | 'warning' | 'danger';
  heading?: string;
  action?: { label: string; onPress: () => void };
  /** With its label, adds a cross. */
  onDismiss?: () => void;
  dismissLabel?: string;
};

const icons = { info: Info, warning: AlertTriangle, danger: OctagonAlert } satisfies Record<
  string,
  LucideIcon
>;

/** A line across a pane that stays until what it says has changed. */
export function Banner({ children, tone = 'info', heading, action, onDismiss, dismissLabel }: BannerProps) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={classNames(styles.banner, styles[tone])}>
      <Icon of={icons[tone]} className={styles.icon} />
      <div className={styles.words} data-selectable>
        {heading !== undefined && <strong>{heading} </strong>}
        {children}
      </div>
      {action && <Button onPress={action.onPress}>{action.label}</Button>}
      {onDismiss && dismissLabel !== undefined && (
        <IconButton icon={X} label={dismissLabel} onPress={onDismiss} />
      )}
    </div>
  );
}
