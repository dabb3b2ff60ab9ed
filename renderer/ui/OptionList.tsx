import { useEffect, useRef, type ReactNode } from 'react';
import styles from './OptionList.module.css';

export type OptionEntry = {
  key: string;
  leading?: ReactNode;
  label: string;
  /** A quieter word at the end. */ trailing?: string;
  /** What helps to decide: shown below while the option is highlighted, in two lines at most. */
  note?: string | undefined;
};

export type OptionListProps = {
  /** The field refers to the list by this, and to its n-th option by `optionId(id, n)`. */
  id: string;
  label: string;
  options: readonly OptionEntry[];
  highlighted: number;
  /** An option was pressed, by its place. */
  onTake: (at: number) => void;
  isHidden?: boolean;
  /** Floats over what is above its field. */
  isFloating?: boolean;
  /** Sentences are shown whole, over several lines. */
  isWrapping?: boolean;
};

/** What a field offers while one types: the field keeps the focus and says which option is highlighted. */
export function OptionList({
  id,
  label,
  options,
  highlighted,
  onTake,
  isHidden = false,
  isFloating = false,
  isWrapping = false,
}: OptionListProps) {
  const list = useRef<HTMLDivElement>(null);
  const last = options.length - 1;
  // Where it floats within something that scrolls, it is brought into sight whole, and with it what is highlighted.
  useEffect(() => {
    if (isHidden) return;
    if (isFloating) list.current?.scrollIntoView({ block: 'nearest' });
    list.current?.children[Math.min(highlighted, last)]?.scrollIntoView({ block: 'nearest' });
  }, [isFloating, isHidden, last, highlighted]);
  return (
    <div
      ref={list}
      id={id}
      className={styles.list}
      role="listbox"
      aria-label={label}
      hidden={isHidden || options.length === 0}
      data-floating={isFloating || undefined}
      data-wrapping={isWrapping || undefined}
    >
      {options.map((option, at) => (
        // Its keys are those of the field, which never loses the focus to it.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={option.key}
          id={optionId(id, at)}
          role="option"
          tabIndex={-1}
          aria-selected={at === highlighted}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(at)}
        >
          {option.leading}
          <span className={styles.label}>{option.label}</span>
          {option.trailing && <span className={styles.trailing}>{option.trailing}</span>}
          {option.note !== undefined && at === highlighted && (
            <span className={styles.note} dir="auto">
              {option.note}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

/** What `aria-activedescendant` of the field names while the n-th option is highlighted. */
export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}
