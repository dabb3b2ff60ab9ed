import { SearchX } from 'lucide-react';
import {
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
} from 'react';
import { useDesk } from '../../commands/desk';
import { showOnly } from '../../commands/search/look';
import { openFound } from '../../commands/search/open-found';
import { goToFound, tickAllFound, tickOn, tickTo, toggleFound } from '../../commands/search/results';
import { isLeftOut, linesOf, shownRows, type ResultLine } from '../../state/search';
import { useSession } from '../../state/session';
import { searchText } from '../../text/search';
import { Button } from '../../ui/Button';
import { menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { EmptyState } from '../../ui/EmptyState';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { ArticleLine } from './ArticleLine';
import { FoundLine } from './FoundLine';
import { ResultMenu } from './ResultMenu';
import { useArticles } from './use-articles';
import styles from './ResultList.module.css';

const ROW_HEIGHT = 32;

/** What was found, article by article, a line each. Enter opens, Space ticks, letters are commands. */
export function ResultList({ ref }: { ref: Ref<WindowedListHandle> }) {
  const desk = useDesk();
  const search = useSession((now) => now.search);
  const { answer, current, only } = search;
  const rows = useMemo(() => shownRows(search), [search]);
  const lines = useMemo(() => linesOf(rows), [rows]);
  const articles = useArticles(rows);
  const [menu, setMenu] = useState<MenuPlace>();
  const list = useRef<WindowedListHandle>(null);
  useImperativeHandle(ref, () => ({
    focus: () => list.current?.focus(),
    show: (key) => list.current?.show(key),
    go: (key) => list.current?.go(key),
  }));

  const onKeyDown = (event: KeyboardEvent, line: ResultLine): void => {
    const isMod = event.ctrlKey || event.metaKey;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (event.altKey) return;
    if (isMod && event.key.toLowerCase() === 'a' && !event.shiftKey) tickAllFound();
    else if (!isMod && event.key === ' ') toggleFound(line.key);
    else if (!isMod && event.shiftKey && step !== undefined) {
      const to = tickOn(step);
      if (to) list.current?.go(to.key);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onSelect = (line: ResultLine, click?: MouseEvent): void => {
    if (click?.shiftKey) tickTo(line.key);
    else goToFound(line.key);
  };
  const open = (line: ResultLine): void => {
    if (line.kind === 'found') void openFound(desk, line.row);
  };

  return (
    // Letters are commands here, whichever row has the focus; the region's focus goes on to that row.
    <div
      className={styles.results}
      data-region
      data-region-focus
      data-single-keys
      // What is in the list belongs to what was typed before.
      aria-busy={answer?.line !== search.line || answer.only !== only}
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => target === currentTarget && list.current?.focus()}
    >
      <WindowedList
        ref={list}
        label={searchText.list}
        items={answer ? lines : none}
        keyOf={keyOf}
        isHeading={isHeading}
        rowHeight={ROW_HEIGHT}
        selectedKey={current ?? null}
        onSelect={onSelect}
        onActivate={open}
        onKeyDown={onKeyDown}
        onContextMenu={(_, event) => {
          event.preventDefault();
          setMenu(menuPlaceOf(event));
        }}
        isChecked={({ key }) => search.ticked.has(key)}
        isDisabled={({ key }) => isLeftOut(search, key)}
        renderRow={(line) =>
          line.kind === 'article' ? (
            <ArticleLine
              line={line}
              article={line.document === undefined ? undefined : articles.get(line.document)}
            />
          ) : (
            <FoundLine
              row={line.row}
              isTicked={search.ticked.has(line.key)}
              leftOut={leftOutWord(search.rejected, search.skipped, line.key)}
            />
          )
        }
        empty={
          answer && (
            <EmptyState
              icon={SearchX}
              actions={
                only && <Button onPress={() => showOnly(desk, undefined)}>{searchText.showAll}</Button>
              }
            >
              {only ? searchText.nothingOfKind(searchText.kinds[only]) : searchText.nothing}
            </EmptyState>
          )
        }
      />
      {menu && <ResultMenu place={menu} onClose={() => setMenu(undefined)} />}
    </div>
  );
}

const none: readonly ResultLine[] = [];
const keyOf = ({ key }: ResultLine): string => key;
const isHeading = ({ kind }: ResultLine): boolean => kind === 'article';

function leftOutWord(
  rejected: ReadonlySet<string>,
  skipped: ReadonlySet<string>,
  key: string,
): string | undefined {
  if (rejected.has(key)) return searchText.rejectedHere;
  return skipped.has(key) ? searchText.skippedHere : undefined;
}
