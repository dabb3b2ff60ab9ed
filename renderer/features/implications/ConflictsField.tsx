import { X } from 'lucide-react';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useDesk } from '../../commands/desk';
import { choicesFrom, choicesMatching } from '../../state/implications';
import { useLatest } from '../../state/picture-first';
import { implicationText } from '../../text/implications';
import { fieldNames } from '../../text/recording';
import { IconButton } from '../../ui/IconButton';
import { OptionList, optionId } from '../../ui/OptionList';
import styles from './ConflictsField.module.css';

const MOST_OFFERED = 6;

type ConflictsFieldProps = {
  /** The implication that the drawer is on, if it is there already. */
  self: string | undefined;
  conflicts: readonly string[];
  onChange: (conflicts: readonly string[]) => void;
};

/** The implications that cannot hold beside this one, found by their words. */
export function ConflictsField({ self, conflicts, onChange }: ConflictsFieldProps) {
  const desk = useDesk();
  const all = useLatest(desk.implications.listen, desk.implications.get);
  const [typed, setTyped] = useState('');
  const [highlighted, setHighlighted] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const free = useMemo(
    () => choicesFrom(all).filter(({ id: other }) => other !== self && !conflicts.includes(other)),
    [all, self, conflicts],
  );
  const offered = useMemo(() => choicesMatching(free, typed).slice(0, MOST_OFFERED), [free, typed]);
  const chosen = isOpen ? offered[highlighted] : undefined;

  const take = (other: string): void => {
    onChange([...conflicts, other]);
    setTyped('');
    setHighlighted(0);
    setIsOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') {
      setIsOpen(true);
      setHighlighted((now) => (isOpen ? Math.min(now + 1, offered.length - 1) : 0));
    } else if (event.key === 'ArrowUp') setHighlighted((now) => Math.max(now - 1, 0));
    else if (event.key === 'Enter' && chosen) take(chosen.id);
    else if (event.key === 'Escape' && isOpen && typed !== '') setTyped('');
    else if (event.key === 'Backspace' && typed === '') onChange(conflicts.slice(0, -1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.field} onBlur={() => setIsOpen(false)}>
      <label className={styles.label} htmlFor={`${id}-input`}>
        {fieldNames.conflictsWith}
      </label>
      <ul className={styles.taken}>
        {conflicts.map((other) => {
          const statement = all.find((entry) => entry.id === other)?.statement ?? '';
          return (
            <li key={other} className={styles.conflict}>
              <span className={styles.statement} title={statement}>
                {statement}
              </span>
              <IconButton
                icon={X}
                label={implicationText.removeConflict(statement)}
                onPress={() => onChange(conflicts.filter((each) => each !== other))}
              />
            </li>
          );
        })}
      </ul>
      <div className={styles.combobox}>
        <input
          id={`${id}-input`}
          className={styles.input}
          role="combobox"
          aria-expanded={isOpen && offered.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen ? optionId(`${id}-list`, highlighted) : undefined}
          aria-describedby={`${id}-hint`}
          placeholder={implicationText.conflictsPlaceholder}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onFocus={() => setIsOpen(true)}
          onChange={({ target }) => {
            setTyped(target.value);
            setHighlighted(0);
            setIsOpen(true);
          }}
          onKeyDown={onKeyDown}
        />
        <OptionList
          id={`${id}-list`}
          label={implicationText.implicationsFound}
          options={offered.map(({ id: key, statement }) => ({ key, label: statement }))}
          highlighted={highlighted}
          onTake={(at) => {
            const entry = offered[at];
            if (entry) take(entry.id);
          }}
          isHidden={!isOpen}
          isFloating
        />
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {hintFor(free.length, typed, offered.length)}
      </p>
    </div>
  );
}

function hintFor(free: number, typed: string, offered: number): string {
  if (free === 0) return implicationText.conflictsNone;
  return typed !== '' && offered === 0 ? implicationText.noneMatches : implicationText.conflictsHint;
}
