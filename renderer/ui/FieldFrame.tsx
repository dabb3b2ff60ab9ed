import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { VisuallyHidden } from './VisuallyHidden';
import styles from './FieldFrame.module.css';

export type FieldFrameProps = {
  label: string;
  isLabelHidden?: boolean | undefined;
  description?: ReactNode;
  error?: ReactNode;
  children: ReactNode;
};

/** What every field has around it: its label above; below, what helps and what is wrong. */
export function FieldFrame({ label, isLabelHidden = false, description, error, children }: FieldFrameProps) {
  const name = <Label className={styles.label}>{label}</Label>;
  return (
    <>
      {isLabelHidden ? <VisuallyHidden>{name}</VisuallyHidden> : name}
      {children}
      {description && (
        <Text slot="description" className={styles.description}>
          {description}
        </Text>
      )}
      {error && <FieldError className={styles.error}>{error}</FieldError>}
    </>
  );
}
