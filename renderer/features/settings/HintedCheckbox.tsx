import { useId } from 'react';
import { Checkbox } from '../../ui/Checkbox';
import styles from './ReadingSettingsDialog.module.css';

type HintedCheckboxProps = {
  label: string;
  hint?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
};

/** A yes or no, with what it is good for below it. */
export function HintedCheckbox({ label, hint, isSelected, onChange }: HintedCheckboxProps) {
  const id = useId();
  return (
    <div>
      <Checkbox isSelected={isSelected} onChange={onChange} {...(hint && { 'aria-describedby': id })}>
        {label}
      </Checkbox>
      {hint && (
        <p id={id} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
