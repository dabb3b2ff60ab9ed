import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { Search } from 'lucide-react';
import { Icon } from './Icon';
import { VisuallyHidden } from './VisuallyHidden';
import { optionId } from './OptionList';
import { useOwed } from './use-owed';
import styles from './Picker.module.css';

export type PickerRow = {
  readonly key: string;
  readonly label: string;
  /** A quieter word beside the label. */
  readonly detail?: string | undefined;
  /** Stands at the end: keys, a date. */
  readonly trailing?: ReactNode;
  /** Why it cannot be taken now. It stays in the list, greyed. */
  readonly reason?: string | undefined;
  /** Stands above this row, which is the first of its kind. */
  readonly heading?: string | undefined;
};

export type PickerProps = {
  /** Names the window, its field and its list. */
  label: string;
  placeholder: string;
  typed: string;
  onType: (typed: string) => void;
  rows: readonly PickerRow[];
  /** The rows do not stand for what is typed yet: Enter then takes what it meets as soon as they do. */
  isLate?: boolean;
  /** How many rows there are, in words, for those who do not see them. */
  countLabel: string;
  /** Stands in place of the rows when there are none. */
  emptyLabel: string;
  onTake: (key: string) => void;
  /** A row was asked for that cannot be taken now. */
  onRefuse: (row: PickerRow) => void;
  onClose: () => void;
};

/** A field over the page with what there is to choose from: typing narrows it, arrows walk it, Enter takes, Esc closes. */
export function Picker(props: PickerProps) {
  const { label, placeholder, typed, onType, rows, isLate = false, countLabel, emptyLabel, onClose } = props;
  const id = useId();
  const [highlighted, setHighlighted] = useState(0);
  // What was typed may leave fewer rows.
  const at = Math.min(highlighted, rows.length - 1);
  const current = rows[at] && optionId(id, at);
  useEffect(() => {
    if (current) document.getElementById(current)?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const take = (row: PickerRow | undefined): void => {
    if (!row) return;
    if (row.reason === undefined) props.onTake(row.key);
    else props.onRefuse(row);
  };
  const takeHighlighted = useOwed(isLate, () => take(rows[at]));
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, at, rows.length);
    if (event.key === 'Enter') takeHighlighted();
    else if (to !== undefined) setHighlighted(to);
    else return;
    event.preventDefault();
  };

  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={styles.scrim}
    >
      <Modal className={styles.window}>
        <Dialog aria-label={label} className={styles.dialog}>
          <div className={styles.field}>
            <Icon of={Search} />
            <input
              // It is what this window is for.
              // oxlint-disable-next-line jsx-a11y/no-autofocus
              autoFocus
              className={styles.input}
              role="combobox"
              aria-label={label}
              aria-expanded={rows.length > 0}
              aria-controls={id}
              aria-autocomplete="list"
              aria-activedescendant={current}
              autoComplete="off"
              spellCheck={false}
              placeholder={placeholder}
              value={typed}
              onChange={({ target }) => {
                onType(target.value);
                setHighlighted(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div id={id} role="listbox" aria-label={label} className={styles.list}>
            {rows.map((row, place) => (
              <Row
                key={row.key}
                id={optionId(id, place)}
                row={row}
                isHighlighted={place === at}
                onPress={() => take(row)}
                onPoint={() => setHighlighted(place)}
              />
            ))}
          </div>
          {rows.length === 0 && !isLate && <p className={styles.empty}>{emptyLabel}</p>}
          <VisuallyHidden>
            <output>{isLate ? '' : rows.length === 0 ? emptyLabel : countLabel}</output>
          </VisuallyHidden>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type RowProps = {
  id: string;
  row: PickerRow;
  isHighlighted: boolean;
  onPress: () => void;
  onPoint: () => void;
};

function Row({ id, row, isHighlighted, onPress, onPoint }: RowProps) {
  const { label, detail, trailing, reason, heading } = row;
  return (
    <>
      {heading !== undefined && (
        <div role="presentation" className={styles.heading}>
          {heading}
        </div>
      )}
      {/* Its keys are those of the field, which never loses the focus to it. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        id={id}
        role="option"
        tabIndex={-1}
        aria-selected={isHighlighted}
        aria-disabled={reason !== undefined || undefined}
        className={styles.row}
        onMouseDown={(event) => event.preventDefault()}
        onMouseMove={onPoint}
        onClick={onPress}
      >
        <span className={styles.label}>{label}</span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        {reason !== undefined && <span className={styles.reason}>{reason}</span>}
        {trailing !== undefined && <span className={styles.trailing}>{trailing}</span>}
      </div>
    </>
  );
}

/** Rows that Page down goes on by. */
const PAGE = 10;

/** Where a key takes the highlight; nothing for a key that is the field's own. */
function placeAfter(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(at + PAGE, count - 1);
    case 'PageUp':
      return Math.max(at - PAGE, 0);
    default:
      return undefined;
  }
}
