import { useEffect, useMemo, useRef } from 'react';
import { parseQuery } from '#shared/search/parse-query';
import { useDesk } from '../../commands/desk';
import { followChanges } from '../../commands/search/look';
import { leaveSearch } from '../../commands/search/search-room';
import { unknownNames } from '../../state/search-names';
import { useSession } from '../../state/session';
import { searchText } from '../../text/search';
import type { WindowedListHandle } from '../../ui/WindowedList';
import { onEscape } from '../../ui/on-escape';
import { QueryField, type QueryFieldHandle } from './QueryField';
import { QueryParts } from './QueryParts';
import { QueryProblems } from './QueryProblems';
import { ResultFacts } from './ResultFacts';
import { ResultList } from './ResultList';
import { SearchStart } from './SearchStart';
import { useSearchNames } from './use-search-names';
import styles from './SearchRoom.module.css';

/** One field for all that can be asked of all articles; below it what was understood, and what was found. */
export function SearchRoom() {
  const desk = useDesk();
  const line = useSession(({ search }) => search.line);
  const isTagging = useSession(({ search }) => search.isTagging);
  const wasTagging = useRef(isTagging);
  const startsInList = useRef(useSession(({ search }) => search.startsInList));
  const names = useSearchNames();
  const { query, clauses, problems } = useMemo(() => parseQuery(line), [line]);
  const unknown = useMemo(() => unknownNames(clauses, names), [clauses, names]);
  const room = useRef<HTMLDivElement>(null);
  const field = useRef<QueryFieldHandle>(null);
  const list = useRef<WindowedListHandle>(null);
  useEffect(() => followChanges(desk), [desk]);
  useEffect(() => {
    if (startsInList.current) list.current?.focus();
    else field.current?.select();
  }, []);

  // Done with tagging, one goes on where one was in the list.
  useEffect(() => {
    if (wasTagging.current && !isTagging) list.current?.focus();
    wasTagging.current = isTagging;
  }, [isTagging]);

  useEffect(() => {
    // For a moment after a dialog has closed the focus is nowhere: Esc is the room's all the same.
    const hear = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.target !== document.body) return;
      if (!room.current?.closest('[inert]')) void leaveSearch(desk);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [desk]);
  return (
    // It only listens to Esc from what is inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={room} className={styles.room} onKeyDown={onEscape(() => void leaveSearch(desk))}>
      <h1 className={styles.heading}>{searchText.heading}</h1>
      <div className={styles.header}>
        <div role="search" aria-label={searchText.field} className={styles.query} data-region>
          <QueryField ref={field} names={names} onLeave={() => list.current?.focus()} />
          <QueryParts clauses={clauses} onEdit={(stretch) => field.current?.select(stretch)} />
          <QueryProblems problems={[...problems, ...unknown]} onMend={() => field.current?.focus()} />
        </div>
        {query.all.length > 0 && <ResultFacts />}
      </div>
      {query.all.length > 0 ? (
        <ResultList ref={list} />
      ) : (
        <SearchStart onTake={() => field.current?.focus()} />
      )}
    </div>
  );
}
