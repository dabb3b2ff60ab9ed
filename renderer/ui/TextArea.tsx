import type { CSSProperties, ReactNode, Ref } from 'react';
import {
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame } from './FieldFrame';
import styles from './TextArea.module.css';

export type TextAreaProps = Omit<
  AriaTextFieldProps,
  'children' | 'className' | 'style' | 'autoFocus' | 'value' | 'defaultValue' | 'onChange'
> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  isLabelHidden?: boolean;
  /** It has the focus as soon as it appears. */
  takesFocus?: boolean;
  description?: ReactNode;
  /** What is wrong with the value; the field then counts as invalid. */
  error?: ReactNode;
  placeholder?: string;
  /** It starts with so many lines, grows with its text, and scrolls beyond the most. */
  minLines?: number;
  maxLines?: number;
  inputRef?: Ref<HTMLTextAreaElement>;
  className?: string;
};

export function TextArea({
  label,
  value,
  isLabelHidden,
  takesFocus = false,
  description,
  error,
  placeholder,
  minLines = 2,
  maxLines = 12,
  inputRef,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      spellCheck="false"
      {...rest}
      {...(takesFocus && { autoFocus: true })}
      value={value}
      isInvalid={Boolean(error)}
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} isLabelHidden={isLabelHidden} description={description} error={error}>
        {/* The same text, unseen, gives the box its height. */}
        <div
          className={styles.box}
          data-text={`${value || (placeholder ?? '')}\n`}
          style={{ '--min-lines': minLines, '--max-lines': maxLines } as CSSProperties}
        >
          <AriaTextArea
            rows={1}
            // Words that run from the right do so while they are written.
            dir="auto"
            className={styles.input}
            {...(inputRef && { ref: inputRef })}
            {...(placeholder !== undefined && { placeholder })}
          />
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}
