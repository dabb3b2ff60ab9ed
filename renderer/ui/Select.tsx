import { Check, ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame } from './FieldFrame';
import { Icon } from './Icon';
import menuStyles from './Menu.module.css';
import styles from './Select.module.css';

export type SelectOption<Value extends string> = {
  value: Value;
  label: string;
  /** A second, quiet line. */
  description?: string;
  icon?: LucideIcon;
  isDisabled?: boolean;
};

export type SelectProps<Value extends string> = {
  label: string;
  isLabelHidden?: boolean;
  description?: ReactNode;
  error?: ReactNode;
  options: readonly SelectOption<Value>[];
  /** `null` while nothing is chosen; the placeholder stands there. */
  value: Value | null;
  onChange: (value: Value) => void;
  placeholder: string;
  isDisabled?: boolean;
  /** It has the focus as soon as it appears. */
  takesFocus?: boolean;
  className?: string;
};

/** A choice among many. A letter typed goes to the option that begins with it. */
export function Select<Value extends string>({
  label,
  isLabelHidden,
  description,
  error,
  options,
  value,
  onChange,
  placeholder,
  isDisabled = false,
  takesFocus = false,
  className,
}: SelectProps<Value>) {
  return (
    <AriaSelect
      value={value}
      // The options are all the values there are.
      onChange={(chosen) => chosen !== null && onChange(chosen as Value)}
      placeholder={placeholder}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      {...(takesFocus && { autoFocus: true })}
      className={classNames(styles.field, className)}
    >
      <FieldFrame label={label} isLabelHidden={isLabelHidden} description={description} error={error}>
        <AriaButton className={styles.button}>
          <SelectValue className={styles.value}>
            {({ isPlaceholder, defaultChildren, selectedText }) =>
              isPlaceholder ? defaultChildren : selectedText
            }
          </SelectValue>
          <Icon of={ChevronDown} className={styles.arrow} />
        </AriaButton>
      </FieldFrame>
      <Popover offset={4} className={classNames(menuStyles.popover, styles.popover)}>
        <ListBox items={options} className={menuStyles.list}>
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              isDisabled={option.isDisabled ?? false}
              className={menuStyles.item}
            >
              {({ isSelected }) => (
                <>
                  <span className={menuStyles.leading}>{isSelected && <Icon of={Check} />}</span>
                  {option.icon && <Icon of={option.icon} />}
                  <span className={menuStyles.words}>
                    <Text slot="label">{option.label}</Text>
                    {option.description && (
                      <Text slot="description" className={menuStyles.description}>
                        {option.description}
                      </Text>
                    )}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
