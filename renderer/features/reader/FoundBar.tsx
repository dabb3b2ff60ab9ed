import { ChevronDown, ChevronUp, List, X } from 'lucide-react';
import { useEffect, type KeyboardEvent } from 'react';
import { CommandIconButton } from '../../commands/CommandIconButton';
import { useDesk } from '../../commands/desk';
import { useKey } from '../../commands/keymap';
import { closeFound, hitsHere } from '../../commands/search/open-found';
import { openSearch } from '../../commands/search/search-room';
import { shownRows } from '../../state/search';
import { useSession } from '../../state/session';
import { searchText } from '../../text/search';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import styles from './FindBar.module.css';

/** Above the text: which of the results this is, the way to the next one and back to all of them. */
export function FoundBar({ document, text }: { document: string; text: string }) {
  const desk = useDesk();
  const search = useSession((now) => now.search);
  const backKey = useKey('searchAll');
  const rows = shownRows(search);
  const at = rows.findIndex(({ key }) => key === search.current);
  const row = rows[at];
  useEffect(() => {
    desk.reader?.showFound(hitsHere(search, document, text));
    return () => desk.reader?.showFound({ hits: [], current: undefined });
  }, [desk, document, text, search]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    closeFound(desk);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // Its keys come from the buttons in it.
    <section className={styles.bar} aria-label={searchText.bar} data-region onKeyDownCapture={onKeyDown}>
      {row && <span className={styles.count}>{searchText.barCount(at, rows.length)}</span>}
      <span className={styles.steps}>
        <CommandIconButton command="previousFound" icon={ChevronUp} label={searchText.previous} />
        <CommandIconButton command="nextFound" icon={ChevronDown} label={searchText.next} />
      </span>
      {row && (
        <span className={styles.found} dir="auto" title={row.line}>
          {searchText.places[row.place]}: {row.line}
        </span>
      )}
      <Button look="quiet" icon={List} {...backKey} onPress={() => openSearch(desk, undefined)}>
        {searchText.back}
      </Button>
      <IconButton icon={X} label={searchText.closeBar} keys="Esc" onPress={() => closeFound(desk)} />
    </section>
  );
}
