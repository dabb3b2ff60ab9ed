import { Search } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react-aria-components';
import { documentsMatching, type ListedDocument } from '../../storage/listed-documents';
import { text } from '../../text/en';
import { Checkbox } from '../../ui/Checkbox';
import { TextField } from '../../ui/TextField';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import styles from './DocumentChoice.module.css';

type DocumentChoiceProps = {
  documents: readonly ListedDocument[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

/** Which documents, among any number: arrow keys move, Space ticks. */
export function DocumentChoice({ documents, chosen, onChange }: DocumentChoiceProps) {
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const shown = useMemo(() => documentsMatching(documents, typed), [documents, typed]);
  const ticked = shown.filter(({ id }) => chosen.has(id)).length;
  const isFiltered = shown.length < documents.length;
  const list = useRef<WindowedListHandle>(null);

  const tick = (ids: readonly string[], isTicked: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isTicked) next.add(id);
      else next.delete(id);
    }
    onChange(next);
  };

  const onFilterKey = (event: KeyboardEvent): void => {
    // Enter in a field would save the bundle at once.
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Enter' || event.key === 'ArrowDown') list.current?.focus();
    else if (event.key === 'Escape' && typed) setTyped('');
    else event.continuePropagation();
  };

  return (
    <div className={styles.choice}>
      <div className={styles.head}>
        <h3>{text.chooseDocuments}</h3>
        {documents.length > 1 && (
          <Checkbox
            isSelected={shown.length > 0 && ticked === shown.length}
            isIndeterminate={ticked > 0 && ticked < shown.length}
            isDisabled={shown.length === 0}
            onChange={(isTicked) =>
              tick(
                shown.map(({ id }) => id),
                isTicked,
              )
            }
          >
            {isFiltered ? text.allShown(shown.length) : text.allDocuments(documents.length)}
          </Checkbox>
        )}
      </div>
      {documents.length > MANY && (
        <TextField
          label={text.searchDocuments}
          isLabelHidden
          placeholder={text.searchDocuments}
          icon={Search}
          value={typed}
          onChange={setTyped}
          onKeyDown={onFilterKey}
        />
      )}
      <div className={styles.box} style={{ height: Math.min(documents.length, MOST_ROWS) * ROW_HEIGHT + 2 }}>
        <WindowedList
          ref={list}
          role="list"
          label={text.chooseDocuments}
          items={shown}
          keyOf={({ id }) => id}
          rowHeight={ROW_HEIGHT}
          selectedKey={current}
          onSelect={({ id }) => setCurrent(id)}
          onKeyDown={(event, { id }) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            tick([id], !chosen.has(id));
          }}
          empty={<p className={styles.none}>{text.noDocumentMatches}</p>}
          renderRow={({ id, title, passages }) => (
            <div className={styles.row}>
              {/* Its row is the tab stop: a thousand of them would be too many. */}
              <Checkbox
                excludeFromTabOrder
                isSelected={chosen.has(id)}
                onChange={(isTicked) => tick([id], isTicked)}
              >
                <span className={styles.title} dir="auto" title={title}>
                  {title}
                </span>
                <span className={styles.passages}>{text.passageCount(passages)}</span>
              </Checkbox>
            </div>
          )}
        />
      </div>
    </div>
  );
}

/** From here on one looks for a document rather than at all of them. */
const MANY = 8;
const MOST_ROWS = 6;
const ROW_HEIGHT = 32;
