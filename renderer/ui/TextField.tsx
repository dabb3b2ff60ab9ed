import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Input,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame } from './FieldFrame';
import { Icon } from './Icon';
import styles from './TextField.module.css';

export type TextFieldProps = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'autoFocus'> & {
  label: string;
  isLabelHidden?: boolean;
  /** It has the focus as soon as it appears. */
  takesFocus?: boolean;
  description?: ReactNode;
  /** What is wrong with the value; the field then counts as invalid. */
  error?: ReactNode;
  placeholder?: string;
  icon?: LucideIcon;
  /** Stands at the end inside the field: a button, a key, a count. */
  trailing?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
  className?: string;
};

export function TextField({
  label,
  isLabelHidden,
  takesFocus = false,
  description,
  error,
  placeholder,
  icon,
  trailing,
  inputRef,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField
      spellCheck="false"
      autoComplete="off"
      {...rest}
      {...(takesFocus && { autoFocus: true })}
      isInvalid={Boolean(error)}
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} isLabelHidden={isLabelHidden} description={description} error={error}>
        <div className={styles.box}>
          {icon && <Icon of={icon} className={styles.icon} />}
          <Input
            // Words that run from the right do so while they are written.
            dir="auto"
            className={styles.input}
            {...(inputRef && { ref: inputRef })}
            {...(placeholder !== undefined && { placeholder })}
          />
          {trailing && <span className={styles.trailing}>{trailing}</span>}
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
