import type { KeyboardEvent, Ref } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
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
  /** A quiet line below. */
  hint?: string;
  ref?: Ref<HTMLDivElement>;
};

const UNSET = '';

/**
 * A scale of words in order, each with its figure, and a place to leave it open. Arrows move along it; a digit goes to the
 * stop of that number, 0 leaves it open.
 */
export function Stops<Value extends string>({
  label,
  unsetLabel,
  stops,
  value,
  onChange,
  hint,
  ref,
}: StopsProps<Value>) {
  function chooseByDigit(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^\d$/.test(event.key)) return;
    const at = Number(event.key);
    const chosen = at === 0 ? undefined : stops[at - 1]?.value;
    if (at > stops.length) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(chosen);
    event.currentTarget.querySelector<HTMLElement>(`input[value="${CSS.escape(chosen ?? UNSET)}"]`)?.focus();
  }

  return (
    <RadioGroup
      orientation="horizontal"
      value={value ?? UNSET}
      // The stops are all the values there are.
      onChange={(chosen) => onChange(chosen === UNSET ? undefined : (chosen as Value))}
      className={styles.group}
    >
      <Label className={styles.label}>{label}</Label>
      <div ref={ref} className={styles.stops} onKeyDownCapture={chooseByDigit}>
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
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
    </RadioGroup>
  );
}
