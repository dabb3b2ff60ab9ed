import { Label, Radio, RadioGroup } from 'react-aria-components';
import styles from './Stops.module.css';

export type Stop<Value extends string> = {
  value: Value;
  label: string;
  /** A figure below the word. */ detail: string;
};

export type StopsProps<Value extends string> = {
  label: string;
  /** The first stop: nothing is said. */
  unsetLabel: string;
  stops: readonly Stop<Value>[];
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
};

const UNSET = '';

/** A scale of words in order, each with its figure, and a place to leave it open. Arrows move along it. */
export function Stops<Value extends string>({
  label,
  unsetLabel,
  stops,
  value,
  onChange,
}: StopsProps<Value>) {
  return (
    <RadioGroup
      orientation="horizontal"
      value={value ?? UNSET}
      // The stops are all the values there are.
      onChange={(chosen) => onChange(chosen === UNSET ? undefined : (chosen as Value))}
      className={styles.group}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.stops}>
        <Radio value={UNSET} className={styles.stop}>
          <span className={styles.word}>{unsetLabel}</span>
          <span className={styles.detail}>–</span>
        </Radio>
        {stops.map((stop) => (
          <Radio key={stop.value} value={stop.value} className={styles.stop}>
            <span className={styles.word}>{stop.label}</span>
            <span className={styles.detail}>{stop.detail}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
