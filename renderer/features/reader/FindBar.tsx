import { ChevronDown, ChevronUp, Library, Search, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { CommandIconButton } from '../../commands/CommandIconButton';
import { useDesk } from '../../commands/desk';
import { closeFind, hitsFor, lookFor } from '../../commands/find';
import { perform } from '../../commands/registry';
import { openSearch } from '../../commands/search/search-room';
import type { FindOptions } from '../../state/find';
import { useSession } from '../../state/session';
import { findText } from '../../text/find';
import { searchText } from '../../text/search';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';
import styles from './FindBar.module.css';

const options = ['isCaseKept', 'isWholeWords', 'areAccentsKept'] as const satisfies (keyof FindOptions)[];

/** Above the text: what is looked for in it, and which of how many places is shown. Esc leaves its words selected. */
export function FindBar() {
  const desk = useDesk();
  const find = useSession((now) => now.find);
  const input = useRef<HTMLInputElement>(null);
  const hits = hitsFor(desk, find);
  const current = find.at === undefined ? undefined : hits[find.at];
  useEffect(() => input.current?.select(), []);
  useEffect(() => {
    desk.reader?.showFound({ hits, current });
    return () => desk.reader?.showFound({ hits: [], current: undefined });
  }, [desk, hits, current]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') closeFind(desk);
    else if (event.key === 'Enter' && event.target === input.current)
      void perform(desk, event.shiftKey ? 'findPrevious' : 'findNext');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Its keys come from the field and the buttons in it.
    <div
      className={styles.bar}
      role="search"
      aria-label={findText.find}
      data-region
      onKeyDownCapture={onKeyDown}
    >
      <TextField
        label={findText.find}
        isLabelHidden
        takesFocus
        inputRef={input}
        icon={Search}
        placeholder={findText.placeholder}
        value={find.query}
        onChange={(query) => lookFor(desk, { query })}
        trailing={<Count hits={hits.length} />}
        className={styles.field}
      />
      <span className={styles.steps}>
        <CommandIconButton
          command="findPrevious"
          icon={ChevronUp}
          label={findText.previous}
          isDisabled={hits.length === 0}
        />
        <CommandIconButton
          command="findNext"
          icon={ChevronDown}
          label={findText.next}
          isDisabled={hits.length === 0}
        />
      </span>
      <span className={styles.options} role="group" aria-label={findText.options}>
        {options.map((option) => (
          <button
            key={option}
            type="button"
            className={styles.option}
            title={findText.optionHints[option]}
            aria-pressed={find.options[option]}
            onClick={() => lookFor(desk, { options: { ...find.options, [option]: !find.options[option] } })}
          >
            {findText[option]}
          </button>
        ))}
      </span>
      <Button look="quiet" icon={Library} onPress={() => openSearch(desk)}>
        {searchText.everywhere}
      </Button>
      <IconButton icon={X} label={findText.close} keys="Esc" onPress={() => closeFind(desk)} />
    </div>
  );
}

function Count({ hits }: { hits: number }) {
  const { query, at, hasWrapped } = useSession((now) => now.find);
  if (query === '') return null;
  if (hits === 0) return <span>{findText.none}</span>;
  return (
    <span className={styles.count}>
      {hasWrapped && <span className={styles.wrapped}>{findText.wrapped}</span>}
      {findText.count(at, hits)}
    </span>
  );
}
