import { useEffect, useId, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import styles from './ChoiceList.module.css';

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  /** A quieter word at the end. */
  trailing?: string | undefined;
  /** Belongs to none of the columns: it stands below them. */
  isApart?: boolean;
};

export type ChoiceListProps<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  /** What is chosen now. */
  value: Value | undefined;
  /** What Enter takes while no arrow has gone elsewhere: marked, never chosen by itself. */
  offered?: Value | undefined;
  onChoose: (value: Value) => void;
  /** 0 and Backspace. */
  onUnset?: () => void;
  /** They stand in columns of so many, one below the other. */
  rows?: number;
};

/** So many have a digit of their own. */
const DIGITS = 9;

/** A choice that is made with one key: its digit. Arrows go to one, Enter takes it, a letter goes to what begins with it. */
export function ChoiceList<Value extends string>({
  label,
  choices,
  value,
  offered,
  onChoose,
  onUnset,
  rows = choices.length,
}: ChoiceListProps<Value>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() =>
    choices.findIndex((choice) => choice.value === (offered ?? value)),
  );
  useEffect(() => list.current?.focus(), []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const byDigit = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    const to = target(event.key, active, choices, rows);
    if (byDigit) onChoose(byDigit.value);
    else if (event.key === 'Enter' || event.key === ' ') {
      const chosen = choices[active];
      if (chosen) onChoose(chosen.value);
    } else if (event.key === '0' || event.key === 'Backspace' || event.key === 'Delete') onUnset?.();
    else if (to !== undefined) setActive(to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
      className={styles.list}
      style={{ '--rows': rows } as CSSProperties}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, at) => (
        // Its keys are those of the list.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={choice.value}
          id={`${id}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={choice.value === value}
          aria-keyshortcuts={at < DIGITS ? String(at + 1) : undefined}
          className={styles.option}
          data-apart={choice.isApart || undefined}
          data-active={at === active || undefined}
          data-offered={choice.value === offered || undefined}
          onClick={() => onChoose(choice.value)}
        >
          {at < DIGITS && (
            <span className={styles.key} aria-hidden>
              {at + 1}
            </span>
          )}
          <span className={styles.label}>{choice.label}</span>
          {choice.trailing !== undefined && <span className={styles.trailing}>{choice.trailing}</span>}
        </div>
      ))}
    </div>
  );
}

/** Where a key goes from the active choice; nothing if it goes nowhere. */
function target<Value extends string>(
  key: string,
  active: number,
  choices: readonly Choice<Value>[],
  rows: number,
): number | undefined {
  const last = choices.length - 1;
  if (key === 'ArrowDown') return Math.min(active + 1, last);
  if (key === 'ArrowUp') return active < 0 ? last : Math.max(active - 1, 0);
  if (key === 'ArrowRight') return active + rows <= last ? active + rows : undefined;
  if (key === 'ArrowLeft') return active - rows >= 0 ? active - rows : undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (!/^\p{L}$/u.test(key)) return undefined;
  const begins = ({ label }: Choice<Value>): boolean => label.toLowerCase().startsWith(key.toLowerCase());
  const next = choices.findIndex((choice, at) => at > active && begins(choice));
  return next >= 0 ? next : choices.findIndex(begins) >= 0 ? choices.findIndex(begins) : undefined;
}
