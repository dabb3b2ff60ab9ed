import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame } from './FieldFrame';
import { Icon } from './Icon';
import { Kbd } from './Kbd';
import styles from './SegmentedControl.module.css';

export type Segment<Value extends string> = {
  value: Value;
  label: string;
  icon?: LucideIcon;
  /** A single character that chooses this one while the focus is in the control. */
  keys?: string;
  isDisabled?: boolean;
};

export type SegmentedControlProps<Value extends string> = {
  label: string;
  isLabelHidden?: boolean;
  description?: ReactNode;
  options: readonly Segment<Value>[];
  /** `null` while nothing is chosen. */
  value: Value | null;
  onChange: (value: Value) => void;
  isDisabled?: boolean;
  /** It has the focus as soon as it appears. */
  takesFocus?: boolean;
  className?: string;
};

/** A choice among few, all of them in sight. Arrows move and choose. */
export function SegmentedControl<Value extends string>({
  label,
  isLabelHidden,
  description,
  options,
  value,
  onChange,
  isDisabled = false,
  takesFocus = false,
  className,
}: SegmentedControlProps<Value>) {
  const autoFocused = takesFocus ? (value ?? options[0]?.value) : undefined;

  function chooseByKey(event: KeyboardEvent) {
    if (isDisabled || event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = options.find(({ keys }) => keys?.toLowerCase() === event.key.toLowerCase());
    if (!chosen || chosen.isDisabled) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(chosen.value);
    event.currentTarget.querySelector<HTMLElement>(`input[value="${CSS.escape(chosen.value)}"]`)?.focus();
  }

  return (
    <RadioGroup
      orientation="horizontal"
      value={value}
      // The options are all the values there are.
      onChange={(chosen) => onChange(chosen as Value)}
      isDisabled={isDisabled}
      className={classNames(styles.group, className)}
    >
      <FieldFrame label={label} isLabelHidden={isLabelHidden} description={description}>
        <div className={styles.segments} onKeyDownCapture={chooseByKey}>
          {options.map((option) => (
            <RadioField
              key={option.value}
              value={option.value}
              isDisabled={option.isDisabled ?? false}
              {...(option.value === autoFocused && { autoFocus: true })}
              className={styles.field}
            >
              <RadioButton className={styles.segment}>
                {option.icon && <Icon of={option.icon} />}
                <span>{option.label}</span>
                {option.keys && <Kbd keys={option.keys} look="bare" />}
              </RadioButton>
            </RadioField>
          ))}
        </div>
      </FieldFrame>
    </RadioGroup>
  );
}
