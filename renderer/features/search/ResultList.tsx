import {
  memo,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  type RefObject,
} from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useDesk } from '../../commands/desk';
import { openFound } from '../../commands/search/open-found';
import { goToFound, tickAllFound, tickOn, tickTo, toggleFound } from '../../commands/search/results';
import { otherPerson } from '../../commands/whose-copy';
import { isLeftOut, linesOf, listedOf, shownRows, type ResultLine } from '../../state/search';
import { useSession } from '../../state/session';
import { searchText } from '../../text/search';
import { menuPlaceOf, type MenuPlace } from '../../ui/ContextMenu';
import { WindowedList, type WindowedListHandle } from '../../ui/WindowedList';
import { ArticleLine } from './ArticleLine';
import { FoundLine } from './FoundLine';
import { NothingFound } from './NothingFound';
import { ResultMenu } from './ResultMenu';
import { useArticles } from './use-articles';
import { useWidth } from './use-width';
import styles from './ResultList.module.css';

const ROW_HEIGHT = 32;

/** What was found, article by article, a line each. Enter opens, Space ticks, letters are commands. */
export function ResultList({ ref }: { ref: Ref<WindowedListHandle> }) {
  // What is in the list belongs to what was typed before.
  const isOld = useSession(
    ({ search: { answer, line, only } }) => answer?.line !== line || answer.only !== only,
  );
  const list = useRef<WindowedListHandle>(null);
  useImperativeHandle(ref, () => ({
    focus: () => list.current?.focus(),
    show: (key) => list.current?.show(key),
    go: (key) => list.current?.go(key),
  }));
  return (
    // Letters are commands here, whichever row has the focus; the region's focus goes on to that row.
    <div
      className={styles.results}
      data-region
      data-region-focus
      data-single-keys
      aria-busy={isOld}
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => target === currentTarget && list.current?.focus()}
    >
      <Results ref={list} />
    </div>
  );
}

/** The list itself, which is not drawn again for each key in the line above. */
const Results = memo(function Results({ ref }: { ref: RefObject<WindowedListHandle | null> }) {
  const desk = useDesk();
  const search = useSession(useShallow(({ search: now }) => listedOf(now)));
  const { answer, current } = search;
  const rows = useMemo(() => shownRows(search), [search]);
  const lines = useMemo(() => linesOf(rows), [rows]);
  const articles = useArticles(answer);
  const [menu, setMenu] = useState<MenuPlace>();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);

  const onKeyDown = (event: KeyboardEvent, line: ResultLine): void => {
    const isMod = event.ctrlKey || event.metaKey;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (event.altKey) return;
    if (isMod && event.key.toLowerCase() === 'a' && !event.shiftKey) tickAllFound();
    else if (!isMod && event.key === ' ') toggleFound(line.key);
    else if (!isMod && event.shiftKey && step !== undefined) {
      const to = tickOn(step);
      if (to) ref.current?.go(to.key);
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
    <div ref={frame} className={styles.frame}>
      <WindowedList
        ref={ref}
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
              by={line.row.by === undefined ? undefined : otherPerson(desk, line.row.by)}
              width={width}
              isTicked={search.ticked.has(line.key)}
              leftOut={leftOutWord(search.rejected, search.skipped, line.key)}
            />
          )
        }
        empty={answer && <NothingFound answer={answer} />}
      />
      {menu && <ResultMenu place={menu} onClose={() => setMenu(undefined)} />}
    </div>
  );
});

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
